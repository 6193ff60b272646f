import type { Kind } from "./lives"
import type { TextKey } from "./texts"

/**
 * What follows when the buyer is gone and an order stands on the order reference:
 * confirm-again: once, after a pause, where Amazon says the decline is soft; else as tell-buyer ·
 * tell-buyer: only he can repair it, on his Amazon account page; the next entry into Open is authorized once ·
 * again: the same once more, after a pause, bounded · again-longer: the same with Amazon's longest time to decide, then
 * as again · give-up: no money will come by this order reference · do-not-ship: a flag until a later read clears it ·
 * capture-again: the merchant may, while the reservation is open · refund-otherwise: the seller's balance, or another way ·
 * look-for-claim: a chargeback or A-to-z claim may have been first · look: a person decides · none: nothing is wrong.
 */
export const remedies = [
  "confirm-again",
  "tell-buyer",
  "again",
  "again-longer",
  "give-up",
  "do-not-ship",
  "capture-again",
  "refund-otherwise",
  "look-for-claim",
  "look",
  "none",
] as const
export type Remedy = (typeof remedies)[number]

/** `times`: how often in a row. `wait`: which option gives the pause. `text`: what the buyer reads, where he must know. */
export type AbsentRow = {
  readonly remedy: Remedy
  readonly times?: number
  readonly wait?: "softDeclinePause" | "processingFailureWait"
  readonly text?: TextKey
}

const none = { remedy: "none" } as const satisfies AbsentRow
const look = { remedy: "look" } as const satisfies AbsentRow
const ended = { remedy: "give-up", text: "pay-otherwise" } as const satisfies AbsentRow
const repairable = { remedy: "tell-buyer", text: "repair-at-amazon" } as const satisfies AbsentRow
const flagged = { remedy: "do-not-ship" } as const satisfies AbsentRow

/** Every reason code of `lives`, by kind (seed 003; amazon-pay-cv1.md 3 and 8); `problem.ts` is for the buyer who is present. */
export const absentBuyer = {
  authorization: {
    InvalidPaymentMethod: {
      remedy: "confirm-again",
      times: 1,
      wait: "softDeclinePause",
      text: "repair-at-amazon",
    },
    AmazonRejected: ended,
    ProcessingFailure: { remedy: "again", times: 3, wait: "processingFailureWait", text: "pay-otherwise" },
    TransactionTimedOut: { remedy: "again-longer", times: 2, wait: "processingFailureWait", text: "pay-otherwise" },
    MaxCapturesProcessed: none,
    ExpiredUnused: look,
    SellerClosed: none,
    OrderReferenceCanceled: ended,
    AmazonClosed: look,
    StopShipmentAtypicalAuth: flagged,
  },
  capture: {
    AmazonRejected: { remedy: "look", text: "pay-otherwise" },
    ProcessingFailure: { remedy: "capture-again" },
    MaxAmountRefunded: none,
    MaxRefundsProcessed: { remedy: "refund-otherwise" },
    AmazonClosed: look,
    StopShipmentAtypicalAuth: flagged,
  },
  refund: {
    AmazonRejected: { remedy: "refund-otherwise" },
    ProcessingFailure: { remedy: "look-for-claim" },
  },
  "order-reference": {
    InvalidPaymentMethod: repairable,
    PaymentAuthorizationRequired: repairable,
    SellerCanceled: ended,
    Stale: ended,
    AmazonCanceled: ended,
    AmazonRejected: ended,
    BuyerCanceled: ended,
    SellerClosed: ended,
    Expired: ended,
    MaxAmountCharged: none,
    MaxAuthorizationsCaptured: none,
    MaxAuthorizationsProcessed: ended,
    AmazonClosed: ended,
  },
} as const satisfies Readonly<Record<Kind, Readonly<Record<string, AbsentRow>>>>

/** What follows a reason; one that no table knows is for a person to look at. */
export function absentRowOf(kind: Kind, reason: string | null): AbsentRow {
  const rows: Readonly<Record<string, AbsentRow>> = absentBuyer[kind]
  return (reason !== null && Object.hasOwn(rows, reason) ? rows[reason] : undefined) ?? look
}
