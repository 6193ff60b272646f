import type { Life } from "./lifecycle"
import { lifecycle } from "./lifecycle"

/** amazon-pay-cv1.md 3.1. Open and Suspended alternate; Amazon's LastUpdateTimestamp decides which is newer. */
export const orderReferenceLife = lifecycle(
  "Draft",
  {
    Draft: { to: ["Open", "Canceled"], allows: ["set", "confirm", "cancel"] },
    Open: { to: ["Suspended", "Canceled", "Closed"], allows: ["confirm", "authorize", "cancel", "close"] },
    Suspended: { to: ["Open", "Canceled", "Closed"], allows: ["confirm", "cancel", "close"] },
    Canceled: { to: [], allows: [] },
    Closed: { to: [], allows: [] },
  },
  [
    "InvalidPaymentMethod",
    "PaymentAuthorizationRequired",
    "SellerCanceled",
    "Stale",
    "AmazonCanceled",
    // A checkout session: declined on Amazon's page, or left by the buyer (amazon-pay-cv2.md 6.1)
    "AmazonRejected",
    "BuyerCanceled",
    "SellerClosed",
    "Expired",
    "MaxAmountCharged",
    "MaxAuthorizationsCaptured",
    "MaxAuthorizationsProcessed",
    "AmazonClosed",
  ],
)

/** amazon-pay-cv1.md 3.2. */
export const authorizationLife = lifecycle(
  "Pending",
  {
    Pending: { to: ["Open", "Declined", "Closed"], allows: ["release"] },
    Open: { to: ["Closed"], allows: ["capture", "release"] },
    Declined: { to: [], allows: [] },
    Closed: { to: [], allows: [] },
  },
  [
    "InvalidPaymentMethod",
    "AmazonRejected",
    "ProcessingFailure",
    "TransactionTimedOut",
    "MaxCapturesProcessed",
    "ExpiredUnused",
    "SellerClosed",
    "OrderReferenceCanceled",
    "AmazonClosed",
    "StopShipmentAtypicalAuth",
  ],
)

/** amazon-pay-cv1.md 3.3. */
export const captureLife = lifecycle(
  "Pending",
  {
    Pending: { to: ["Completed", "Declined", "Closed"], allows: [] },
    Completed: { to: ["Closed"], allows: ["refund"] },
    Declined: { to: [], allows: [] },
    Closed: { to: [], allows: [] },
  },
  [
    "AmazonRejected",
    "ProcessingFailure",
    "MaxAmountRefunded",
    "MaxRefundsProcessed",
    "AmazonClosed",
    "StopShipmentAtypicalAuth",
  ],
)

/** amazon-pay-cv1.md 3.4. */
export const refundLife = lifecycle(
  "Pending",
  {
    Pending: { to: ["Completed", "Declined"], allows: [] },
    Completed: { to: [], allows: [] },
    Declined: { to: [], allows: [] },
  },
  ["AmazonRejected", "ProcessingFailure"],
)

/** The kinds of thing that have a lifecycle at Amazon. */
export type Kind = "order-reference" | "authorization" | "capture" | "refund"

export const lives: Readonly<Record<Kind, Life>> = {
  "order-reference": orderReferenceLife,
  authorization: authorizationLife,
  capture: captureLife,
  refund: refundLife,
}
