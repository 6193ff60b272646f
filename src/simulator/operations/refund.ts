import { recordEffect } from "../world/change"
import { orderReferenceOfCapture, refundsOf } from "../world/family"
import { ceiling, limits } from "../world/limits"
import type { Capture, Refund } from "../world/model"
import type { Money } from "../world/money"
import { Refusal } from "../world/refusal"
import { startRefund } from "../world/settle-refund"
import { verdictOnRefund } from "../world/verdicts"
import type { World } from "../world/world"
import { refundDetails } from "./details"
import { captureOf } from "./objects"
import { once } from "./once"
import { changing, type Call, type Operation } from "./operation"
import { money, optionalText, referenceId } from "./parameters"

type Request = {
  readonly referenceId: string
  readonly amount: Money
  readonly note: string | undefined
  readonly softDescriptor: string | undefined
}

const read = (call: Call): Request => ({
  referenceId: referenceId(call, "RefundReferenceId"),
  amount: money(call, "RefundAmount"),
  note: optionalText(call, "SellerRefundNote", 255),
  softDescriptor: optionalText(call, "SoftDescriptor", 16),
})

function requireRefundable(world: World, capture: Capture, amount: Money): void {
  if (capture.status.state !== "Completed") {
    throw new Refusal("CaptureNotRefundable", `Capture ${capture.id} is in ${capture.status.state} state.`)
  }
  if (amount.currency !== capture.amount.currency) {
    throw new Refusal("CurrencyMismatch", "RefundAmount and CaptureAmount have different currencies.")
  }
  const others = refundsOf(world, capture.id).filter((it) => it.status.state !== "Declined")
  if (others.length >= limits.refundsPerCapture) {
    throw new Refusal("TransactionCountExceeded", `Capture ${capture.id} has no refunds left.`)
  }
  const taken = others.reduce((total, it) => total + it.amount.minor, 0n)
  if (taken + amount.minor > ceiling(capture.amount)) {
    throw new Refusal("TransactionAmountExceeded", `RefundAmount is above what is left of capture ${capture.id}.`)
  }
}

function make(world: World, capture: Capture, request: Request): Refund {
  requireRefundable(world, capture, request.amount)
  const order = orderReferenceOfCapture(world, capture)
  const id = world.identifiers.transaction(order.id, "R")
  const started = startRefund(world, {
    ...request,
    id,
    captureId: capture.id,
    type: "SellerInitiated",
    status: { state: "Pending" },
    created: world.at,
    verdict: verdictOnRefund(world, order, request.note),
  })
  recordEffect(world, "Refund", id)
  return started
}

/** Gives money of a completed capture back; always Pending at first (API reference, Refund). */
export const refund: Operation = {
  action: "Refund",
  quota: changing,
  perform: (world, call) => {
    const capture = captureOf(world, call)
    const request = read(call)
    const { amount, ...rest } = request
    const identity = {
      sellerId: call.seller.sellerId,
      kind: "refund",
      referenceId: request.referenceId,
      parentId: capture.id,
      asked: { ...rest, minor: amount.minor.toString(), currency: amount.currency },
    } as const
    const show = (it: Refund) => refundDetails(world, it)
    return [once(world, identity, { make: () => make(world, capture, request), show })]
  },
}
