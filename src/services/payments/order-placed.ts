import { Fault } from "../domain/fault"
import type { Change } from "../ports/ledger"
import type { OrderReferenceRow } from "../ports/rows"
import { decideAndSchedule } from "./decide-and-schedule"
import { entry } from "./history"
import type { Parts } from "./parts"
import { watchAsks } from "./parts"
import { raise } from "./raise"
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
  const { orderReference } = await decideAndSchedule(parts, id, (folio) => placed(folio.orderReference, of.orderId, at))
  if (orderReference.labelledAt !== null || orderReference.orderId !== of.orderId) return
  const { connector } = parts.account(orderReference.account)
  try {
    const deadline = new Date(at.getTime() + 10_000)
    const is = await connector
      .as(watchAsks.priority)
      .label({ order: refOfOrder(orderReference), orderNumber: of.orderNumber, deadline })
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

/**
 * Medusa makes one order of a cart only while its cart lock holds. Where a shop's lock does not, a second order stands on
 * the same payment: a person must see that before both are shipped.
 */
function placed(row: OrderReferenceRow, orderId: string, at: Date): readonly Change[] {
  const { id } = row
  if (row.placedAt === null && (row.orderId ?? orderId) === orderId)
    return [{ in: "orderReference", id, when: { placedAt: null }, set: { orderId, placedAt: at } }]
  return row.orderId === orderId ? [] : secondOrder(row, orderId, at)
}

/** The same, found without the event of the second order. */
export const tellSecondOrder = (parts: Parts, id: string, orderId: string): Promise<unknown> =>
  decideAndSchedule(parts, id, (folio) => secondOrder(folio.orderReference, orderId, parts.clock.now()))

function secondOrder(row: OrderReferenceRow, orderId: string, at: Date): readonly Change[] {
  const raised = raise(row, "second-order")
  const of = { orderReferenceId: row.id, kind: "guard", targetId: row.id } as const
  return raised.length === 0
    ? []
    : [...raised, entry({ source: "call", at }, { ...of, event: "second-order", to: orderId })]
}
