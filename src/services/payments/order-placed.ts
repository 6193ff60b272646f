import { Fault } from "../domain/fault"
import { decideAndSchedule } from "./decide-and-schedule"
import { entry } from "./history"
import type { Parts } from "./parts"
import { watchAsks } from "./parts"
import { refOfOrder } from "./refs"

/**
 * The order was placed: remembered, and its number added at Amazon once, off the buyer's path (DESIGN section 4).
 * A fault leaves it unlabelled; an order number is a convenience, money is not touched.
 */
export async function orderPlaced(
  parts: Parts,
  of: { readonly cartId: string; readonly orderId: string; readonly orderNumber: string },
): Promise<void> {
  const found = await parts.ledger.load({ cartId: of.cartId })
  if (!found || found.rounds.length === 0) return
  const { id } = found.orderReference
  const at = parts.clock.now()
  const folio = await decideAndSchedule(parts, id, ({ orderReference }) =>
    orderReference.placedAt === null
      ? [{ in: "orderReference", id, when: { placedAt: null }, set: { orderId: of.orderId, placedAt: at } }]
      : [],
  )
  if (folio.orderReference.labelledAt !== null) return
  const { connector } = parts.account(folio.orderReference.account)
  try {
    const deadline = new Date(at.getTime() + 10_000)
    const is = await connector
      .as(watchAsks.priority)
      .label({ order: refOfOrder(folio.orderReference), orderNumber: of.orderNumber, deadline })
    await decideAndSchedule(parts, id, () => [
      { in: "orderReference", id, when: { labelledAt: null }, set: { labelledAt: at } },
      entry(
        { source: "call", at },
        { orderReferenceId: id, kind: "order-reference", targetId: id, event: is, to: of.orderNumber },
      ),
    ])
  } catch (error) {
    if (!(error instanceof Fault)) throw error
  }
}
