import type { NotificationAction, NotificationView } from "../../domain/notification-view"
import type { ReadMessage } from "../../ports/inbox-readings"

/** Why something cannot be done with a notification, in words for whoever asked; undefined when it can. */
export function whyNotAgain({ outcome, hasBody }: ReadMessage): string | undefined {
  if (outcome === null) return "This notification waits and is processed by itself."
  if (outcome !== "parked") return `Only a parked notification is processed again; this one is ${outcome}.`
  if (!hasBody) return "What this notification said was emptied after 30 days. Refresh its order instead."
  return undefined
}

/** A topic shows itself by what is held of it, and by the sample that the test button of Seller Central sends. */
export function whyNotPinned({ account, outcome, reason, topicIsPinned }: ReadMessage): string | undefined {
  if (account === "") return "This notification names no seller of this shop: its topic is not this shop's."
  if (topicIsPinned) return "This topic is pinned already."
  if (outcome !== "held" && reason !== "sample")
    return "A topic is pinned from a notification that is held, or from the sample of Seller Central's test button."
  return undefined
}

const actionsOf = (message: ReadMessage): readonly NotificationAction[] => [
  ...(whyNotAgain(message) === undefined ? (["process"] as const) : []),
  ...(whyNotPinned(message) === undefined ? (["pin"] as const) : []),
]

/** @param orderNumber the buyer's, of the order it is about */
export const notificationView = (message: ReadMessage, orderNumber: string | null): NotificationView => ({
  id: message.id,
  account: message.account,
  sandbox: message.environment === "sandbox",
  kind: message.kind,
  object_id: message.objectId,
  amazon_order_reference_id: message.orderReferenceId,
  order_id: message.orderId,
  order_number: orderNumber,
  topic: message.topic,
  received_at: message.receivedAt,
  outcome: message.outcome ?? "waiting",
  reason: message.reason,
  attempts: message.tries,
  next_attempt_at: message.outcome === null ? message.dueAt : null,
  actions: actionsOf(message),
})
