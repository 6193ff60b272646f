import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { NotificationView } from "../../services/domain/notification-view"
import { inboxReadingsIn, notificationViews } from "./notification-views"

export type ReadNotificationInput = { readonly id: string }

/** Null when there is none. */
export const readNotificationStep = createStep(
  "amazon-pay-read-notification",
  async ({ id }: ReadNotificationInput, { container }) => {
    const message = await inboxReadingsIn(container).message(id)
    const [view = null] = message ? await notificationViews(container, [message]) : []
    return new StepResponse<NotificationView | null>(view)
  },
)
