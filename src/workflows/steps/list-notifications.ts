import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { NotificationOutcome, NotificationPage } from "../../services/domain/notification-view"
import { notificationOutcomes } from "../../services/domain/notification-view"
import { inboxReadingsIn, notificationViews } from "./notification-views"
import { moduleIn } from "./parts-in"

/** `q`: the beginning of an id of Amazon, or a part of a topic. */
export type ListNotificationsInput = {
  readonly outcome?: NotificationOutcome
  readonly account?: string
  readonly q?: string
  readonly limit: number
  readonly offset: number
}

/** Counting further would take longer the more there is. */
const most = 1_000

/** Three queries at most, whatever is asked for. */
export const listNotificationsStep = createStep(
  "amazon-pay-list-notifications",
  async ({ limit, offset, ...wanted }: ListNotificationsInput, { container }) => {
    const readings = inboxReadingsIn(container)
    const [messages, count] = await Promise.all([
      readings.messages(wanted, { limit, offset }),
      readings.count(wanted, most + 1),
    ])
    return new StepResponse<NotificationPage>({
      notifications: await notificationViews(container, messages),
      count,
      counted_up_to: most,
      offset,
      limit,
      outcomes: notificationOutcomes,
      accounts: moduleIn(container).heart().accounts,
    })
  },
)
