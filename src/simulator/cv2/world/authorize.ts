import { plan } from "../../world/change"
import { span } from "../../world/clock"
import type { World } from "../../world/world"
import { startCapture } from "./capture"
import { find, move, place, status } from "./change"
import { limits } from "./limits"
import type { Charge, ChargePermission, PermissionState } from "./model"

/** What a decline does to its charge permission ("Charge states and reason codes"). */
function afterDecline(world: World, reasonCode: string | undefined): Closing | undefined {
  if (reasonCode === "AmazonRejected") return { state: "Closed", reasonCode: "AmazonCanceled" }
  if (reasonCode === "MFANotCompleted") return { state: "NonChargeable", reasonCode: "MFAFailed" }
  if (reasonCode === "PaymentMethodNotAllowed") return { state: "NonChargeable", reasonCode }
  const isHard = reasonCode === "HardDeclined" && world.switches.permissionAfterHardDecline === "NonChargeable"
  return isHard ? { state: "NonChargeable", reasonCode: "PaymentMethodInvalid" } : undefined
}

type Closing = { readonly state: PermissionState; readonly reasonCode: string }

function decline(world: World, { id, chargePermissionId, verdict }: Charge): void {
  move(world, { kind: "charge", id, state: "Declined", reasonCode: verdict.reasonCode })
  const after = afterDecline(world, verdict.reasonCode)
  const { status: now } = find(world, "chargePermission", chargePermissionId)
  if (after === undefined || now.state !== "Chargeable") return
  move(world, { kind: "chargePermission", id: chargePermissionId, ...after })
}

function grant(world: World, charge: Charge): void {
  const { id, expires, amount, captureNow, captureVerdict, softDescriptor } = charge
  move(world, { kind: "charge", id, state: "Authorized" })
  plan(world, { at: expires, what: "charge-expired", id })
  if (!captureNow) return
  startCapture(world, charge, { amount, softDescriptor, verdict: captureVerdict ?? { state: "Captured" } })
}

/** Brings an authorization to what was decided, and captures where that was asked. */
export function settleAuthorization(world: World, id: string): void {
  const charge = find(world, "charge", id)
  if (charge.status.state !== "AuthorizationInitiated") return
  if (charge.verdict.state === "Declined") decline(world, charge)
  else grant(world, charge)
}

/** What a charge is made of; the rest is the world's. */
export type ChargeRequest = Pick<
  Charge,
  | "amount"
  | "captureNow"
  | "canHandlePendingAuthorization"
  | "softDescriptor"
  | "merchantMetadata"
  | "providerReferenceId"
  | "platformId"
  | "verdict"
  | "captureVerdict"
>

/** Reserves an amount on a charge permission: decided at once, or after a while for who can handle that. */
export function startCharge(world: World, permission: ChargePermission, request: ChargeRequest): Charge {
  const id = world.identifiers.transaction(permission.id, "C")
  const charge: Charge = {
    ...request,
    id,
    chargePermissionId: permission.id,
    status: status(world, "AuthorizationInitiated"),
    created: world.at,
    expires: world.at + limits.chargeLives,
  }
  const waits = request.verdict.waits === true && request.canHandlePendingAuthorization
  if (waits) {
    place(world, "charge", charge)
    const patience = Math.min(world.switches.asyncPendingSeconds * span.second, limits.pendingAtMost)
    plan(world, { at: world.at + patience, what: "charge-decided", id })
  } else {
    world.cv2.objects.charge.set(id, charge)
    settleAuthorization(world, id)
  }
  return find(world, "charge", id)
}
