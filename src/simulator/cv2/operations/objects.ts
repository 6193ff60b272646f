import type { World } from "../../world/world"
import type { Call } from "../api/operation"
import { permissionOf } from "../world/family"
import { limits } from "../world/limits"
import type { Charge, ChargePermission, CheckoutSession, Refund } from "../world/model"
import { ApiRefusal } from "../world/refusal"
import { find } from "../world/change"

const notFound = (what: string, id: string): ApiRefusal =>
  new ApiRefusal("ResourceNotFound", `There is no ${what} ${id.slice(0, 64)}.`)

type Owned = { readonly sellerId: string; readonly environment: Call["environment"] }
const isOwn = ({ seller, environment }: Call, it: Owned): boolean =>
  it.sellerId === seller.sellerId && it.environment === environment

/** An ended session is forgotten after 30 days. */
export function sessionOf(world: World, call: Call): CheckoutSession {
  const found = world.cv2.objects.checkoutSession.get(call.id)
  const isForgotten =
    found !== undefined &&
    found.status.state !== "Open" &&
    world.at - found.status.lastUpdate > limits.endedSessionIsKept
  if (found === undefined || isForgotten || !isOwn(call, found)) throw notFound("checkout session", call.id)
  return found
}

export function permissionBy(world: World, call: Call, id: string): ChargePermission {
  const found = world.cv2.objects.chargePermission.get(id)
  if (found === undefined || !isOwn(call, found)) throw notFound("charge permission", id)
  return found
}

export function chargeBy(world: World, call: Call, id: string): Charge {
  const found = world.cv2.objects.charge.get(id)
  if (found === undefined || !isOwn(call, permissionOf(world, found))) throw notFound("charge", id)
  return found
}

export function refundBy(world: World, call: Call, id: string): Refund {
  const found = world.cv2.objects.refund.get(id)
  const charge = found && find(world, "charge", found.chargeId)
  if (charge === undefined || found === undefined || !isOwn(call, permissionOf(world, charge))) {
    throw notFound("refund", id)
  }
  return found
}
