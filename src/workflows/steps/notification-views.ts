import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { createInboxReadings } from "../../modules/amazon-pay/inbox/create-inbox-readings"
import type { NotificationView } from "../../services/domain/notification-view"
import { notificationView } from "../../services/payments/view/notification-view"
import type { InboxReadings, ReadMessage } from "../../services/ports/inbox-readings"
import { orderNumbers } from "./order-numbers"

/** What the merchant's page reads of the inbox, in the shop's database. */
export const inboxReadingsIn = (container: MedusaContainer): InboxReadings =>
  createInboxReadings(container.resolve(ContainerRegistrationKeys.PG_CONNECTION))

/** Messages with the numbers of their orders, in one query. */
export async function notificationViews(
  container: MedusaContainer,
  messages: readonly ReadMessage[],
): Promise<readonly NotificationView[]> {
  const numbers = await orderNumbers(
    container,
    messages.map(({ orderId }) => orderId),
  )
  return messages.map((it) => notificationView(it, it.orderId === null ? null : (numbers.get(it.orderId) ?? null)))
}
