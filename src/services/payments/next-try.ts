import type { Folio } from "../ports/ledger"
import type { AuthorizationRow, RoundRow } from "../ports/rows"
import { freshId } from "../support/fresh-id"
import { mayWait } from "./may-wait"
import { newAttempt } from "./new-attempt"
import type { Account, Policy } from "./parts"

type Trying = {
  readonly round: RoundRow
  readonly account: Account
  readonly now: Date
  /** @default "present" */ readonly buyer?: AuthorizationRow["buyer"]
}

/** The row of the round's next authorization. */
export function nextTry(folio: Folio, { round, account, now, buyer = "present" }: Trying): AuthorizationRow {
  const proven = isProven(round, account)
  return {
    id: freshId("apa", now),
    createdAt: now,
    orderReferenceId: folio.orderReference.id,
    roundId: round.id,
    sessionId: round.sessionId,
    buyer,
    purpose: "order",
    try: triesOf(folio, round).length + 1,
    amount: round.authenticate ?? round.total,
    // Without the proof of a successful challenge only a synchronous answer may be trusted (DESIGN section 6).
    mode: buyer === "gone" ? whileGone(account) : modeFor(folio, round, account),
    captureNow: round.captureNow && (proven || buyer === "gone"),
    ...newAttempt(),
    expiresAt: null,
  }
}

const modeFor = (folio: Folio, round: RoundRow, account: Account): AuthorizationRow["mode"] =>
  isProven(round, account) && (mayWait(account) || goesAsync(folio, round, account.policy)) ? "async" : "sync"

/** Nobody waits for the answer: Amazon may take its time (seed 003). */
const whileGone = ({ connector }: Account): AuthorizationRow["mode"] => (connector.can.async ? "async" : "sync")

/** Regions without a hosted page have nothing to prove. */
export const isProven = (round: RoundRow, { connector }: Account): boolean =>
  connector.can.onward !== "confirmation-flow" || round.proof === "success"

const triesOf = (folio: Folio, round: RoundRow): readonly AuthorizationRow[] =>
  folio.authorizations.filter((row) => row.roundId === round.id && row.purpose === "order")

const goesAsync = (folio: Folio, round: RoundRow, policy: Policy): boolean =>
  policy.authorization === "sync-then-async" && triesOf(folio, round).at(-1)?.reason === "TransactionTimedOut"

/** Seconds. Amazon asks for one to two minutes between two tries after a ProcessingFailure (seed 003); enforced here. */
export function waitAfterFailure(folio: Folio, { round, account, now }: Trying): number {
  const last = triesOf(folio, round).at(-1)
  if (last?.reason !== "ProcessingFailure" || !last.settledAt) return 0
  return Math.ceil(account.policy.processingFailureWait - (now.getTime() - last.settledAt.getTime()) / 1000)
}
