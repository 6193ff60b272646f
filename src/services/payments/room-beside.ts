import { mayCount } from "../domain/may-count"
import { amazonCeiling } from "../domain/money"
import type { Folio } from "../ports/ledger"
import type { Account } from "./parts"

/**
 * What Amazon would still authorize beside what is there, in minor units. Closed authorizations are counted as used:
 * whether Amazon does is not known (amazon-pay-cv1.md 2.8).
 */
export function roomBeside({ orderReference: { total }, authorizations }: Folio, { connector }: Account): bigint {
  if (!total) return 0n
  const ceiling = connector.can.ceiling === "order" ? total : amazonCeiling(total)
  return authorizations.filter(mayCount).reduce((room, row) => room - row.amount.minor, ceiling.minor)
}
