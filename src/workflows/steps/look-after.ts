import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { Busy } from "../../services/ports/busy"
import type { Source } from "../../services/ports/rows"
import { scheduleAfterFailure, scheduleNext, tend } from "../../services/payments/tend"
import type { Mended } from "./mend-order"
import { mendOrder } from "./mend-order"
import { orderOfCart } from "./order-of-cart"
import { partsIn } from "./parts-in"
import { recordCapture } from "./record-capture"

export type LookedAfter = { readonly recorded: number; readonly mended: number; readonly failed: number }

/**
 * Brings one order reference, and the order that stands on it, to what Amazon shows now; whoever gave the reason to
 * look. One in trouble must not keep others waiting: it is logged and comes due again.
 */
export async function lookAfter(container: MedusaContainer, id: string, source: Source): Promise<LookedAfter> {
  const parts = partsIn(container)
  try {
    const { mended, recorded } = await look(container, id, source)
    if (mended !== "later") await scheduleNext(parts, id)
    return { recorded, mended: mended === "mended" ? 1 : 0, failed: 0 }
  } catch (error) {
    const said = error instanceof Error ? error.name : "unknown"
    if (!(error instanceof Busy)) {
      container.resolve(ContainerRegistrationKeys.LOGGER).error(`amazon-pay reconcile ${id}: ${said}`)
      await scheduleAfterFailure(parts, id)
    }
    return { recorded: 0, mended: 0, failed: 1 }
  }
}

type Looked = { readonly mended: Mended; readonly recorded: number }

/** The ledger first, under the order reference's lock; then, under no lock of ours, the shop. */
async function look(container: MedusaContainer, id: string, source: Source): Promise<Looked> {
  const parts = partsIn(container)
  const before = await parts.ledger.load({ id })
  const orderId = before ? await orderOfCart(container, before.orderReference.cartId) : null
  const news = await tend(parts, { id, orderId, source })
  if (!news) return { mended: "nothing", recorded: 0 }
  const mended = orderId === null ? "nothing" : await mendOrder(container, news.folio, orderId)
  const recorded: boolean[] = []
  for (const row of news.toRecord) recorded.push(await recordCapture(container, news.folio, row))
  return { mended, recorded: recorded.filter(Boolean).length }
}
