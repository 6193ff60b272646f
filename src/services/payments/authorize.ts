import { worthOf } from "../domain/authorization-meaning"
import type { Money } from "../domain/money"
import { describeMoney, sameMoney } from "../domain/money"
import { problem, problemFor } from "../domain/problem"
import { Busy } from "../ports/busy"
import type { Folio } from "../ports/ledger"
import type { AuthorizationRow, CaptureRow } from "../ports/rows"
import { decideAndSchedule } from "./decide-and-schedule"
import { nextIntent } from "./due"
import { fulfilWishes } from "./fulfil-wishes"
import { currentRound, standing, unsettledAuthorization, whyGivenBack, whyNotAuthorize } from "./guard-authorize"
import { entry } from "./history"
import { lockKey } from "./lock-key"
import { lookAtAuthorization, lookAtOrder } from "./look-at-order"
import { isProven, nextTry, waitAfterFailure } from "./next-try"
import type { Asker, Parts } from "./parts"
import { buyerAsks } from "./parts"
import { problemOfDecline } from "./problem-of-decline"
import { problemOfFault } from "./problem-of-fault"
import type { Refused } from "./refused"
import { refused, refusedFor } from "./refused"
import type { Sent } from "./send"
import { send } from "./send"
import { settleLostOne } from "./settle-lost-one"
import { wish } from "./supersede"

/** `captured`: the money was collected with it (CaptureNow). `unknown`: no answer yet; accepted as pending by policy. */
export type Authorized =
  | {
      readonly is: "authorized"
      readonly folio: Folio
      readonly authorization: AuthorizationRow
      readonly captured: boolean
    }
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
  if (!round) return refused("not-confirmed")
  const account = parts.account(folio.orderReference.account)
  const open = unsettledAuthorization(folio)
  if (open) return settleAndJudge(parts, folio, open, input)
  const live = round.sessionId === input.sessionId ? standing(folio, round) : undefined
  const back = whyGivenBack(folio)
  if (back) return refused(back)
  if (live) return adopt(parts, folio, live, input)
  const why = whyNotAuthorize(folio, { ...input, maxAttempts: account.policy.maxAttempts })
  if (why) return refused(why, `asked to authorize ${describeMoney(input.amount)}`)
  const now = parts.clock.now()
  const wait = waitAfterFailure(folio, { round, account, now })
  if (wait > 0) return refusedFor(problem("ProcessingFailure", wait))
  return sendNew(parts, folio, nextTry(folio, { round, account, now }), input)
}

async function sendNew(
  parts: Parts,
  folio: Folio,
  row: AuthorizationRow,
  input: AuthorizeInput,
): Promise<Authorized | Refused | "again"> {
  const by = { source: "call", at: row.createdAt, actor: (input.asker ?? buyerAsks).actor } as const
  const committed = await parts.ledger.commit([
    { in: "authorization", insert: row },
    entry(by, {
      orderReferenceId: row.orderReferenceId,
      kind: "authorization",
      targetId: row.id,
      event: "intent",
      to: row.mode,
    }),
    // Whoever gives the order reference up meanwhile cancels what is reserved on it: then nothing may be.
    nextIntent(folio, row.createdAt, { supersededAt: null }),
  ])
  if (committed === "lost") return "again"
  const committedFolio = { ...folio, authorizations: [...folio.authorizations, row] }
  const asker = input.asker ?? buyerAsks
  const sent = await send(parts, committedFolio, { kind: "authorization", row }, { repeat: false, asker })
  return judge(parts, committedFolio, row, { sent, input, repeat: false })
}

/** A lost attempt for this round's money is repeated; another one is only looked for, because nobody waits for it. */
async function settleAndJudge(
  parts: Parts,
  folio: Folio,
  row: AuthorizationRow,
  input: AuthorizeInput,
): Promise<Authorized | Refused | "again"> {
  const round = currentRound(folio)
  const wanted = row.purpose === "order" && row.roundId === round?.id && sameMoney(round.total, input.amount)
  const asker = input.asker ?? buyerAsks
  const sent = await settleLostOne(parts, folio, { kind: "authorization", row }, { wanted, asker })
  return judge(parts, folio, row, { sent, input, repeat: true })
}

type Judging = { readonly sent: Sent; readonly input: AuthorizeInput; readonly repeat: boolean }

async function judge(
  parts: Parts,
  folio: Folio,
  row: AuthorizationRow,
  { sent, input, repeat }: Judging,
): Promise<Authorized | Refused | "again"> {
  const { policy } = parts.account(folio.orderReference.account)
  const asker = input.asker ?? buyerAsks
  if (sent.is === "unknown") {
    const accept = policy.pendingOrders === "accept" && row.sessionId === input.sessionId
    return accept ? { is: "pending", folio, authorization: row } : refused("checking", sent.fault.message)
  }
  if (sent.is === "void") return afterRefusal(parts, folio, { repeat, asker, cause: sent.fault })
  const settled = sent.folio.authorizations.find((it) => it.id === row.id) ?? row
  if (row.sessionId !== input.sessionId || row.purpose !== "order") return "again"
  return worthOf(settled) === "gone"
    ? afterDecline(parts, sent.folio, settled, asker)
    : answerFor(parts, sent.folio, settled, asker)
}

/** Amazon said no to the question itself. What the order reference is now decides; a lost earlier try is then over. */
async function afterRefusal(
  parts: Parts,
  folio: Folio,
  how: { repeat: boolean; asker: Asker; cause: Parameters<typeof problemOfFault>[0] },
): Promise<Refused | "again"> {
  if (how.repeat) return "again"
  if (how.cause.kind !== "refused") return refusedFor(problemOfFault(how.cause))
  const seen = await lookAtOrder(parts, folio, how.asker)
  if (seen?.orderReference.state === "Suspended") return refused("InvalidPaymentMethod", how.cause.message)
  return { ...refusedFor(problemOfFault(how.cause)), detail: how.cause.message }
}

/** The decline has changed the order reference (Suspended, Closed or still Open): read, so that the next step is right. */
async function afterDecline(
  parts: Parts,
  folio: Folio,
  row: AuthorizationRow,
  asker: Asker,
): Promise<Refused | "again"> {
  const account = parts.account(folio.orderReference.account)
  const round = currentRound(folio)
  const timedOut = row.reason === "TransactionTimedOut" && row.mode === "sync"
  if (timedOut && account.policy.authorization === "sync-then-async" && round && isProven(round, account))
    return "again"
  const now = (await lookAtOrder(parts, folio, asker)) ?? folio
  return {
    ...refusedFor(problemOfDecline(now, row.reason)),
    detail: `Amazon declined: ${row.reason ?? "no reason"}`,
  }
}

/** What stands for the round already; one that was pending is asked for first. */
async function adopt(
  parts: Parts,
  folio: Folio,
  live: AuthorizationRow,
  input: AuthorizeInput,
): Promise<Authorized | Refused | "again"> {
  const asker = input.asker ?? buyerAsks
  if (worthOf(live) === "granted") return answerFor(parts, folio, live, asker)
  const after = (await lookAtAuthorization(parts, folio, live, asker)) ?? folio
  const now = after.authorizations.find((it) => it.id === live.id) ?? live
  return worthOf(now) === "gone" ? afterDecline(parts, after, now, asker) : answerFor(parts, after, now, asker)
}

async function answerFor(
  parts: Parts,
  folio: Folio,
  authorization: AuthorizationRow,
  asker: Asker,
): Promise<Authorized | Refused> {
  const { policy } = parts.account(folio.orderReference.account)
  if (worthOf(authorization) !== "granted") {
    return policy.pendingOrders === "accept" ? { is: "pending", folio, authorization } : refused("checking")
  }
  const capture = authorization.captureNow
    ? folio.captures.find((it) => it.authorizationId === authorization.id)
    : undefined
  if (capture?.state === "Declined") return afterDeclinedCapture(parts, folio, { authorization, capture, asker })
  // To an order that exists already, Medusa would book a payment without its capture: that is recorded afterwards.
  const captured = capture?.state === "Completed" && folio.orderReference.orderId === null
  return { is: "authorized", folio, authorization, captured }
}

type Declined = { readonly authorization: AuthorizationRow; readonly capture: CaptureRow; readonly asker: Asker }

/** The money was to be collected at once and was not: the buyer is told no, so nothing may stay reserved. */
async function afterDeclinedCapture(
  parts: Parts,
  folio: Folio,
  { authorization, capture, asker }: Declined,
): Promise<Refused> {
  const by = { source: "call", at: parts.clock.now(), actor: asker.actor } as const
  const { id } = folio.orderReference
  const why = "the capture was declined"
  await decideAndSchedule(parts, id, (now) => wish(now, { wish: "release", targetId: authorization.id, why }, by))
  await fulfilWishes(parts, id, asker)
  return {
    ...refusedFor(problemFor(capture.reason ?? "", "AmazonRejected")),
    detail: `Amazon declined the capture: ${capture.reason ?? "no reason"}`,
  }
}
