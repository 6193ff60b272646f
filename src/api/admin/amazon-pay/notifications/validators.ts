import { z } from "@medusajs/framework/zod"

import { notificationOutcomes } from "../../../../services/domain/notification-view"
import { whole } from "../whole"

/** Query of `GET /admin/amazon-pay/notifications`. `q`: the beginning of an id of Amazon, or a part of a topic. */
export const NotificationsQuery = z
  .object({
    outcome: z.enum(notificationOutcomes).optional(),
    account: z.string().max(100).optional(),
    q: z.string().trim().min(1).max(100).optional(),
    limit: whole(1, 100, 20),
    offset: whole(0, 1_000, 0),
  })
  .strict()
export type NotificationsQuery = z.infer<typeof NotificationsQuery>
