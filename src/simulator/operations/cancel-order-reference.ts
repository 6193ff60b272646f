import { move, recordEffect } from "../world/change"
import { allCapturesOf, authorizationsOf } from "../world/family"
import type { OrderReference } from "../world/model"
import { Refusal } from "../world/refusal"
import type { World } from "../world/world"
import { orderReferenceOf, requireState } from "./objects"
import { changing, type Operation } from "./operation"
import { optionalText } from "./parameters"

function requireNothingCaptured(world: World, order: OrderReference): void {
  if (allCapturesOf(world, order.id).every((it) => it.status.state === "Declined")) return
  throw new Refusal(
    "InvalidCancelAttempt",
    `OrderReference ${order.id} cannot be canceled because it has captures that are pending, completed or closed.`,
  )
}

/** Whether there is anything left to do; ended already is an error or, by switch, fine. */
function requireCancelable(world: World, order: OrderReference): boolean {
  const isEnded = order.status.state === "Canceled" || order.status.state === "Closed"
  if (isEnded && world.switches.cancelOnClosed === "success") return false
  const fromDraft = world.switches.cancelDraft === "allowed" ? (["Draft"] as const) : []
  requireState(order, [...fromDraft, "Open", "Suspended"], "InvalidOrderReferenceStatus")
  return true
}

function cancel(world: World, order: OrderReference, reasonDescription: string | undefined): void {
  for (const { id, status } of authorizationsOf(world, order.id)) {
    if (status.state !== "Pending" && status.state !== "Open") continue
    move(world, { kind: "authorization", id, state: "Closed", reasonCode: "OrderReferenceCanceled" })
  }
  const reasonCode = "SellerCanceled"
  move(world, { kind: "orderReference", id: order.id, state: "Canceled", reasonCode, reasonDescription })
  recordEffect(world, "CancelOrderReference", order.id)
}

/** To Canceled, with its authorizations; impossible once anything was captured (API reference, CancelOrderReference). */
export const cancelOrderReference: Operation = {
  action: "CancelOrderReference",
  quota: changing,
  perform: (world, call) => {
    const order = orderReferenceOf(world, call)
    const reason = optionalText(call, "CancelationReason", 1024)
    requireNothingCaptured(world, order)
    if (requireCancelable(world, order)) cancel(world, order, reason)
    return world.switches.cancelResultElement === "present" ? [] : undefined
  },
}
