import { worthOf } from "../domain/authorization-meaning"
import { lives } from "../domain/lives"
import { mayCount } from "../domain/may-count"
import type { Folio } from "../ports/ledger"
import { leftToGiveBack } from "./left-to-give-back"

/**
 * All that was collected has surely been given back, and nothing else is reserved, or may be: no order can stand on it
 * any more, and the buyer may pay anew.
 */
export function isGivenBack({ authorizations, captures, refunds }: Folio): boolean {
  const surely = refunds.filter(({ state }) => state === "Completed")
  const isSpent = authorizations.every((row) => lives.authorization.isFinal(row.state) || worthOf(row) === "gone")
  return captures.some(mayCount) && leftToGiveBack({ captures, refunds: surely }) <= 0n && isSpent
}
