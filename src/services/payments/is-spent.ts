import { mayCount } from "../domain/may-count"
import type { Folio } from "../ports/ledger"
import type { AuthorizationRow } from "../ports/rows"

/** Amazon closes an authorization with its one capture; the ledger reads that later. A declined capture spends nothing. */
export const isSpent = ({ captures }: Pick<Folio, "captures">, { id }: AuthorizationRow): boolean =>
  captures.some((row) => row.authorizationId === id && mayCount(row))
