import type { Kind } from "../domain/lives"
import type { Seen } from "../domain/seen"
import type { Folio } from "../ports/ledger"
import type { AuthorizationRow, CaptureRow, RefundRow } from "../ports/rows"

export type TransactionRow = AuthorizationRow | CaptureRow | RefundRow

const listOf = { authorization: "authorizations", capture: "captures", refund: "refunds" } as const

/** The folio's rows of one kind. */
export const transactionsOf = (folio: Folio, kind: Exclude<Kind, "order-reference">): readonly TransactionRow[] =>
  folio[listOf[kind]]

/** All of them, whatever their kind. */
export const allTransactions = ({ authorizations, captures, refunds }: Folio): readonly TransactionRow[] => [
  ...authorizations,
  ...captures,
  ...refunds,
]

/** The row of one of Amazon's transactions, by our reference or by Amazon's id. */
export function rowOf(folio: Folio, { ref, key }: Pick<Seen, "ref" | "key">): TransactionRow | undefined {
  if (ref.kind === "order-reference") return undefined
  const rows = transactionsOf(folio, ref.kind)
  return rows.find((row) => row.reference === key) ?? rows.find((row) => row.amazonId === ref.id)
}
