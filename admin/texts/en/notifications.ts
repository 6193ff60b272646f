/** The notification inbox: what became of a message, why, and what to do. */
export const notifications = {
  notifications: {
    search: "Amazon id or topic",
    outcome: "Outcome",
    none: "No notifications found.",
    received: "Received",
    about: "About",
    order: "Order",
    attempts: "Attempts",
    next: "next {{at}}",
    noOrder: "no order",
    process: "Process again",
    processing: "Being processed again …",
    processed: "Processed again: {{outcome}}",
    stillParked: "Still not processed: {{reason}}",
    pin: "This topic is ours",
    pinTitle: "Process only pinned topics of account {{account}}?",
    pinText:
      "Compare the topic with the one in Seller Central, Integration Settings or (Checkout v2) Integration Central: {{topic}}. From then on the account's notifications are processed only from pinned topics; those of chargebacks come from a topic of their own, so pin that one, too. What is held already stays held.",
    pinned: "The topic is pinned.",
    cancel: "Cancel",
    confirm: "Pin topic",
    open: "Show notifications",
  },
  notificationOutcome: {
    waiting: "Waiting",
    applied: "Applied",
    duplicate: "Known already",
    ignored: "Ignored",
    held: "Held back",
    parked: "Not processed",
  },
  notificationReason: {
    unreadable:
      "Amazon's message is not in the form that Amazon documents. Refresh the order; tell us the kind of message.",
    "unknown-object":
      "Amazon's own answer does not show this object. Look for it in Seller Central, refresh the order, then process again.",
    "unknown-capture":
      "The ledger has no such capture, or none that was collected. Refresh the order, then process again.",
    "no-answer": "Amazon did not answer for about two days. Verify the connection under Health, then process again.",
    sample: "Sent by the test button of Seller Central: the way is open.",
    foreign: "It names another seller or environment. Nothing to do.",
    "not-ours": "Other software of the same seller made this payment. Nothing to do.",
    "another-generation":
      "A message of the other generation of Amazon Pay (Checkout v1 or v2), for which this shop has no account. Nothing to do here.",
    "not-a-notification": "Amazon SNS wants a subscription confirmed; nothing is visited.",
    "topic-not-listed":
      "Nobody vouches for its topic. Compare the topic with Seller Central; if it is yours, pin it and refresh the order.",
    "topic-not-pinned": "Its topic is not among the pinned ones. If it is yours, pin it and refresh the order.",
    "not-shown": "For an hour Amazon's own answers did not bear it out; what they show stands. Nothing to do.",
  },
}
