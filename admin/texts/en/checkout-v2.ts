/**
 * Checkout v2: `cv2` says in Seller Central's words what is said otherwise of Checkout v1, under the same path; its `stateOf`
 * are Amazon's states by what is in them, where there is a better word than the one in `state`. The names of Amazon's objects
 * are the same in every language, as in its own guides.
 */
export const checkoutV2 = {
  called: {
    "order-reference": "Order reference",
    "checkout-session": "Checkout Session",
    "charge-permission": "Charge Permission",
  },
  cv2: {
    stateOf: {
      "checkout-session": { Draft: "open", Canceled: "canceled" },
      "charge-permission": { Open: "chargeable", Suspended: "not chargeable" },
      authorization: {
        Pending: "authorization initiated",
        Open: "authorized",
        Closed: "canceled",
        "Closed-MaxCapturesProcessed": "captured",
      },
      capture: { Pending: "capture initiated", Completed: "captured" },
      refund: { Pending: "refund initiated", Completed: "refunded" },
    },
    situation: {
      expired: { text: "The Charge Permission ran out at Amazon. Nothing can be collected on it any more." },
      closed: { text: "The Charge Permission is closed. No further Charge can be made on it." },
    },
    alert: {
      gone: "Amazon does not know this Charge Permission any more. Check the account's keys, then compare with Seller Central.",
      "release-open": "The Charge is being canceled. Amazon has not confirmed it yet.",
      "close-open": "The Charge Permission is being closed. Amazon has not confirmed it yet.",
      "cancel-open": "The Charge Permission is being closed with its open Charges. Amazon has not confirmed it yet.",
      "release-parked": "The Charge could not be canceled after many tries. Cancel it in Seller Central.",
      "close-parked": "The Charge Permission could not be closed after many tries. Close it in Seller Central.",
      "cancel-parked":
        "The Charge Permission could not be closed with its open Charges after many tries. Close it in Seller Central.",
    },
    action: {
      release: {
        label: "Cancel the Charge",
        title: "Cancel the Charge?",
        done: "The Charge is canceled.",
      },
      close: {
        title: "Close the Charge Permission?",
        text: "No further Charge can be made on it. What is authorized can still be captured, what is captured can still be refunded. This cannot be undone.",
        done: "The Charge Permission is closed.",
      },
    },
    reason: {
      OrderReferenceCanceled: "The Charge ended because its Charge Permission was closed.",
      Expired: "The Charge Permission ran out.",
    },
    kind: { "order-reference": "Session or Charge Permission", authorization: "Charge" },
    wanted: {
      cancel: "close the Charge Permission and cancel its open Charges",
      close: "close the Charge Permission",
      release: "cancel the Charge",
    },
  },
}
