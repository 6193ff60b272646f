import { plan } from "../../world/change"
import { span } from "../../world/clock"
import type { World } from "../../world/world"
import { amend, find, move } from "./change"
import { isFullyCaptured, permissionOf } from "./family"
import type { Charge, ChargePermission, Price, Verdict } from "./model"

function closeWhenCaptured(world: World, permission: ChargePermission): void {
  if (permission.status.state === "Closed" || !isFullyCaptured(world, permission)) return
  move(world, { kind: "chargePermission", id: permission.id, state: "Closed", reasonCode: "AmazonClosed" })
}

function end(world: World, { id }: Charge, verdict: Verdict): Charge {
  if (verdict.state === "Declined") {
    return move(world, { kind: "charge", id, state: "Declined", reasonCode: verdict.reasonCode })
  }
  const captured = move(world, { kind: "charge", id, state: "Captured" })
  closeWhenCaptured(world, permissionOf(world, captured))
  return find(world, "charge", id)
}

export type CaptureRequest = {
  readonly amount: Price
  readonly softDescriptor?: string | undefined
  readonly verdict: Verdict
  /** Milliseconds that a capture waits when its verdict says so. */
  readonly delay?: number
}

/** Takes what was authorized: at once, or after a while as CaptureInitiated. The rest of the authorization is released. */
export function startCapture(world: World, { id }: Charge, request: CaptureRequest): Charge {
  const { amount, softDescriptor, verdict } = request
  const isTaken = verdict.state !== "Declined" || verdict.waits
  const asked = { captureVerdict: verdict, ...(softDescriptor === undefined ? {} : { softDescriptor }) }
  const charge = amend(world, "charge", { id, ...asked, ...(isTaken ? { captureAmount: amount } : {}) })
  if (!verdict.waits) return end(world, charge, verdict)
  const delay = request.delay ?? world.switches.pendingCaptureSeconds * span.second
  plan(world, { at: world.at + delay, what: "charge-captured", id })
  return move(world, { kind: "charge", id, state: "CaptureInitiated" })
}

/** Brings a waiting capture to its end. */
export function settleCapture(world: World, id: string): void {
  const charge = find(world, "charge", id)
  if (charge.status.state !== "CaptureInitiated") return
  const verdict = charge.captureVerdict ?? { state: "Captured" }
  if (verdict.state === "Declined") amend(world, "charge", { id, captureAmount: undefined })
  end(world, charge, verdict)
}
