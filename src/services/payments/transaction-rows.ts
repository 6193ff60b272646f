import type { Kind } from "../domain/lives"
import type { Folio } from "../ports/ledger"
import type { AuthorizationRow, CaptureRow, RefundRow } from "../ports/rows"

export type TransactionRow = AuthorizationRow | CaptureRow | RefundRow

const listOf = { authorization: "authorizations", capture: "captures", refund: "refunds" } as const

/** The folio's rows of one kind. */
export const transactionsOf = (folio: Folio, kind: Exclude<Kind, "order-reference">): readonly TransactionRow[] =>
  folio[listOf[kind]]
