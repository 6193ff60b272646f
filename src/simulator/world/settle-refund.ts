import { find, move, place, plan } from "./change"
import { span } from "./clock"
import { refundedAmount, refundsOf } from "./family"
import { ceiling, limits } from "./limits"
import type { Capture, Refund } from "./model"
import type { World } from "./world"

/** A refund always begins as Pending (API reference, Refund). */
export function startRefund(world: World, refund: Refund): Refund {
  place(world, "refund", refund)
  const at = world.at + world.switches.refundPendingSeconds * span.second
  plan(world, { at, what: "refund-decided", id: refund.id })
  return find(world, "refund", refund.id)
}

function spent(world: World, capture: Capture): string | undefined {
  if (refundedAmount(world, capture).minor >= ceiling(capture.amount)) return "MaxAmountRefunded"
  const completed = refundsOf(world, capture.id).filter((it) => it.status.state === "Completed")
  return completed.length >= limits.refundsPerCapture ? "MaxRefundsProcessed" : undefined
}

function closeSpent(world: World, id: string): void {
  const capture = find(world, "capture", id)
  const reasonCode = spent(world, capture)
  if (capture.status.state !== "Completed" || reasonCode === undefined) return
  move(world, { kind: "capture", id, state: "Closed", reasonCode })
}

/** Brings a refund to its end, and closes a capture from which nothing more may be refunded. */
export function settleRefund(world: World, id: string): void {
  const { status, verdict, captureId } = find(world, "refund", id)
  if (status.state !== "Pending") return
  if (verdict.state === "Declined") {
    move(world, { kind: "refund", id, state: "Declined", reasonCode: verdict.reasonCode })
    return
  }
  move(world, { kind: "refund", id, state: "Completed" })
  closeSpent(world, captureId)
}
