import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { listNotificationsWorkflow } from "../../../../workflows/list-notifications"
import type { NotificationsQuery } from "./validators"

type Asked = AuthenticatedMedusaRequest<unknown, NotificationsQuery>

/** The notification inbox, newest first, without what the messages held; see `NotificationPage`. */
export async function GET(req: Asked, res: MedusaResponse): Promise<void> {
  const { outcome, account, q, limit, offset } = req.validatedQuery as NotificationsQuery
  const input = {
    ...(outcome === undefined ? {} : { outcome }),
    ...(account === undefined ? {} : { account }),
    ...(q === undefined ? {} : { q }),
    limit,
    offset,
  }
  const { result } = await listNotificationsWorkflow(req.scope).run({ input })
  res.json(result)
}
