import { worthOf } from "../domain/authorization-meaning"
import type { Folio } from "../ports/ledger"
import type { AuthorizationRow } from "../ports/rows"
import { isSpent } from "./is-spent"

/** Authorizations whose money is reserved, or may be yet: what can be given back. */
export const stillReserved = (folio: Folio): readonly AuthorizationRow[] =>
  folio.authorizations.filter(
    (row) => row.state !== "Closed" && !isSpent(folio, row) && ["granted", "pending"].includes(worthOf(row)),
  )
