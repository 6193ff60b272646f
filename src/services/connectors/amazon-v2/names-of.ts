import type { AmazonName } from "../../domain/amazon-name"
import type { Ref } from "../../domain/seen"
import { isSession, knownPermission } from "./permission-of"

/** The session, and the permission that it became. */
export function namesOf(order: Ref): readonly AmazonName[] {
  const permission = knownPermission(order)
  return [
    ...(isSession(order.id) ? [{ called: "checkout-session", id: order.id } as const] : []),
    ...(permission === undefined ? [] : [{ called: "charge-permission", id: permission } as const]),
  ]
}
