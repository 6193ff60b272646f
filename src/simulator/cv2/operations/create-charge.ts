import { recordEffect } from "../../world/change"
import type { World } from "../../world/world"
import { chargeBody } from "../api/bodies"
import { quota, type Answer, type Call, type Operation } from "../api/operation"
import { chargeView } from "../views/charge-view"
import { startCharge } from "../world/authorize"
import { balanceOf, chargesOf } from "../world/family"
import type { ChargePermission, MerchantMetadata, Price, Verdict } from "../world/model"
import { moneyOf } from "../world/price"
import { ApiRefusal } from "../world/refusal"
import { verdictOn } from "../world/verdicts"
import { checkAmount } from "./check-session"
import { withoutNull } from "./create-checkout-session"
import { declined } from "./decline"
import { permissionBy } from "./objects"

type Body = {
  readonly chargePermissionId: string
  readonly chargeAmount: Price
  readonly captureNow?: boolean
  readonly softDescriptor?: string
  readonly canHandlePendingAuthorization?: boolean
  readonly merchantMetadata?: MerchantMetadata
  readonly providerMetadata?: { readonly providerReferenceId?: string }
  readonly platformId?: string
}

function requireRoom(world: World, permission: ChargePermission, amount: Price): void {
  const [asked, left] = [moneyOf(amount), balanceOf(world, permission)]
  if (asked.currency !== left.currency) {
    throw new ApiRefusal("CurrencyMismatch", "The currency differs from the currency of the charge permission.")
  }
  const living = chargesOf(world, permission.id).filter(
    ({ status }) => status.state !== "Declined" && status.state !== "Canceled",
  )
  if (living.length >= world.switches.maxCharges) {
    throw new ApiRefusal("TransactionCountExceeded", "The charge permission has no charges left.")
  }
  if (asked.minor > left.minor) {
    throw new ApiRefusal("TransactionAmountExceeded", "The amount is above what is left of the charge permission.")
  }
}

function check(world: World, permission: ChargePermission, body: Body): void {
  if (permission.status.state !== "Chargeable") {
    throw new ApiRefusal(
      "InvalidChargePermissionStatus",
      `The charge permission ${permission.id} is in ${permission.status.state} state.`,
    )
  }
  checkAmount(body.chargeAmount, "chargeAmount")
  requireRoom(world, permission, body.chargeAmount)
  if (body.softDescriptor !== undefined && body.captureNow !== true) {
    throw new ApiRefusal("InvalidParameterCombination", "softDescriptor goes with captureNow only.")
  }
}

/** An outcome that is about the capture leaves the authorization good. */
function verdicts(
  asked: Verdict | undefined,
  body: Body,
): { readonly verdict: Verdict; readonly captureVerdict?: Verdict } {
  const isOfCapture = asked?.state === "Captured"
  if (isOfCapture && body.captureNow !== true) {
    throw new ApiRefusal("InvalidSandboxSimulationSpecified", "A simulated capture needs captureNow.")
  }
  if (asked?.waits === true && !isOfCapture && body.canHandlePendingAuthorization !== true) {
    throw new ApiRefusal("InvalidSandboxSimulationSpecified", "It needs canHandlePendingAuthorization.")
  }
  if (!isOfCapture) return { verdict: asked ?? { state: "Authorized" } }
  return { verdict: { state: "Authorized" }, captureVerdict: asked }
}

function create(world: World, call: Call): Answer {
  const body = withoutNull(call.body) as Body
  const permission = permissionBy(world, call, body.chargePermissionId)
  check(world, permission, body)
  const { simulationCode } = call
  const asked = verdictOn(world, { operation: "CreateCharge", parentId: permission.id, simulationCode })
  const charge = startCharge(world, permission, {
    amount: body.chargeAmount,
    captureNow: body.captureNow ?? false,
    canHandlePendingAuthorization: body.canHandlePendingAuthorization ?? false,
    softDescriptor: body.softDescriptor,
    merchantMetadata: body.merchantMetadata ?? {},
    providerReferenceId: body.providerMetadata?.providerReferenceId,
    platformId: body.platformId,
    ...verdicts(asked, body),
  })
  recordEffect(world, "CreateCharge", charge.id)
  if (charge.status.state === "Declined") return declined(charge.verdict.reasonCode)
  const isPending = charge.status.state === "AuthorizationInitiated"
  return { status: isPending ? world.switches.pendingChargeStatus : 201, body: chargeView(world, charge) }
}

/** Reserves an amount of a charge permission, and takes it at once where that is asked. */
export const createCharge: Operation = {
  action: "CreateCharge",
  method: "POST",
  path: "charges",
  quota: quota(10, 4, 2),
  accepts: chargeBody,
  idempotency: "required",
  perform: create,
}
