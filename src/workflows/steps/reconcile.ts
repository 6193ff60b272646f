import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { Busy } from "../../services/ports/busy"
import { tend } from "../../services/payments/tend"
import { mendUnpaidOrder } from "./mend-unpaid-order"
import { orderOfCart } from "./order-of-cart"
import { partsIn } from "./parts-in"
import { recordCapture } from "./record-capture"

export type ReconcileInput = { readonly limit: number }
export type Reconciled = {
  readonly looked_at: number
  readonly recorded: number
  readonly mended: number
  readonly failed: number
}

/** A claimed row is not claimed again for so long; a process that dies gives it back by time. */
const lease = 2 * 60_000

export const reconcileStep = createStep("amazon-pay-reconcile", async ({ limit }: ReconcileInput, { container }) => {
  const parts = partsIn(container)
  const now = parts.clock.now()
  const ids = await parts.ledger.claimDue(now, new Date(now.getTime() + lease), limit)
  const done = { looked_at: ids.length, recorded: 0, mended: 0, failed: 0 }
  for (const id of ids) {
    const one = await reconcileOne(container, id)
    done.recorded += one.recorded
    done.mended += one.mended
    done.failed += one.failed
  }
  return new StepResponse<Reconciled>(done)
})

type One = Omit<Reconciled, "looked_at">

/** One order reference in trouble must not keep the others waiting: it is logged and comes due again. */
async function reconcileOne(container: MedusaContainer, id: string): Promise<One> {
  try {
    return await look(container, id)
  } catch (error) {
    const said = error instanceof Error ? error.name : "unknown"
    if (!(error instanceof Busy))
      container.resolve(ContainerRegistrationKeys.LOGGER).error(`amazon-pay reconcile ${id}: ${said}`)
    return { recorded: 0, mended: 0, failed: 1 }
  }
}

async function look(container: MedusaContainer, id: string): Promise<One> {
  const parts = partsIn(container)
  const before = await parts.ledger.load({ id })
  if (!before) return { recorded: 0, mended: 0, failed: 0 }
  const orderId = await orderOfCart(container, before.orderReference.cartId)
  const news = await tend(parts, { id, orderId })
  if (!news) return { recorded: 0, mended: 0, failed: 1 }
  const mended = orderId !== null && (await mendUnpaidOrder(container, news.folio, orderId)) ? 1 : 0
  const recorded: boolean[] = []
  for (const row of news.toRecord) recorded.push(await recordCapture(container, news.folio, row))
  return { mended, recorded: recorded.filter(Boolean).length, failed: 0 }
}
