import type { EventName } from "./event-names"
import type { Next } from "./next"

/**
 * What every event carries. Ids, amounts and reasons; nothing of the buyer. Amounts are decimals in the currency's full
 * places ("94.50"), times ISO 8601 in UTC.
 */
type Facts = {
  /** The same however often the event arrives: at least once is promised, so tell repeats apart by it. */
  readonly event_id: string
  readonly occurred_at: string
  /** Name of the account in the options. */
  readonly account: string
  readonly environment: "sandbox" | "live"
  readonly cart_id: string
  /** Null until the order is placed, or known to the ledger: then find it by the cart. */
  readonly order_id: string | null
  readonly payment_session_id: string | null
  /** Amazon's id of the order reference; of the checkout session in checkout v2. */
  readonly order_reference_id: string
  /** Amazon's id of the charge permission that a checkout session became; null before, and in checkout v1. */
  readonly charge_permission_id: string | null
  /** What the event is about, and Amazon's id of it; null where Amazon has not answered. */
  readonly kind: string
  readonly amazon_id: string | null
  readonly amount: string | null
  /** ISO 4217, upper case. */
  readonly currency_code: string | null
  /** Amazon's reason code, or a word of ours. */
  readonly reason: string | null
}

/**
 * What is to be done now. `wait`: nothing, it goes on by itself and its end is told. `none`: nothing. `look`: look at the
 * order page, which says what is open. The rest says itself, or stands in docs/events.md.
 */
export const eventNexts = [
  "none",
  "wait",
  "look",
  "capture",
  "capture-again",
  "authorize-again",
  "refund-otherwise",
  "refund",
  "check-claims",
  "answer-claim",
  "hold-shipment",
  "update-payment-method",
  "pay-otherwise",
] as const
export type EventNext = (typeof eventNexts)[number]

type Payload<To extends string> = Facts & { readonly next: To }

/** Where the buyer is present, `next` is the step the storefront was told. */
type Declined = Payload<Next | "wait"> & {
  /** Whether somebody waited for the answer. */
  readonly buyer: "present" | "gone"
  /** SoftDecline: the same payment method may pass later. */
  readonly soft: boolean
}

/**
 * The payload of each event.
 * @example
 * import type { AmazonPayEvent } from "medusa-payment-amazon-pay"
 * const hear = ({ event }: SubscriberArgs<AmazonPayEvent["amazon-pay.refund-declined"]>) => event.data.next
 */
export type AmazonPayEvent = {
  readonly [Name in EventName]: Name extends "amazon-pay.authorization-declined" ? Declined : Payload<EventNext>
}

type Rule = { readonly "*": EventNext } & Readonly<Record<string, EventNext>>

/** By event and reason. Capture and refund reasons: amazon-pay-cv1.md 3.3, 3.4 and 8. */
export const nextAfter = {
  "amazon-pay.authorization-declined": { "*": "wait" },
  "amazon-pay.payment-repaired": { "*": "none" },
  "amazon-pay.buyer-must-act": { "*": "update-payment-method", AmazonRejected: "pay-otherwise" },
  "amazon-pay.payment-failed": { "*": "pay-otherwise" },
  "amazon-pay.capture-pending": { "*": "wait" },
  "amazon-pay.capture-declined": { "*": "pay-otherwise", ProcessingFailure: "capture-again" },
  "amazon-pay.refund-declined": {
    "*": "refund-otherwise",
    AmazonRejected: "refund-otherwise",
    ProcessingFailure: "check-claims",
  },
  "amazon-pay.chargeback": { "*": "answer-claim" },
  "amazon-pay.reservation-expiring": { "*": "capture" },
  "amazon-pay.reservation-lost": { "*": "authorize-again" },
  "amazon-pay.do-not-ship": { "*": "hold-shipment" },
  "amazon-pay.captured-on-canceled": { "*": "refund" },
  "amazon-pay.captured-without-order": { "*": "look" },
  "amazon-pay.second-order": { "*": "look" },
  "amazon-pay.unknown-state": { "*": "look" },
  "amazon-pay.unsettled": { "*": "look" },
  "amazon-pay.notification-parked": { "*": "look" },
  "amazon-pay.parked": { "*": "look" },
} as const satisfies Readonly<Record<EventName, Rule>>

export function nextFor(name: EventName, reason: string | null): EventNext {
  const rule: Rule = nextAfter[name]
  return (reason !== null && Object.hasOwn(rule, reason) ? rule[reason] : undefined) ?? rule["*"]
}
