import { recordEffect } from "../../world/change"
import { sessionBody } from "../api/bodies"
import { quota, type Operation } from "../api/operation"
import { sessionView } from "../views/session-view"
import type { Json, SessionDetails } from "../world/model"
import { createSession } from "../world/session"
import { checkNewSession } from "./check-session"

/** JSON null says nothing. */
export const withoutNull = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNull)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, it]) => (it === null ? [] : [[name, withoutNull(it)]])),
  )
}

/** Store and details of a payload that has passed the form. */
export function detailsIn(body: Json): { readonly storeId: string; readonly details: SessionDetails } {
  const { storeId, ...details } = withoutNull(body) as SessionDetails & { readonly storeId: string }
  return { storeId, details }
}

/** A session without a buyer; the button is what shops use. */
export const createCheckoutSession: Operation = {
  action: "CreateCheckoutSession",
  method: "POST",
  path: "checkoutSessions",
  quota: quota(40, 16, 5),
  accepts: sessionBody,
  idempotency: "required",
  perform: (world, { seller, environment, body, origin }) => {
    const { storeId, details } = detailsIn(body)
    checkNewSession(world, { seller, environment, details, storeId })
    const session = createSession(world, { seller, environment, details, storeId })
    recordEffect(world, "CreateCheckoutSession", session.id)
    return { status: 201, body: sessionView(session, origin) }
  },
}
