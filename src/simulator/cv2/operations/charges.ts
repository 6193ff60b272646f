import { recordEffect } from "../../world/change"
import { span } from "../../world/clock"
import type { World } from "../../world/world"
import { cancelBody, captureBody } from "../api/bodies"
import { quota, type Answer, type Call, type Operation } from "../api/operation"
import { chargeView } from "../views/charge-view"
import { startCapture } from "../world/capture"
import { move } from "../world/change"
import { permissionOf } from "../world/family"
import { limits } from "../world/limits"
import type { Charge, Price, Verdict } from "../world/model"
import { moneyOf } from "../world/price"
import { ApiRefusal } from "../world/refusal"
import { verdictOn } from "../world/verdicts"
import { checkAmount } from "./check-session"
import { withoutNull } from "./create-checkout-session"
import { declined } from "./decline"
import { chargeBy } from "./objects"

export const getCharge: Operation = {
  action: "GetCharge",
  method: "GET",
  path: "charges/:id",
  quota: quota(20, 4, 5),
  perform: (world, call) => ({ status: 200, body: chargeView(world, chargeBy(world, call, call.id)) }),
}

const wrongState = ({ id, status }: Charge): ApiRefusal =>
  new ApiRefusal("InvalidChargeStatus", `The charge ${id} is in ${status.state} state.`)

function checkCapture(world: World, charge: Charge, amount: Price): void {
  if (charge.status.state !== "Authorized") throw wrongState(charge)
  const isClosed = permissionOf(world, charge).status.state === "Closed"
  if (isClosed && world.switches.captureOnClosedPermission === "refused") throw wrongState(charge)
  checkAmount(amount, "captureAmount")
  const [asked, most] = [moneyOf(amount), moneyOf(charge.amount)]
  if (asked.currency !== most.currency) {
    throw new ApiRefusal("CurrencyMismatch", "captureAmount and chargeAmount have different currencies.")
  }
  if (asked.minor > most.minor) {
    throw new ApiRefusal("TransactionAmountExceeded", "captureAmount is above the amount of the charge.")
  }
}

/** Seven days after its authorization a capture is decided later. */
function verdictOnCapture(world: World, charge: Charge, simulationCode: string | undefined) {
  const parentId = charge.chargePermissionId
  const asked: Verdict = verdictOn(world, { operation: "CaptureCharge", parentId, simulationCode }) ?? {
    state: "Captured",
  }
  if (world.at - charge.created <= limits.capturedAtOnce) return { verdict: asked }
  return { verdict: { ...asked, waits: true }, delay: world.switches.lateCaptureSeconds * span.second }
}

function capture(world: World, call: Call): Answer {
  const charge = chargeBy(world, call, call.id)
  const body = withoutNull(call.body) as { readonly captureAmount: Price; readonly softDescriptor?: string }
  checkCapture(world, charge, body.captureAmount)
  const verdict = verdictOnCapture(world, charge, call.simulationCode)
  const after = startCapture(world, charge, {
    amount: body.captureAmount,
    softDescriptor: body.softDescriptor,
    ...verdict,
  })
  recordEffect(world, "CaptureCharge", charge.id)
  if (after.status.state === "Declined") return declined(after.status.reasonCode)
  return { status: 200, body: chargeView(world, after) }
}

/** Takes up to what was authorized, once; the rest is released. */
export const captureCharge: Operation = {
  action: "CaptureCharge",
  method: "POST",
  path: "charges/:id/capture",
  quota: quota(20, 4, 2),
  accepts: captureBody,
  idempotency: "required",
  perform: capture,
}

/** Releases what was authorized, or is about to be. */
export const cancelCharge: Operation = {
  action: "CancelCharge",
  method: "DELETE",
  path: "charges/:id/cancel",
  quota: quota(10, 2, 2),
  accepts: cancelBody,
  perform: (world, call) => {
    const charge = chargeBy(world, call, call.id)
    const { state } = charge.status
    if (state !== "AuthorizationInitiated" && state !== "Authorized") throw wrongState(charge)
    const after = move(world, { kind: "charge", id: charge.id, state: "Canceled", reasonCode: "MerchantCanceled" })
    recordEffect(world, "CancelCharge", charge.id)
    return { status: 200, body: chargeView(world, after) }
  },
}
