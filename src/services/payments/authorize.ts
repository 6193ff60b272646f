import { worthOf } from "../domain/authorization-meaning"
import type { Money } from "../domain/money"
import { describeMoney } from "../domain/money"
import { problem, problemFor } from "../domain/problem"
import type { Folio } from "../ports/ledger"
import type { AuthorizationRow, RoundRow } from "../ports/rows"
import { freshId } from "../support/fresh-id"
import { freshReference } from "../support/fresh-reference"
import { Busy } from "../ports/busy"
import { dueSoon } from "./due"
import { currentRound, standing, unsettledAuthorization, whyNotAuthorize } from "./guard-authorize"
import { entry } from "./history"
import { lockKey } from "./lock-key"
import type { Asker, Parts, Policy } from "./parts"
import { buyerAsks } from "./parts"
import { problemOfFault } from "./problem-of-fault"
import { lookAtOrder } from "./look-at-order"
import type { Refused } from "./refused"
import { refused, refusedFor } from "./refused"
import { send } from "./send"

/** `captured`: the money was collected with it (CaptureNow). `unknown`: no answer yet; accepted as pending by policy. */
export type Authorized =
  | { readonly is: "authorized"; readonly folio: Folio; readonly authorization: AuthorizationRow; readonly captured: boolean }
  | { readonly is: "pending"; readonly folio: Folio; readonly authorization: AuthorizationRow }

export type AuthorizeInput = { readonly sessionId: string; readonly amount: Money; readonly asker?: Asker }

const turns = 6

/**
 * Reserves exactly the round's total, once (DESIGN section 4, step 5). Whatever was reserved already for this round is
 * adopted; a lost attempt is settled before another is sent; a decline is an answer.
 * @throws Busy when the order reference's lock is not had in time.
 */
export async function authorize(parts: Parts, input: AuthorizeInput): Promise<Authorized | Refused> {
  const folio = await parts.ledger.load({ sessionId: input.sessionId })
  if (!folio) return refused("not-confirmed", "no order reference was attached and confirmed for this payment session")
  return parts.lock.run(lockKey(folio), async () => {
    for (let turn = 0; turn < turns; turn++) {
      const answer = await attempt(parts, folio.orderReference.id, input)
      if (answer !== "again") return answer
    }
    throw new Busy("the authorization did not come to rest")
  })
}

async function attempt(parts: Parts, id: string, input: AuthorizeInput): Promise<Authorized | Refused | "again"> {
  const folio = await parts.ledger.load({ id })
  const round = folio && currentRound(folio)
  if (!folio || !round) return refused("not-confirmed")
  const { policy } = parts.account(folio.orderReference.account)
  const open = unsettledAuthorization(folio)
  if (open) return sendAndJudge(parts, folio, open, { input, repeat: true })
  const live = round.sessionId === input.sessionId ? standing(folio, round) : undefined
  if (live) return answerFor(folio, live, policy)
  const why = whyNotAuthorize(folio, { ...input, maxAttempts: policy.maxAttempts })
  if (why) return refused(why, `asked to authorize ${describeMoney(input.amount)}`)
  const wait = waitAfterFailure(folio, round, policy, parts.clock.now())
  if (wait > 0) return refusedFor(problem("ProcessingFailure", wait))
  const row = nextTry(folio, round, policy, parts.clock.now())
  const by = { source: "call", at: row.createdAt, actor: (input.asker ?? buyerAsks).actor } as const
  const committed = await parts.ledger.commit([
    { in: "authorization", insert: row },
    entry(by, { orderReferenceId: id, kind: "authorization", targetId: row.id, event: "intent", to: row.mode }),
    dueSoon(folio, row.createdAt),
  ])
  if (committed === "lost") return "again"
  return sendAndJudge(parts, { ...folio, authorizations: [...folio.authorizations, row] }, row, { input, repeat: false })
}

/** Amazon asks for one to two minutes between two tries after a ProcessingFailure (seed 003); enforced here. Seconds. */
function waitAfterFailure(folio: Folio, round: RoundRow, policy: Policy, now: Date): number {
  const last = folio.authorizations.filter((row) => row.roundId === round.id).at(-1)
  if (last?.reason !== "ProcessingFailure" || !last.settledAt) return 0
  return Math.ceil(policy.processingFailureWait - (now.getTime() - last.settledAt.getTime()) / 1000)
}

function nextTry(folio: Folio, round: RoundRow, policy: Policy, now: Date): AuthorizationRow {
  const earlier = folio.authorizations.filter((row) => row.roundId === round.id && row.purpose === "order")
  const proven = round.proof === "success"
  const timedOut = earlier.at(-1)?.reason === "TransactionTimedOut" && policy.authorization === "sync-then-async"
  return {
    id: freshId("apa", now),
    createdAt: now,
    orderReferenceId: folio.orderReference.id,
    roundId: round.id,
    sessionId: round.sessionId,
    purpose: "order",
    try: earlier.length + 1,
    reference: freshReference(),
    amount: round.authenticate ?? round.total,
    // Without the proof of a successful challenge only a synchronous answer may be trusted (DESIGN section 6).
    mode: timedOut || (policy.authorization === "async" && proven) ? "async" : "sync",
    captureNow: policy.captureNow && proven,
    state: "Intended",
    reason: null,
    soft: false,
    amazonId: null,
    version: "",
    settledAt: null,
    expiresAt: null,
  }
}

type Sending = { readonly input: AuthorizeInput; readonly repeat: boolean }

async function sendAndJudge(parts: Parts, folio: Folio, row: AuthorizationRow, { input, repeat }: Sending): Promise<Authorized | Refused | "again"> {
  const { policy } = parts.account(folio.orderReference.account)
  const asker = input.asker ?? buyerAsks
  const sent = await send(parts, folio, { kind: "authorization", row }, { repeat, asker })
  if (sent.is === "unknown") {
    const accept = policy.pendingOrders === "accept" && row.sessionId === input.sessionId
    return accept ? { is: "pending", folio, authorization: row } : refused("checking", sent.fault.message)
  }
  if (sent.is === "void") return afterRefusal(parts, folio, { repeat, asker, cause: sent.fault })
  const settled = sent.folio.authorizations.find((it) => it.id === row.id) ?? row
  if (row.sessionId !== input.sessionId || row.purpose !== "order") return "again"
  return worthOf(settled) === "gone" ? afterDecline(parts, sent.folio, settled, asker) : answerFor(sent.folio, settled, policy)
}

/** Amazon said no to the question itself. What the order reference is now decides; a lost earlier try is then over. */
async function afterRefusal(parts: Parts, folio: Folio, how: { repeat: boolean; asker: Asker; cause: Parameters<typeof problemOfFault>[0] }): Promise<Refused | "again"> {
  if (how.repeat) return "again"
  if (how.cause.kind !== "refused") return refusedFor(problemOfFault(how.cause))
  const seen = await lookAtOrder(parts, folio, how.asker)
  if (seen?.orderReference.state === "Suspended") return refused("InvalidPaymentMethod", how.cause.message)
  return { ...refusedFor(problemOfFault(how.cause)), detail: how.cause.message }
}

/** The decline has changed the order reference (Suspended, Closed or still Open): read, so that the next step is right. */
async function afterDecline(parts: Parts, folio: Folio, row: AuthorizationRow, asker: Asker): Promise<Refused | "again"> {
  const { policy } = parts.account(folio.orderReference.account)
  if (row.reason === "TransactionTimedOut" && policy.authorization === "sync-then-async" && row.mode === "sync") return "again"
  await lookAtOrder(parts, folio, asker)
  return { ...refusedFor(problemFor(row.reason ?? "", "AmazonRejected")), detail: `Amazon declined: ${row.reason ?? "no reason"}` }
}

function answerFor(folio: Folio, authorization: AuthorizationRow, policy: Policy): Authorized | Refused {
  if (worthOf(authorization) !== "granted") {
    return policy.pendingOrders === "accept" ? { is: "pending", folio, authorization } : refused("checking")
  }
  if (!authorization.captureNow) return { is: "authorized", folio, authorization, captured: false }
  const capture = folio.captures.find((it) => it.authorizationId === authorization.id)
  if (capture?.state === "Declined") return refusedFor(problemFor(capture.reason ?? "", "AmazonRejected"))
  return { is: "authorized", folio, authorization, captured: capture?.state === "Completed" }
}
