import { plan } from "../../world/change"
import { span } from "../../world/clock"
import type { World } from "../../world/world"
import { find, move, place, status } from "./change"
import type { Charge, Price, Refund, Verdict } from "./model"

export type RefundRequest = {
  readonly amount: Price
  readonly softDescriptor?: string | undefined
  readonly verdict: Verdict
}

/** A refund always begins as RefundInitiated. */
export function startRefund(world: World, charge: Charge, request: RefundRequest): Refund {
  const id = world.identifiers.transaction(charge.id, "R")
  const at = world.at + world.switches.refundPendingSeconds * span.second
  plan(world, { at, what: "charge-refunded", id })
  return place(world, "refund", {
    ...request,
    id,
    chargeId: charge.id,
    status: status(world, "RefundInitiated"),
    created: world.at,
  })
}

/** Brings a refund to its end. */
export function settleRefund(world: World, id: string): void {
  const { status: now, verdict } = find(world, "refund", id)
  if (now.state !== "RefundInitiated") return
  const isDeclined = verdict.state === "Declined"
  move(world, {
    kind: "refund",
    id,
    state: isDeclined ? "Declined" : "Refunded",
    reasonCode: isDeclined ? verdict.reasonCode : undefined,
  })
}
