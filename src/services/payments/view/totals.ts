import { worthOf } from "../../domain/authorization-meaning"
import type { Currency } from "../../domain/currency"
import { isCollected } from "../../domain/is-collected"
import type { Money } from "../../domain/money"
import type { Folio } from "../../ports/ledger"
import { reservations } from "./reservations"

type Row = { readonly amount: Money }
const sum = (rows: readonly Row[]): bigint => rows.reduce((total, row) => total + row.amount.minor, 0n)

/** Minor units. Only what Amazon completed counts as captured or refunded. */
export type Totals = {
  readonly currency: Currency
  readonly ordered: bigint
  readonly authorized: bigint
  readonly captured: bigint
  readonly refunded: bigint
  readonly capturable: bigint
}

export function totalsOf(folio: Folio): Totals {
  const { orderReference: order, rounds, authorizations, captures, refunds } = folio
  const total = order.total ?? rounds.at(-1)?.total
  return {
    currency: total?.currency ?? "EUR",
    ordered: total?.minor ?? 0n,
    authorized: sum(authorizations.filter((row) => worthOf(row) === "granted")),
    captured: sum(captures.filter(isCollected)),
    refunded: sum(refunds.filter((row) => row.state === "Completed")),
    capturable: sum(reservations(folio)),
  }
}
