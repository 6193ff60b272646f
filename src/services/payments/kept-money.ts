import { mayCount } from "../domain/may-count"
import type { Money } from "../domain/money"
import type { Folio } from "../ports/ledger"

const worth = (rows: readonly { readonly state: string; readonly amount: Money }[]): bigint =>
  rows.filter(mayCount).reduce((total, row) => total + row.amount.minor, 0n)

/** Whether more was collected than was given back, or may have been. */
export const keptMoney = ({ captures, refunds }: Folio): boolean => worth(captures) > worth(refunds)
