import { move, recordEffect } from "../world/change"
import { simulatedVerdict } from "../world/simulation"
import { orderReferenceOf, requireState } from "./objects"
import { changing, type Operation } from "./operation"
import { optionalText } from "./parameters"

/** To Closed: no new authorizations; open ones can still be captured (API reference, CloseOrderReference). */
export const closeOrderReference: Operation = {
  action: "CloseOrderReference",
  quota: changing,
  perform: (world, call) => {
    const order = orderReferenceOf(world, call)
    const reason = optionalText(call, "ClosureReason", 1024)
    const simulated = simulatedVerdict(order.environment, "CloseOrderReference", reason)
    const answer = world.switches.confirmResultElement === "present" ? [] : undefined
    if (order.status.state === "Closed" && world.switches.closeOnClosed === "success") return answer
    requireState(order, ["Open", "Suspended"], closingCode(order.status.state, world.switches.closeFromDraft))
    move(world, {
      kind: "orderReference",
      id: order.id,
      state: "Closed",
      reasonCode: simulated?.reasonCode ?? "SellerClosed",
      reasonDescription: simulated === undefined ? reason : undefined,
    })
    recordEffect(world, "CloseOrderReference", order.id)
    return answer
  },
}

const closingCode = <Code extends string>(state: string, fromDraft: Code): Code | "InvalidOrderReferenceStatus" =>
  state === "Closed" ? "InvalidOrderReferenceStatus" : fromDraft
