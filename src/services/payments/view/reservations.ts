import type { Folio } from "../../ports/ledger"
import type { AuthorizationRow } from "../../ports/rows"
import { isSpent } from "../is-spent"

/** Authorizations that hold money which was not captured yet. */
export const reservations = (folio: Folio): readonly AuthorizationRow[] =>
  folio.authorizations.filter((row) => row.state === "Open" && !isSpent(folio, row))
