import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { Busy } from "../../services/ports/busy"
import type { Source } from "../../services/ports/rows"
import type { Folio } from "../../services/ports/ledger"
import { orderPlaced, tellSecondOrder } from "../../services/payments/order-placed"
import type { Parts } from "../../services/payments/parts"
import type { News } from "../../services/payments/tend"
import { scheduleAfterFailure, scheduleNext, tend } from "../../services/payments/tend"
import type { Mended } from "./mend-order"
import { mendOrder } from "./mend-order"
import { ordersOfCart } from "./order-of-cart"
import type { OrderState } from "./order-state"
import { numberOf, orderState } from "./order-state"
import { partsIn } from "./parts-in"
import { recordCapture } from "./record-capture"
import { recordRefund } from "./record-refund"
import { undoTornCaptures } from "./undo-torn-capture"
import { undoTornRefunds } from "./undo-torn-refund"

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
      await scheduleAfterFailure(parts, id, error)
    }
    return { recorded: 0, mended: 0, failed: 1 }
  }
}

/** The order that stands on the order reference. One more means that the shop's lock has let two completions through. */
async function orderOn(container: MedusaContainer, parts: Parts, id: string): Promise<string | null> {
  const folio = await parts.ledger.load({ id })
  if (!folio) return null
  const orders = await ordersOfCart(container, folio.orderReference.cartId)
  const orderId = orders.find((it) => it === folio.orderReference.orderId) ?? orders[0] ?? null
  const second = orders.find((it) => it !== orderId)
  if (second !== undefined) await tellSecondOrder(parts, id, second)
  return orderId
}

type Looked = { readonly mended: Mended; readonly recorded: number }

/** The ledger first, under the order reference's lock; then, under no lock of ours, the shop. */
async function look(container: MedusaContainer, id: string, source: Source): Promise<Looked> {
  const parts = partsIn(container)
  const orderId = await orderOn(container, parts, id)
  const order = orderId === null ? undefined : await orderState(container, orderId, parts.clock.now())
  const waits = order !== undefined && !order.isCanceled && !order.isFresh
  const news = await tend(parts, { id, orderId, waits, isCanceled: order?.isCanceled ?? false, source })
  if (!news) return { mended: "nothing", recorded: 0 }
  const mended = order ? await mendOrder(container, news.folio, order) : "nothing"
  if (order) await labelLate(parts, news.folio, order)
  return { mended, recorded: await record(container, news, orderId) }
}

/** One that cannot be recorded keeps no other waiting; the look has failed all the same. */
async function recordEach(deeds: readonly (() => Promise<boolean>)[]): Promise<number> {
  const recorded: boolean[] = []
  const failed: unknown[] = []
  for (const deed of deeds) {
    try {
      recorded.push(await deed())
    } catch (error) {
      failed.push(error)
    }
  }
  if (failed.length > 0) throw failed[0]
  return recorded.filter(Boolean).length
}

/** What happened at Amazon and that nothing in the shop stands for; captures first, for refunds hang on them. */
async function record(container: MedusaContainer, { folio, toRecord, refundsToRecord }: News, orderId: string | null) {
  const torn = orderId === null ? [] : await undoTornCaptures(container, folio, orderId)
  const refunds = await undoTornRefunds(container, folio, { orderId, loose: refundsToRecord })
  const deeds = [
    ...[...toRecord, ...torn].map((row) => () => recordCapture(container, folio, row)),
    ...refunds.map((row) => () => recordRefund(container, folio, row)),
  ]
  return recordEach(deeds)
}

/** The order's number could not be added at Amazon when it was placed: once more. */
async function labelLate(parts: Parts, { orderReference }: Folio, order: OrderState): Promise<void> {
  const { placedAt, labelledAt, cartId } = orderReference
  if (placedAt === null || labelledAt !== null) return
  await orderPlaced(parts, { cartId, orderId: order.id, orderNumber: numberOf(order) })
}
