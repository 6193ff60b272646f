import { isCollected } from "../domain/is-collected"
import { lives } from "../domain/lives"
import type { Folio } from "../ports/ledger"
import { isSpent } from "./is-spent"

/** Everything owed is collected and nothing is in doubt. */
export function isDone(folio: Folio): boolean {
  const { state, total } = folio.orderReference
  const completed = folio.captures.filter(isCollected).reduce((sum, row) => sum + row.amount.minor, 0n)
  const reserved = folio.authorizations.filter((row) => !isSpent(folio, row))
  const open = [...reserved, ...folio.captures].some((row) => ["Intended", "Pending", "Open"].includes(row.state))
  return total !== null && completed >= total.minor && !open && lives["order-reference"].allows(state, "close")
}

/** The shop's order has all of its money, and nobody asked Amazon yet to close the order reference. */
export const closing = (folio: Folio): boolean =>
  folio.orderReference.orderId !== null &&
  isDone(folio) &&
  folio.captures.filter(isCollected).every((row) => row.link !== null) &&
  !folio.wishes.some((it) => it.targetId === folio.orderReference.id && it.wish !== "release")
