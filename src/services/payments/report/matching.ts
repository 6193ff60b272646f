import { describeMoney } from "../../domain/money"
import type { Money } from "../../domain/money"
import type { Seen } from "../../domain/seen"
import type { Folio } from "../../ports/ledger"
import type { AuthorizationRow, CaptureRow, RefundRow } from "../../ports/rows"

export type TransactionRow = AuthorizationRow | CaptureRow | RefundRow

const listOf = { authorization: "authorizations", capture: "captures", refund: "refunds" } as const

export const transactionsOf = (folio: Folio): readonly TransactionRow[] => [
  ...folio.authorizations,
  ...folio.captures,
  ...folio.refunds,
]

/** The ledger's row of one of Amazon's transactions, by Amazon's id or by our reference. */
export function rowOf(folio: Folio, { ref, key }: Seen): TransactionRow | undefined {
  if (ref.kind === "order-reference") return undefined
  const rows: readonly TransactionRow[] = folio[listOf[ref.kind]]
  return rows.find((row) => row.amazonId === ref.id) ?? rows.find((row) => row.reference === key)
}

/** What collected or gave back money: Closed after it is a capture that can no longer be refunded. */
export const tookEffect = ({ state }: { readonly state: string }): boolean =>
  state === "Completed" || state === "Closed"

/** "Closed (MaxCapturesProcessed)" */
export const spoken = ({ state, reason }: { readonly state: string; readonly reason?: string | null }): string =>
  reason ? `${state} (${reason})` : state

export const decimal = (amount: Money | null | undefined): string => (amount ? describeMoney(amount) : "")

/** A row as Amazon shows it now; as the ledger has it where Amazon shows nothing. */
export const asShown = <T extends TransactionRow>(row: T, seen: readonly Seen[]): T => {
  const shown = seen.find(({ ref }) => ref.id === row.amazonId)
  return shown === undefined ? row : { ...row, state: shown.state, reason: shown.reason ?? null }
}
