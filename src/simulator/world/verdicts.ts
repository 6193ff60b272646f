import { span } from "./clock"
import { limits } from "./limits"
import type { Authorization, OrderReference, Verdict } from "./model"
import type { Money } from "./money"
import { Refusal } from "./refusal"
import { asksForPendingCapture, simulatedVerdict } from "./simulation"
import { cardEffect } from "./wallet"
import type { PlannedVerdict, World } from "./world"

/** Takes the next outcome that the control interface planned for this operation and order reference. */
function takePlanned(
  world: World,
  operation: PlannedVerdict["operation"],
  orderReferenceId: string,
): Verdict | undefined {
  const next = world.planned.find(
    (it) => it.operation === operation && (it.orderReferenceId ?? orderReferenceId) === orderReferenceId,
  )
  if (next === undefined) return undefined
  if (next.times > 0) next.times -= 1
  world.planned = world.planned.filter((it) => it.times !== 0)
  return next.verdict
}

const declinesOfCards = ["InvalidPaymentMethod", "AmazonRejected", "TransactionTimedOut"]

/** A challenge that was not passed, as the switches will have it. */
function verdictOnChallenge(world: World, order: OrderReference): Verdict | undefined {
  const outcome = order.challenge?.outcome ?? "Success"
  if (outcome === "Success") return undefined
  const { authorizeAfterFailure, authorizeBeforeChallenge } = world.switches
  const rule = outcome === "Failure" ? authorizeAfterFailure : authorizeBeforeChallenge
  if (rule === "refused-InvalidOrderReferenceStatus") {
    throw new Refusal(
      "InvalidOrderReferenceStatus",
      `OrderReference ${order.id} has not been authenticated by the buyer and cannot be authorized.`,
    )
  }
  return rule === "allowed" ? undefined : { state: "Declined", reasonCode: "InvalidPaymentMethod" }
}

const isSimulatedAuthorization = (order: OrderReference, captureNow: boolean, note: string | undefined): boolean =>
  !(captureNow && asksForPendingCapture(order.environment, note))

type AuthorizeRequest = { readonly note: string | undefined; readonly captureNow: boolean }

/** How an authorization ends: a planned outcome, the challenge, the simulation in the note, the card, in this order. */
export function verdictOnAuthorization(world: World, order: OrderReference, request: AuthorizeRequest): Verdict {
  const simulated = isSimulatedAuthorization(order, request.captureNow, request.note)
    ? simulatedVerdict(order.environment, "Authorize", request.note)
    : undefined
  const challenged = verdictOnChallenge(world, order)
  const effect = cardEffect(order.cardTail)
  const byCard = declinesOfCards.includes(effect) ? { state: "Declined", reasonCode: effect } : { state: "Open" }
  const verdict: Verdict = takePlanned(world, "Authorize", order.id) ?? challenged ?? simulated ?? byCard
  if (verdict.state !== "Declined" || verdict.softDecline !== undefined) return verdict
  return { ...verdict, softDecline: world.switches.simulatedSoftDecline }
}

/** How the capture of CaptureNow ends. */
export function verdictOnImplicitCapture(world: World, order: OrderReference, note: string | undefined): Verdict {
  const pending = asksForPendingCapture(order.environment, note) ? { state: "Pending" } : undefined
  return takePlanned(world, "Capture", order.id) ?? pending ?? { state: "Completed" }
}

/** How a capture ends, and for how long it waits: late ones and, by switch, unequal ones are not decided at once. */
export function verdictOnCapture(
  world: World,
  authorization: Authorization,
  request: { readonly order: OrderReference; readonly amount: Money; readonly note: string | undefined },
): { readonly verdict: Verdict; readonly delay: number } {
  const { order, amount, note } = request
  const simulated = simulatedVerdict(order.environment, "Capture", note)
  const verdict = takePlanned(world, "Capture", order.id) ?? simulated ?? { state: "Completed" }
  const isLate = world.at - authorization.created > limits.capturedAtOnce
  if (isLate) return { verdict, delay: world.switches.lateCaptureSeconds * span.second }
  const isUnequal = amount.minor !== authorization.amount.minor
  const waits = isUnequal && world.switches.pendingCaptureOnAmountMismatch
  return { verdict, delay: waits ? world.switches.pendingCaptureSeconds * span.second : 0 }
}

/** How a refund ends, after its time as Pending. */
export const verdictOnRefund = (world: World, order: OrderReference, note: string | undefined): Verdict =>
  takePlanned(world, "Refund", order.id) ??
  simulatedVerdict(order.environment, "Refund", note) ?? { state: "Completed" }
