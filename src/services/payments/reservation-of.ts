import type { Folio } from "../ports/ledger"
import type { Reservation } from "../ports/payment-connector"
import type { AuthorizationRow } from "../ports/rows"

/** What is asked for by an authorization's row, whenever it is asked. `first`: nothing before it came to anything. */
export const reservationOf = (folio: Folio, row: AuthorizationRow): Reservation => ({
  amount: row.amount,
  first: !folio.authorizations.some((it) => it.id !== row.id && it.createdAt <= row.createdAt && it.amazonId !== null),
  mode: row.mode,
  captureNow: row.captureNow,
})
