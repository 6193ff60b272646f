import { find } from "../world/change"
import type { Authorization, Capture, OrderReference, OrderReferenceState, Refund } from "../world/model"
import { Refusal, type ErrorCode } from "../world/refusal"
import type { World } from "../world/world"
import type { Call } from "./operation"
import { text } from "./parameters"

/** An id of the other environment makes Amazon fail instead of refuse (integration guide, "Test your integration"). */
function checkEnvironment(call: Call, id: string): void {
  const isLiveId = id.startsWith("P")
  const isSandboxId = id.startsWith("S")
  const isMixed = call.environment === "Sandbox" ? isLiveId : isSandboxId
  if (isMixed) throw new Refusal("InternalServerError", "There was an unknown error in the service.")
}

/** The order reference that a call names, if it belongs to the calling seller. */
export function orderReferenceOf(world: World, call: Call): OrderReference {
  const id = text(call, "AmazonOrderReferenceId")
  checkEnvironment(call, id)
  const order = world.objects.orderReference.get(id)
  if (order === undefined || order.sellerId !== call.seller.sellerId) {
    throw new Refusal("InvalidOrderReferenceId", `The OrderReferenceId ${id.slice(0, 64)} is invalid.`)
  }
  return order
}

function transaction<T>(world: World, call: Call, lookUp: { name: string; in: ReadonlyMap<string, T> }): T {
  const id = text(call, lookUp.name)
  checkEnvironment(call, id)
  const found = lookUp.in.get(id)
  const order = world.objects.orderReference.get(id.replace(/-[A-Z]\d{6}$/, ""))
  if (found === undefined || order?.sellerId !== call.seller.sellerId) {
    throw new Refusal("InvalidTransactionId", `The transaction id ${id.slice(0, 64)} is invalid.`)
  }
  return found
}

export const authorizationOf = (world: World, call: Call): Authorization =>
  transaction(world, call, { name: "AmazonAuthorizationId", in: world.objects.authorization })

export const captureOf = (world: World, call: Call): Capture =>
  transaction(world, call, { name: "AmazonCaptureId", in: world.objects.capture })

export const refundOf = (world: World, call: Call): Refund =>
  transaction(world, call, { name: "AmazonRefundId", in: world.objects.refund })

export const orderOfAuthorization = (world: World, authorization: Authorization): OrderReference =>
  find(world, "orderReference", authorization.orderReferenceId)

/** Refuses with the code unless the order reference is in one of the states. */
export function requireState(order: OrderReference, states: readonly OrderReferenceState[], code: ErrorCode): void {
  if (states.includes(order.status.state)) return
  throw new Refusal(
    code,
    `OrderReference ${order.id} is in ${order.status.state} state and does not allow the request submitted by you.`,
  )
}
