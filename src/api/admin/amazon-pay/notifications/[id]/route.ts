import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { readNotificationWorkflow } from "../../../../../workflows/read-notification"

/** One notification, for whoever waits until it is processed; see `NotificationView`. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { result } = await readNotificationWorkflow(req.scope).run({ input: { id: req.params["id"] ?? "" } })
  if (!result) throw new MedusaError(MedusaError.Types.NOT_FOUND, "there is no such notification")
  res.json({ notification: result })
}
