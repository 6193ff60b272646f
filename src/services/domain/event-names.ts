/**
 * What the shop is told, and when: the names under which Medusa's event bus carries it. Each tells of something that
 * somebody must act on, or of its good end (docs/events.md).
 */
export const events = {
  "amazon-pay.authorization-declined": "Amazon declined to reserve the money.",
  "amazon-pay.payment-repaired": "The buyer has repaired a declined payment; it is asked for again by itself.",
  "amazon-pay.buyer-must-act": "The buyer is gone and only he can repair the payment: he must be told.",
  "amazon-pay.payment-failed": "The payment is given up: no money will come by this order reference.",
  "amazon-pay.capture-pending": "Amazon has taken a capture and has not decided on it yet.",
  "amazon-pay.capture-declined": "Amazon declined a capture: this money was not collected.",
  "amazon-pay.refund-declined": "Amazon declined a refund that Medusa has booked: the buyer has not got this money.",
  "amazon-pay.chargeback": "A buyer claims a captured payment back, or the claim has moved on.",
  "amazon-pay.reservation-expiring": "A reservation ends soon and is not captured.",
  "amazon-pay.reservation-lost": "A reservation has ended and was not captured.",
  "amazon-pay.do-not-ship": "Amazon asks not to ship this order yet.",
  "amazon-pay.captured-on-canceled": "Money was collected for an order that is canceled.",
  "amazon-pay.captured-without-order": "Money was collected and no order stands for it.",
  "amazon-pay.second-order": "A second order stands on the same payment.",
  "amazon-pay.unknown-state": "Amazon showed a state or a transition that is not documented.",
  "amazon-pay.unsettled": "The outcome of a call is still not known after 30 minutes.",
  "amazon-pay.notification-parked": "A notification could not be processed and waits for a person.",
  "amazon-pay.parked": "Something is not tried any more by itself and waits for a person.",
} as const satisfies Readonly<Record<`amazon-pay.${string}`, string>>

export type EventName = keyof typeof events

/** The names of all events, for a subscriber that hears every one. */
export const amazonPayEvents = Object.keys(events) as readonly EventName[]

export const isEventName = (name: string): name is EventName => Object.hasOwn(events, name)
