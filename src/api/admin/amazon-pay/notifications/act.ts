import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import type { NotificationAction, NotificationView } from "../../../../services/domain/notification-view"
import { actOnNotificationWorkflow } from "../../../../workflows/act-on-notification"

/**
 * Does one thing with the notification that the path names. 404: there is none; 409, which is answered here, because
 * Medusa would put its own words in place of the reason.
 */
export async function act(
  action: NotificationAction,
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
): Promise<NotificationView | undefined> {
  const { result } = await actOnNotificationWorkflow(req.scope).run({
    input: { id: req.params["id"] ?? "", actor: req.auth_context.actor_id, action },
  })
  if (result.is === "unknown") throw new MedusaError(MedusaError.Types.NOT_FOUND, "there is no such notification")
  if (result.is === "done") return result.notification
  res.status(409).json({ type: "conflict", message: result.why })
  return undefined
}
