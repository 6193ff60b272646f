import { mayCount } from "../domain/may-count"
import type { Change, Folio } from "../ports/ledger"
import type { WishRow } from "../ports/rows"
import { freshId } from "../support/fresh-id"
import type { By } from "./history"
import { entry } from "./history"

/** Why an order reference is left whose buyer said yes to another total than the present one. */
export const totalChanged = "the total changed"

/** A wanted end state, committed before anything is asked for. Asked for again until a read shows it. */
export function wish(folio: Folio, of: Pick<WishRow, "wish" | "targetId" | "why">, by: By): readonly Change[] {
  if (folio.wishes.some((it) => it.targetId === of.targetId && it.wish === of.wish)) return []
  const row: WishRow = {
    id: freshId("apw", by.at),
    createdAt: by.at,
    orderReferenceId: folio.orderReference.id,
    state: "open",
    tries: 0,
    ...of,
  }
  const kind = of.wish === "release" ? "authorization" : "order-reference"
  return [
    { in: "wish", insert: row },
    entry(by, {
      orderReferenceId: folio.orderReference.id,
      kind,
      targetId: of.targetId,
      event: "wish",
      to: of.wish,
      reason: of.why,
    }),
  ]
}

/**
 * Another order reference takes this one's place on the cart, or it is used up. What was begun with it at Amazon is
 * cancelled; cancelling closes its authorizations (amazon-pay-cv1.md 2.6). Never where an order stands on it.
 */
export function supersede(folio: Folio, why: string, by: By): readonly Change[] {
  const { id, supersededAt, orderId, intents } = folio.orderReference
  if (supersededAt !== null || orderId !== null) return []
  const begun = folio.rounds.length > 0
  // What was collected keeps it from being canceled (amazon-pay-cv1.md 2.6), and is not taken back by that.
  const end = folio.captures.some(mayCount) ? "close" : "cancel"
  return [
    {
      in: "orderReference",
      id,
      // Lost where money was asked for meanwhile.
      when: { supersededAt: null, orderId: null, intents },
      set: { supersededAt: by.at, dueAt: by.at },
    },
    ...(begun ? wish(folio, { wish: end, targetId: id, why }, by) : []),
  ]
}
