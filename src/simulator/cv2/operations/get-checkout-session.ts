import { quota, type Operation } from "../api/operation"
import { sessionView } from "../views/session-view"
import { sessionOf } from "./objects"

export const getCheckoutSession: Operation = {
  action: "GetCheckoutSession",
  method: "GET",
  path: "checkoutSessions/:id",
  quota: quota(40, 8, 10),
  perform: (world, call) => ({ status: 200, body: sessionView(sessionOf(world, call), call.origin) }),
}
