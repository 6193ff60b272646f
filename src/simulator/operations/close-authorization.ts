import { move, recordEffect } from "../world/change"
import { Refusal } from "../world/refusal"
import { authorizationOf } from "./objects"
import { changing, type Operation } from "./operation"
import { optionalText } from "./parameters"

/** Releases what is reserved; legal in Pending and Open (API reference, CloseAuthorization). */
export const closeAuthorization: Operation = {
  action: "CloseAuthorization",
  quota: changing,
  perform: (world, call) => {
    const { id, status } = authorizationOf(world, call)
    const reasonDescription = optionalText(call, "ClosureReason", 255)
    if (status.state !== "Pending" && status.state !== "Open") {
      throw new Refusal("InvalidAuthorizationStatus", `Authorization ${id} is in ${status.state} state.`)
    }
    move(world, { kind: "authorization", id, state: "Closed", reasonCode: "SellerClosed", reasonDescription })
    recordEffect(world, "CloseAuthorization", id)
    return world.switches.cancelResultElement === "present" ? [] : undefined
  },
}
