import { amend, find, move, place, plan } from "./change"
import { span } from "./clock"
import {
  allCapturesOf,
  capturesOf,
  chargedAmount,
  isCharged,
  orderReferenceOfCapture,
  refundedAmount,
  refundsOf,
} from "./family"
import { ceiling, limits } from "./limits"
import type { Authorization, Capture, OrderReferenceState, Refund, Verdict } from "./model"
import type { World } from "./world"

/** What a declined authorization does to its order reference (reference section 3.1). */
const afterDecline: Readonly<Record<string, { readonly state: OrderReferenceState; readonly reasonCode: string }>> = {
  InvalidPaymentMethod: { state: "Suspended", reasonCode: "InvalidPaymentMethod" },
  AmazonRejected: { state: "Closed", reasonCode: "AmazonClosed" },
}

function decline(world: World, { id, orderReferenceId, synchronous, verdict }: Authorization): void {
  move(world, { kind: "authorization", id, state: "Declined", reasonCode: verdict.reasonCode })
  const order = find(world, "orderReference", orderReferenceId)
  const after = afterDecline[verdict.reasonCode ?? ""]
  if (after === undefined || order.status.state !== "Open") return
  const moved = move(world, { kind: "orderReference", id: order.id, ...after })
  if (after.state !== "Suspended") return
  const declinedTails = order.cardTail === undefined ? [] : [order.cardTail]
  amend(world, "orderReference", order.id, {
    paymentMethodUpdated: false,
    declinedTails: [...new Set([...order.declinedTails, ...declinedTails])],
  })
  if (verdict.reopensInMinutes === undefined || synchronous) return
  const since = moved.status.lastUpdate ?? world.at
  plan(world, {
    at: world.at + verdict.reopensInMinutes * span.minute,
    what: "order-reference-reopened",
    id: order.id,
    since,
  })
}

function grant(world: World, authorization: Authorization): void {
  const { id, verdict } = authorization
  move(world, { kind: "authorization", id, state: "Open", reasonCode: reasonWhileOpen(verdict) })
  const simulated = verdict.expiresInMinutes
  const lapse = simulated === undefined ? authorization.expires : world.at + simulated * span.minute
  plan(world, { at: lapse, what: "authorization-expired", id })
}

const reasonWhileOpen = (verdict: Verdict): string | undefined =>
  verdict.state === "Open" || verdict.state === "Completed" ? verdict.reasonCode : undefined

/** Brings an authorization from Pending to what was decided; captures at once where that was asked. */
export function settleAuthorization(world: World, id: string): void {
  const authorization = find(world, "authorization", id)
  const { verdict } = authorization
  if (authorization.status.state !== "Pending") return
  if (verdict.softDecline !== undefined) amend(world, "authorization", id, { softDecline: verdict.softDecline })
  if (verdict.state === "Declined") return decline(world, authorization)
  if (verdict.state === "Closed" && verdict.reasonCode === "AmazonClosed") {
    move(world, { kind: "authorization", id, state: "Closed", reasonCode: "AmazonClosed" })
    return
  }
  grant(world, authorization)
  if (authorization.captureNow) captureAtOnce(world, authorization)
}

function captureAtOnce(world: World, authorization: Authorization): void {
  const { id, referenceId, amount, softDescriptor } = authorization
  // The implicit capture carries the digits of its authorization (recorded answers of Amazon's own samples).
  startCapture(world, {
    id: id.replace(/-A(\d{6})$/, "-C$1"),
    authorizationId: id,
    referenceId,
    amount,
    softDescriptor,
    status: { state: "Pending" },
    created: world.at,
    verdict: authorization.captureVerdict ?? { state: "Completed" },
  })
}

/** A capture enters Pending, closes its authorization, and is settled now unless its verdict begins with waiting. */
export function startCapture(world: World, capture: Capture, delay = 0): Capture {
  const waits = capture.verdict.state === "Pending" || capture.verdict.waits === true || delay > 0
  if (waits) {
    place(world, "capture", capture)
    closeCaptured(world, capture.authorizationId)
    const at = world.at + (delay || world.switches.pendingCaptureSeconds * span.second)
    plan(world, { at, what: "capture-decided", id: capture.id })
    return find(world, "capture", capture.id)
  }
  const declined = capture.verdict.state === "Declined"
  const state = declined ? "Declined" : "Completed"
  const { reasonCode } = capture.verdict
  place(world, "capture", {
    ...capture,
    status: { state, reasonCode: capture.verdict.state === "Closed" ? undefined : reasonCode },
  })
  if (!declined || world.switches.authorizationAfterDeclinedCapture === "Closed") {
    closeCaptured(world, capture.authorizationId)
  }
  if (!declined) afterCharge(world, capture.id)
  return find(world, "capture", capture.id)
}

function closeCaptured(world: World, id: string): void {
  if (find(world, "authorization", id).status.state !== "Open") return
  move(world, { kind: "authorization", id, state: "Closed", reasonCode: "MaxCapturesProcessed" })
}

function afterCharge(world: World, captureId: string): void {
  const capture = find(world, "capture", captureId)
  if (capture.verdict.state === "Closed") {
    move(world, { kind: "capture", id: captureId, state: "Closed", reasonCode: capture.verdict.reasonCode })
  }
  closeWhenUsedUp(world, capture)
}

/** MaxAmountCharged and MaxAuthorizationsCaptured (reference section 3.1). */
function closeWhenUsedUp(world: World, capture: Capture): void {
  const order = orderReferenceOfCapture(world, capture)
  if (order.total === undefined || (order.status.state !== "Open" && order.status.state !== "Suspended")) return
  const charged = chargedAmount(world, order, order.total.currency).minor
  const count = allCapturesOf(world, order.id).filter(isCharged).length
  const reasonCode =
    charged >= ceiling(order.total)
      ? "MaxAmountCharged"
      : count >= world.switches.maxAuthorizations
        ? world.switches.maxAuthorizationsReason
        : undefined
  if (reasonCode !== undefined) move(world, { kind: "orderReference", id: order.id, state: "Closed", reasonCode })
}

/** Brings a waiting capture to its end. */
export function settleCapture(world: World, id: string): void {
  const capture = find(world, "capture", id)
  if (capture.status.state !== "Pending") return
  const declined = capture.verdict.state === "Declined"
  const reasonCode = capture.verdict.state === "Closed" ? undefined : capture.verdict.reasonCode
  move(world, { kind: "capture", id, state: declined ? "Declined" : "Completed", reasonCode })
  if (!declined) afterCharge(world, id)
}

/** A refund always begins as Pending (reference section 2.11). */
export function startRefund(world: World, refund: Refund): Refund {
  place(world, "refund", refund)
  const at = world.at + world.switches.refundPendingSeconds * span.second
  plan(world, { at, what: "refund-decided", id: refund.id })
  return find(world, "refund", refund.id)
}

/** Brings a refund to its end, and closes a capture from which nothing more may be refunded. */
export function settleRefund(world: World, id: string): void {
  const refund = find(world, "refund", id)
  if (refund.status.state !== "Pending") return
  const declined = refund.verdict.state === "Declined"
  move(world, {
    kind: "refund",
    id,
    state: declined ? "Declined" : "Completed",
    reasonCode: declined ? refund.verdict.reasonCode : undefined,
  })
  if (!declined) closeRefunded(world, refund.captureId)
}

function closeRefunded(world: World, captureId: string): void {
  const capture = find(world, "capture", captureId)
  if (capture.status.state !== "Completed") return
  const completed = refundsOf(world, captureId).filter((it) => it.status.state === "Completed")
  const isSpent = refundedAmount(world, capture).minor >= ceiling(capture.amount)
  const reasonCode = isSpent
    ? "MaxAmountRefunded"
    : completed.length >= limits.refundsPerCapture
      ? "MaxRefundsProcessed"
      : undefined
  if (reasonCode !== undefined) move(world, { kind: "capture", id: captureId, state: "Closed", reasonCode })
}

/** Whether money was taken, or is being taken, from an authorization. */
export const hasCapture = (world: World, authorizationId: string): boolean =>
  capturesOf(world, authorizationId).some((it) => it.status.state !== "Declined")
