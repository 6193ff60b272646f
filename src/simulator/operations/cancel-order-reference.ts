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

/** To Canceled, with its authorizations; impossible once anything was captured (reference section 2.6). */
export const cancelOrderReference: Operation = {
  action: "CancelOrderReference",
  quota: changing,
  perform: (world, call) => {
    const order = orderReferenceOf(world, call)
    const reasonDescription = optionalText(call, "CancelationReason", 1024)
    const answer = world.switches.cancelResultElement === "present" ? [] : undefined
    requireNothingCaptured(world, order)
    const isEnded = order.status.state === "Canceled" || order.status.state === "Closed"
    if (isEnded && world.switches.cancelOnClosed === "success") return answer
    const fromDraft = world.switches.cancelDraft === "allowed" ? (["Draft"] as const) : []
    requireState(order, [...fromDraft, "Open", "Suspended"], "InvalidOrderReferenceStatus")
    for (const { id, status } of authorizationsOf(world, order.id)) {
      if (status.state !== "Pending" && status.state !== "Open") continue
      move(world, { kind: "authorization", id, state: "Closed", reasonCode: "OrderReferenceCanceled" })
    }
    const reasonCode = "SellerCanceled"
    move(world, { kind: "orderReference", id: order.id, state: "Canceled", reasonCode, reasonDescription })
    recordEffect(world, "CancelOrderReference", order.id)
    return answer
  },
}
