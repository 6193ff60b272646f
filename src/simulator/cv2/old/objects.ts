import { capturesOf } from "../../world/family"
import type { Authorization, Capture, OrderReference, Refund } from "../../world/model"
import type { World } from "../../world/world"
import type { Call } from "../api/operation"
import { ApiRefusal } from "../world/refusal"

/** The order reference of Checkout v1 that an id of Checkout v2 belongs to: its own, or one below it. */
export function orderReferenceIn(world: World, { seller, environment }: Call, id: string): OrderReference | undefined {
  const found = world.objects.orderReference.get(id.replace(/-[A-Z]\d{6}$/, ""))
  const isOwn = found?.sellerId === seller.sellerId && found.environment === environment
  // Made and confirmed is it in Checkout v1 only.
  return isOwn && found.status.state !== "Draft" ? found : undefined
}

/** What is two in Checkout v1. */
export type OldCharge = { readonly authorization: Authorization; readonly capture: Capture | undefined }

const notFound = (what: string, id: string): ApiRefusal =>
  new ApiRefusal("ResourceNotFound", `There is no ${what} ${id.slice(0, 64)}.`)

const lastOf = (captures: readonly Capture[]): Capture | undefined =>
  captures.findLast(({ status }) => status.state !== "Declined") ?? captures.at(-1)

/** By the id of a capture, or of an authorization with another letter ("CV1 to CV2 ids"). */
export function oldChargeBy(world: World, id: string): OldCharge {
  const { authorization: authorizations, capture: captures } = world.objects
  const capture = captures.get(id)
  const authorization = authorizations.get(capture?.authorizationId ?? id.replace(/-C(\d{6})$/, "-A$1"))
  if (authorization === undefined || authorizations.has(id)) throw notFound("charge", id)
  return { authorization, capture: capture ?? lastOf(capturesOf(world, authorization.id)) }
}

export function oldRefundBy(world: World, id: string): Refund {
  const found = world.objects.refund.get(id)
  if (found === undefined) throw notFound("refund", id)
  return found
}
