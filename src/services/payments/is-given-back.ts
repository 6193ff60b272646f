import { worthOf } from "../domain/authorization-meaning"
import { mayCount } from "../domain/may-count"
import type { Money } from "../domain/money"
import type { Folio } from "../ports/ledger"

const sum = (rows: readonly { readonly amount: Money }[]): bigint =>
  rows.reduce((total, { amount }) => total + amount.minor, 0n)

/**
 * All that was collected has surely been given back, and nothing else is reserved, or may be: no order can stand on it
 * any more, and the buyer may pay anew.
 */
export function isGivenBack({ authorizations, captures, refunds }: Folio): boolean {
  const collected = captures.filter(mayCount)
  const back = refunds.filter(({ state }) => state === "Completed")
  const isSpent = authorizations.every((row) => row.state === "Closed" || worthOf(row) === "gone")
  return collected.length > 0 && sum(back) >= sum(collected) && isSpent
}
