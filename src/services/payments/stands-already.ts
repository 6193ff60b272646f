import type { Folio } from "../ports/ledger"
import { isGivenBack } from "./is-given-back"
import { moneyMoved } from "./money-moved"
import type { Parts } from "./parts"

/**
 * Whether money stands on the order reference already, or may: then the buyer is not sent to pay once more where saying
 * yes again is a new payment. He waits until it is known; it is then adopted, or gone.
 */
export function standsAlready(parts: Parts, folio: Folio): boolean {
  const { supersededAt, account } = folio.orderReference
  if (supersededAt !== null || !moneyMoved(folio) || isGivenBack(folio)) return false
  return parts.account(account).connector.can.onward === "redirect"
}
