import { find, move, place, plan } from "./change"
import { span } from "./clock"
import { allCapturesOf, chargedAmount, isCharged, orderReferenceOfCapture } from "./family"
import { ceiling } from "./limits"
import type { Capture, OrderReference, Verdict } from "./model"
import type { Money } from "./money"
import type { World } from "./world"

/** State and reason code in which a capture ends first; one that Amazon closes was Completed before. */
const ending = ({ state, reasonCode }: Verdict) =>
  state === "Declined"
    ? ({ state: "Declined", reasonCode } as const)
    : ({ state: "Completed", reasonCode: state === "Completed" ? reasonCode : undefined } as const)

function closeCaptured(world: World, id: string): void {
  if (find(world, "authorization", id).status.state !== "Open") return
  move(world, { kind: "authorization", id, state: "Closed", reasonCode: "MaxCapturesProcessed" })
}

/** MaxAmountCharged and MaxAuthorizationsCaptured ("Order reference states and reason codes"). */
function usedUp(world: World, order: OrderReference, total: Money): string | undefined {
  if (chargedAmount(world, order, total.currency).minor >= ceiling(total)) return "MaxAmountCharged"
  const count = allCapturesOf(world, order.id).filter(isCharged).length
  return count >= world.switches.maxAuthorizations ? world.switches.maxAuthorizationsReason : undefined
}

function afterCharge(world: World, { id, verdict }: Capture): void {
  if (verdict.state === "Closed") {
    move(world, { kind: "capture", id, state: "Closed", reasonCode: verdict.reasonCode })
  }
  const order = orderReferenceOfCapture(world, find(world, "capture", id))
  const isAlive = order.status.state === "Open" || order.status.state === "Suspended"
  const reasonCode = order.total && usedUp(world, order, order.total)
  if (!isAlive || reasonCode === undefined) return
  move(world, { kind: "orderReference", id: order.id, state: "Closed", reasonCode })
}

function wait(world: World, capture: Capture, delay: number): void {
  place(world, "capture", capture)
  closeCaptured(world, capture.authorizationId)
  plan(world, { at: world.at + delay, what: "capture-decided", id: capture.id })
}

function settleAtOnce(world: World, capture: Capture): void {
  const status = ending(capture.verdict)
  place(world, "capture", { ...capture, status })
  const keepsOpen = status.state === "Declined" && world.switches.authorizationAfterDeclinedCapture === "Open"
  if (!keepsOpen) closeCaptured(world, capture.authorizationId)
  if (status.state === "Completed") afterCharge(world, capture)
}

/** Begins a capture: settled now, unless it is to wait (`delay` in milliseconds, or a verdict that begins so). */
export function startCapture(world: World, capture: Capture, delay = 0): Capture {
  const { state, waits = false } = capture.verdict
  const isPending = state === "Pending" || waits
  const patience = delay > 0 || !isPending ? delay : world.switches.pendingCaptureSeconds * span.second
  if (isPending || delay > 0) wait(world, capture, patience)
  else settleAtOnce(world, capture)
  return find(world, "capture", capture.id)
}

/** Brings a waiting capture to its end. */
export function settleCapture(world: World, id: string): void {
  const capture = find(world, "capture", id)
  if (capture.status.state !== "Pending") return
  const status = ending(capture.verdict)
  move(world, { kind: "capture", id, ...status })
  if (status.state === "Completed") afterCharge(world, capture)
}
