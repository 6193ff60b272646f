import { recordEffect } from "../../world/change"
import { ceiling } from "../../world/limits"
import type { World } from "../../world/world"
import { refundBody } from "../api/bodies"
import { quota, type Answer, type Call, type Operation } from "../api/operation"
import { refundView } from "../views/refund-view"
import { refundsAskedFor, refundsOf } from "../world/family"
import { limits } from "../world/limits"
import type { Charge, Price } from "../world/model"
import { moneyOf } from "../world/price"
import { startRefund } from "../world/refund"
import { ApiRefusal } from "../world/refusal"
import { verdictOn } from "../world/verdicts"
import { checkAmount } from "./check-session"
import { withoutNull } from "./create-checkout-session"
import { chargeBy, refundBy } from "./objects"

export const getRefund: Operation = {
  action: "GetRefund",
  method: "GET",
  path: "refunds/:id",
  quota: quota(20, 4, 5),
  perform: (world, call) => ({ status: 200, body: refundView(world, refundBy(world, call, call.id)) }),
}

function check(world: World, charge: Charge, amount: Price): void {
  if (charge.status.state !== "Captured" || charge.captureAmount === undefined) {
    throw new ApiRefusal("InvalidChargeStatus", `The charge ${charge.id} is in ${charge.status.state} state.`)
  }
  checkAmount(amount, "refundAmount")
  const [asked, captured] = [moneyOf(amount), moneyOf(charge.captureAmount)]
  if (asked.currency !== captured.currency) {
    throw new ApiRefusal("CurrencyMismatch", "refundAmount and captureAmount have different currencies.")
  }
  const others = refundsOf(world, charge.id).filter((it) => it.status.state !== "Declined")
  if (others.length >= limits.refundsPerCharge) {
    throw new ApiRefusal("TransactionCountExceeded", "The charge has no refunds left.")
  }
  if (refundsAskedFor(world, charge.id) + asked.minor > ceiling(captured)) {
    throw new ApiRefusal("TransactionAmountExceeded", "refundAmount is above what is left of the charge.")
  }
}

function create(world: World, call: Call): Answer {
  const body = withoutNull(call.body) as {
    readonly chargeId: string
    readonly refundAmount: Price
    readonly softDescriptor?: string
  }
  const charge = chargeBy(world, call, body.chargeId)
  check(world, charge, body.refundAmount)
  const { simulationCode } = call
  const parentId = charge.chargePermissionId
  const refund = startRefund(world, charge, {
    amount: body.refundAmount,
    softDescriptor: body.softDescriptor,
    verdict: verdictOn(world, { operation: "CreateRefund", parentId, simulationCode }) ?? { state: "Refunded" },
  })
  recordEffect(world, "CreateRefund", refund.id)
  return { status: 201, body: refundView(world, refund) }
}

/** Gives captured money back, up to the captured amount plus the lesser of 15 % and 75 (8,400 yen). */
export const createRefund: Operation = {
  action: "CreateRefund",
  method: "POST",
  path: "refunds",
  quota: quota(10, 4, 2),
  accepts: refundBody,
  idempotency: "required",
  perform: create,
}
