/** What became of a notification; `waiting`: it is still to be processed. */
export const notificationOutcomes = ["waiting", "applied", "duplicate", "ignored", "held", "parked"] as const
export type NotificationOutcome = (typeof notificationOutcomes)[number]

/** `process`: take it up again. `pin`: believe its topic, and only pinned ones, for its account. */
export type NotificationAction = "process" | "pin"

/** A notification as the merchant reads it: ids, times and what became of it, never what it held. */
export type NotificationView = {
  readonly id: string
  /** Name of the account whose seller it names; empty when none fits. */
  readonly account: string
  readonly sandbox: boolean
  /** order-reference, authorization, capture, refund, chargeback; else Amazon's own word. */
  readonly kind: string
  readonly object_id: string | null
  readonly amazon_order_reference_id: string | null
  readonly order_id: string | null
  /** The buyer's order number. */
  readonly order_number: string | null
  readonly topic: string
  readonly received_at: Date
  readonly outcome: NotificationOutcome
  readonly reason: string | null
  readonly attempts: number
  /** Null unless it waits. */
  readonly next_attempt_at: Date | null
  readonly actions: readonly NotificationAction[]
}

/** `count` stops at `counted_up_to`: more than that is "more than". */
export type NotificationPage = {
  readonly notifications: readonly NotificationView[]
  readonly count: number
  readonly counted_up_to: number
  readonly offset: number
  readonly limit: number
  /** What may be filtered by. */
  readonly outcomes: readonly NotificationOutcome[]
  readonly accounts: readonly string[]
}
