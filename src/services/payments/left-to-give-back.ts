import { mayCount } from "../domain/may-count"
import type { Money } from "../domain/money"
import type { Folio } from "../ports/ledger"

const worth = (rows: readonly { readonly state: string; readonly amount: Money }[]): bigint =>
  rows.filter(mayCount).reduce((total, row) => total + row.amount.minor, 0n)

/** What was collected, or may have been, less what was given back, or may have been; in minor units. */
export const leftToGiveBack = ({ captures, refunds }: Pick<Folio, "captures" | "refunds">): bigint =>
  worth(captures) - worth(refunds)
