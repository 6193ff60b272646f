import type { MedusaContainer } from "@medusajs/framework/types"

import type { AttentionItem } from "../../services/domain/overview"
import { inboxReadingsIn } from "./notification-views"

/** Notifications that could not be processed and wait for a person, by account. */
export async function parkedNotifications(container: MedusaContainer): Promise<readonly AttentionItem[]> {
  const waiting = await inboxReadingsIn(container).parked()
  return waiting.map((it) => ({
    ...it,
    code: "notifications-parked",
    tone: "danger",
    amazon_order_reference_id: null,
    order_id: null,
    order_number: null,
  }))
}
