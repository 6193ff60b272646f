import { Fault } from "../../domain/fault"
import type { Ref } from "../../domain/seen"
import type { How } from "../../support/calls/repeating"
import type { Conversation } from "./conversation"
import { operations } from "./operations"

/** Ids of sessions are UUIDs; everything else is a permission, or an order reference of checkout v1 (amazon-pay-cv2.md 3.4, 10). */
const session = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
export const isSession = (id: string): boolean => session.test(id)

/** The permission that an order is known to go by; undefined while it is a session. */
export const knownPermission = ({ id, more }: Ref): string | undefined =>
  more?.["later"] ?? (isSession(id) ? undefined : id)

/** The permission of an order; where its name is not known yet, the session is asked. */
export async function permissionIfAny({ call }: Conversation, order: Ref, how: How): Promise<string | undefined> {
  const known = knownPermission(order)
  if (known !== undefined) return known
  return (await call(operations.getCheckoutSession, { id: order.id }, how)).output.permission
}

/** @throws Fault of kind refused when the session was not completed. */
export async function permissionOf(conversation: Conversation, order: Ref, how: How): Promise<string> {
  const permission = await permissionIfAny(conversation, order, how)
  if (permission !== undefined) return permission
  throw new Fault({ operation: "GetCheckoutSession", kind: "refused", code: "not-completed", acted: "no" })
}
