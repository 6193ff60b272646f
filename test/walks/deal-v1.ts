import type { Deal } from "./deal"

const declines = {
  Authorize: ["InvalidPaymentMethod", "AmazonRejected", "ProcessingFailure", "TransactionTimedOut"],
  Capture: ["AmazonRejected", "ProcessingFailure"],
  Refund: ["AmazonRejected", "ProcessingFailure"],
} as const

/** Checkout v1. */
export const dealV1: Deal = {
  cards: () => ["1111", "1111", "1111", "0022", "3434", "2323", "5656"],
  otherCards: ["1111", "0022", "3434"],
  ways: ["press"],
  pages: ["Success", "Success", "Success", "Success", "Failure", "Abandoned"],
  underWay: {
    buying: ["SetOrderReferenceDetails", "ConfirmOrderReference", "Authorize", "Authorize", "GetOrderReferenceDetails"],
    ordered: [
      "Capture",
      "Capture",
      "Authorize",
      "CloseAuthorization",
      "CancelOrderReference",
      "GetAuthorizationDetails",
    ],
    collected: ["Refund", "Refund", "CloseOrderReference", "GetCaptureDetails", "GetRefundDetails"],
    over: ["CancelOrderReference", "CloseAuthorization", "GetOrderReferenceDetails", "CloseOrderReference"],
  },
  central: ["capture", "refund", "close-authorization", "close", "cancel"],
  byItself: ["suspend", "close", "close-authorization"],
  verdict: ({ roll, pick }) => {
    const operation = pick(["Authorize", "Authorize", "Capture", "Refund"] as const)
    const waits = operation === "Capture" && roll() < 0.5
    if (waits && roll() < 0.5) return { operation, state: "Completed", reason: null, soft: false, waits }
    return { operation, state: "Declined", waits, reason: pick<string>(declines[operation]), soft: roll() < 0.3 }
  },
  switches: ({ roll, pick }) => ({
    authorizeAfterFailure: pick(["declined-InvalidPaymentMethod", "refused-InvalidOrderReferenceStatus"] as const),
    stateAfterAbandoned: pick(["Suspended", "Open"] as const),
    closedAuthorizationCountsAgainstCeiling: roll() < 0.5,
    repeatedRequestAnswer: pick(["first", "current"] as const),
    cancelOnClosed: pick(["error", "success"] as const),
    closeOnClosed: pick(["error", "success"] as const),
    authorizationAfterDeclinedCapture: pick(["Open", "Closed"] as const),
  }),
}
