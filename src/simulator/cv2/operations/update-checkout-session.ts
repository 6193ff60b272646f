import { recordEffect } from "../../world/change"
import { updateSessionBody } from "../api/bodies"
import { quota, type Operation } from "../api/operation"
import { isObject } from "../api/rules"
import { sessionView } from "../views/session-view"
import { amend } from "../world/change"
import type { Json, SessionDetails } from "../world/model"
import { ApiRefusal } from "../world/refusal"
import { checkDetails } from "./check-session"
import { withoutNull } from "./create-checkout-session"
import { sessionOf } from "./objects"

/** Names that hold a value of their own: they are replaced, not merged. */
const values: ReadonlySet<string> = new Set(["chargeAmount", "totalOrderAmount", "frequency"])

/** Absent names stay, present ones replace. */
function merged(before: Json, after: Json): Json {
  const changes = Object.entries(after).map(([name, it]) => {
    const old = before[name]
    return [name, isObject(it) && isObject(old) && !values.has(name) ? merged(old, it) : it] as const
  })
  return { ...before, ...Object.fromEntries(changes) }
}

export const updateCheckoutSession: Operation = {
  action: "UpdateCheckoutSession",
  method: "PATCH",
  path: "checkoutSessions/:id",
  quota: quota(20, 8, 5),
  accepts: updateSessionBody,
  perform: (world, call) => {
    const { id, status, details: before } = sessionOf(world, call)
    if (status.state !== "Open") {
      throw new ApiRefusal("InvalidCheckoutSessionStatus", `The checkout session is in ${status.state} state.`)
    }
    const details = merged(before, withoutNull(call.body) as Json) as SessionDetails
    checkDetails(world, { ...call, details })
    recordEffect(world, "UpdateCheckoutSession", id)
    return { status: 200, body: sessionView(amend(world, "checkoutSession", { id, details }), call.origin) }
  },
}
