import { isCollected } from "../../domain/is-collected"
import type { Kind } from "../../domain/lives"
import { describeMoney } from "../../domain/money"
import type { Money } from "../../domain/money"
import type { Seen } from "../../domain/seen"
import type { TransactionRow } from "../transaction-rows"

/** What collected or gave back money: Closed after it is a capture that can no longer be refunded. */
export const tookEffect = ({ state, reason }: { readonly state: string; readonly reason?: string | null }): boolean =>
  isCollected({ state, reason: reason ?? null })

/** "Closed (MaxCapturesProcessed)" */
export const spoken = ({ state, reason }: { readonly state: string; readonly reason?: string | null }): string =>
  reason ? `${state} (${reason})` : state

export const decimal = (amount: Money | null | undefined): string => (amount ? describeMoney(amount) : "")

/**
 * A row as Amazon shows it now; as the ledger has it where Amazon shows nothing. `kind`: of the row; in checkout v2
 * authorization and capture have one id.
 */
export const asShown = <T extends TransactionRow>(row: T, kind: Kind, seen: readonly Seen[]): T => {
  const shown = seen.find(({ ref }) => ref.kind === kind && ref.id === row.amazonId)
  return shown === undefined ? row : { ...row, state: shown.state, reason: shown.reason ?? null }
}
