import type { Seen } from "../domain/seen"
import { verdictOn } from "../domain/verdict"
import type { Folio } from "../ports/ledger"
import type { Hint } from "../ports/notice"
import { isNamed } from "./refs"
import type { TransactionRow } from "./transaction-rows"
import { allTransactions, transactionsOf } from "./transaction-rows"

/** The ledger's row that a hint is about. */
export const rowOfHint = (
  folio: Folio,
  { kind, id, formerly = id }: Pick<Hint, "kind" | "id" | "formerly">,
): Folio["orderReference"] | TransactionRow | undefined =>
  kind === "order-reference"
    ? isNamed(folio.orderReference, id)
      ? folio.orderReference
      : undefined
    : among(folio, kind).find(({ amazonId }) => amazonId === id || amazonId === formerly)

/** A charge is told of as an authorization; the ledger may know its capture by that id, and the authorization by another. */
const among = (folio: Folio, kind: Exclude<Hint["kind"], "order-reference">): readonly TransactionRow[] =>
  kind === "authorization" ? [...folio.authorizations, ...folio.captures] : transactionsOf(folio, kind)

const time = (version: string): number => Date.parse(version) || 0

/** State and LastUpdateTimestamp are in the ledger already, or later ones: a read would bring nothing. */
export function toldAlready(folio: Folio, hint: Hint): boolean {
  const row = rowOfHint(folio, hint)
  const { kind, id, state, version, reason } = hint
  if (!row || state === null) return false
  const seen: Seen = { ref: { kind, id }, state, version, ...(reason === null ? {} : { reason }) }
  const verdict = verdictOn(kind, row, seen)
  return verdict === "stale" || (verdict === "same" && time(version) <= time(row.version))
}

/**
 * Amazon's answer has come to what the hint tells, or past it. A read may lag behind the message that gave the reason.
 * Some messages name the object and no state (amazon-pay-cv2.md 12): there is nothing that a read could be behind of, so
 * one that shows the object answers them. That such a read came too early is not noticed here: what is pending is looked
 * at again (due.ts), anything else shows in a comparison (docs/reconciliation.md).
 */
export function isShown(folio: Folio, hint: Hint): boolean {
  if (hint.state === null) return rowOfHint(folio, hint) !== undefined
  return rowOfHint(folio, hint)?.state === hint.state || toldAlready(folio, hint)
}

/** Somebody's own call is being answered just now; what the message tells is most likely its answer. */
const underWayFor = 60_000

export const isUnderWay = (folio: Folio, now: Date): boolean =>
  allTransactions(folio).some((row) => row.settledAt === null && now.getTime() - row.createdAt.getTime() < underWayFor)
