/** The order page. */
export const order = {
  title: "Amazon Pay",
  sandbox: "Sandbox",
  external: "made outside this shop",
  upTo: "up to {{amount}}",
  account: "Account",
  failed: "Amazon Pay details could not be loaded.",
  tryAgain: "Try again",
  loading: "Loading Amazon Pay …",
  openSellerCentral: "Open in Seller Central",
  newTab: "(opens in a new tab)",
  attention: "Needs attention",
  copy: "Copy the id: {{what}}",
  amazonSays: "Amazon: {{state}}",
  amount: {
    ordered: "Ordered",
    authorized: "Authorized",
    captured: "Captured",
    refunded: "Refunded",
    capturable: "Still capturable",
  },
  situation: {
    checking: {
      label: "Checking",
      text: "The answer to a call was lost. What came of it is being looked up; nothing has to be done.",
    },
    chargeback: {
      label: "Chargeback",
      text: "The buyer claims money back at the bank or at Amazon. Answer the claim in Seller Central; refund nothing before it is decided, or you may pay twice.",
    },
    "refund-declined": {
      label: "Refund declined",
      text: "The money was collected, and a refund of it did not reach the buyer. Refund again, or pay the buyer in another way.",
    },
    "capture-declined": {
      label: "Capture declined",
      text: "Amazon declined to collect the money. Do not ship before it is collected.",
    },
    draft: { label: "Draft", text: "The buyer has chosen Amazon Pay but has not confirmed the payment." },
    confirmed: { label: "Confirmed", text: "The buyer has confirmed. No money is reserved yet." },
    pending: {
      label: "Pending",
      text: "Amazon is still deciding whether the money can be reserved. Do not ship yet; the result is taken over by itself.",
    },
    authorized: { label: "Authorized", text: "The money is reserved. Capture it when you ship." },
    "capture-pending": {
      label: "Capture pending",
      text: "Amazon has taken the capture and has not decided yet. The result is taken over by itself.",
    },
    "partly-captured": { label: "Partly captured", text: "A part of the order's amount was collected." },
    captured: { label: "Captured", text: "The money was collected." },
    "refund-pending": {
      label: "Refund pending",
      text: "Amazon is working on a refund. The result is taken over by itself.",
    },
    "partly-refunded": { label: "Partly refunded", text: "A part of the collected money went back to the buyer." },
    refunded: { label: "Refunded", text: "The collected money went back to the buyer." },
    suspended: {
      label: "Suspended",
      text: "Amazon did not accept the buyer's payment method. The buyer must choose another one in the Amazon account; then the payment goes on. Do not ship.",
    },
    rejected: {
      label: "Rejected",
      text: "Amazon rejected this payment for good. The buyer must pay in another way; agree on it, or cancel the order with the button below. Do not ship.",
    },
    declined: {
      label: "Declined",
      text: "Amazon declined to reserve the money. Nothing is reserved; authorize again, or agree on another way to pay. Do not ship.",
    },
    "captured-elsewhere": {
      label: "Captured elsewhere",
      text: "The reservation was captured outside this shop. Refresh from Amazon to take that over; do not capture again.",
    },
    "reservation-ended": {
      label: "Reservation ended",
      text: "The reservation ended before it was captured. Authorize again before you ship.",
    },
    released: { label: "Released", text: "The reservation was given back to the buyer. Nothing is reserved." },
    canceled: { label: "Canceled", text: "The payment is canceled. Nothing is reserved and nothing can be collected." },
    expired: {
      label: "Expired",
      text: "The order reference ran out at Amazon. Nothing can be collected on it any more.",
    },
    closed: { label: "Closed", text: "The order reference is closed. Nothing more can be authorized on it." },
    unknown: {
      label: "Unknown",
      text: "Amazon shows a state that this version does not know. Look at the payment in Seller Central.",
    },
  },
  alert: {
    "do-not-ship":
      "Amazon asks not to ship this order yet. The notice goes away when Amazon withdraws it; refresh to look.",
    "unknown-state": "Amazon shows a state that this version does not know. Look at the payment in Seller Central.",
    "captured-on-canceled": "Money was collected for an order that is canceled. Refund it.",
    "captured-without-order":
      "Money was collected and no order stands for it. Refund it, or find out which order it belongs to.",
    "second-order": "A second order stands on this payment. Only one of them is paid; cancel the other.",
    "reservation-lost": "A reservation ended without being captured. Authorize again before you ship.",
    "split-parked":
      "The capture of a part was interrupted and is not continued by itself. Compare with Seller Central, then capture what is left.",
    "buyer-must-act": "Only the buyer can repair this payment. The buyer was told; do not ship before it is repaired.",
    gone: "Amazon does not know this order reference any more. Check the account's keys, then compare with Seller Central.",
    unreadable: "Amazon does not show a part of this payment that is known here. Compare with Seller Central.",
    "waited-too-long":
      "Amazon has not decided for very long, and is not asked any more by itself. Refresh, or contact Amazon.",
    chargeback:
      "The buyer claims {{amount}} back ({{reason}}). Answer the claim in Seller Central before its deadline.",
    "chargeback-untold":
      "Amazon says that the buyer claims money back, but not how much or why: it may be up to {{amount}}. Look for the claim in Seller Central, and answer it there before its deadline.",
    "refund-declined":
      "Amazon declined the refund of {{amount}} ({{reason}}): the buyer has not got this money, though the order says so. Check the balance of your Amazon account, then refund again, or pay the buyer in another way.",
    "capture-declined":
      "Amazon declined the capture of {{amount}} ({{reason}}): this money was not collected. Do not ship before it is.",
    "capture-pending": "A capture of {{amount}} is pending at Amazon. It is not collected yet.",
    "refund-pending": "A refund of {{amount}} is pending at Amazon. The buyer has not got it yet.",
    "in-doubt":
      "Whether {{amount}} moved is not known yet, because Amazon's answer was lost. It is being looked up; do not repeat it elsewhere.",
    "capture-unrecorded": "Amazon has captured {{amount}}; the order shows it within minutes.",
    "release-open": "The reservation is being given back. Amazon has not confirmed it yet.",
    "close-open": "The order reference is being closed. Amazon has not confirmed it yet.",
    "cancel-open": "The order reference is being canceled. Amazon has not confirmed it yet.",
    "release-parked": "The reservation could not be given back after many tries. Close it in Seller Central.",
    "close-parked": "The order reference could not be closed after many tries. Close it in Seller Central.",
    "cancel-parked": "The order reference could not be canceled after many tries. Cancel it in Seller Central.",
    "reservation-ends":
      "The reservation of {{amount}} ends on {{until}}. Capture it before, or the money is not safe any more.",
    "capture-late":
      "{{amount}} were authorized more than 7 days ago: Amazon may decide on a capture later instead of at once. The reservation ends on {{until}}.",
    "medusa-capture-fails":
      "Medusa's own payment panel on this page still offers to capture {{amount}}. Nothing is reserved at Amazon for it, so that it would fail: do not use it, use the actions here.",
    constraint: "Amazon will not take this payment until the buyer has changed something: {{reason}}.",
    other: "A person must look at this payment: {{code}}.",
  },
  action: {
    refresh: { label: "Refresh from Amazon", title: "", text: "", done: "Read from Amazon." },
    capture: {
      label: "Capture",
      title: "Capture the money?",
      text: "Amazon charges the buyer now.",
      done: "Captured.",
    },
    refund: {
      label: "Refund",
      title: "Refund the buyer?",
      text: "The money goes back to the buyer's payment method. This cannot be undone.",
      done: "The refund is on its way.",
    },
    release: {
      label: "Release reservation",
      title: "Give the reservation back?",
      text: "The money is not reserved any more and cannot be captured.",
      done: "The reservation is given back.",
    },
    authorize: {
      label: "Authorize again",
      title: "Reserve the money again?",
      text: "Amazon is asked to reserve the amount that is owed. The buyer is not asked.",
      done: "The money is reserved.",
    },
    close: {
      label: "Close",
      title: "Close the order reference?",
      text: "Nothing more can be authorized on it. What is reserved can still be captured, what is captured can still be refunded. This cannot be undone.",
      done: "The order reference is closed.",
    },
    "cancel-order": {
      label: "Cancel order",
      title: "Cancel this order and its payment?",
      text: "The order is canceled in the shop. What is reserved at Amazon is given back, and nothing can be collected any more. This cannot be undone.",
      done: "The order and its payment are canceled.",
    },
    cancel: {
      label: "Cancel payment",
      title: "Cancel this payment?",
      text: "What is reserved is given back, and nothing can be collected any more. This cannot be undone.",
      done: "The payment is canceled.",
    },
    amount: "Amount in {{currency}}",
    fixed: "Only this amount can be captured.",
    tooMuch: "At most {{most}}.",
    notANumber: "Enter an amount such as {{most}}.",
    dismiss: "Back",
    working: "Working …",
  },
  says: {
    "capture-exact": "Exactly what is reserved: captured at once.",
    "capture-other-refused":
      "Amazon wants the captured amount to equal the reserved one. To collect less, capture in full and refund the difference; or set the option captureMismatch.",
    "capture-less":
      "Less than is reserved: captured at once, and Amazon releases the rest. The rest is authorized again when you capture it.",
    "capture-less-asynchronous":
      "Less than is reserved: Amazon may decide later, and releases the rest. The rest is authorized again when you capture it.",
    "capture-split-keeps":
      "Less than is reserved: {{amount}} are authorized anew and captured, then the old reservation of {{most}} is released and the remaining {{rest}} reserved again.",
    "capture-split-loses":
      "Less than is reserved, and Amazon leaves no room beside it: the reservation of {{most}} is released first, then {{amount}} are authorized and captured, and {{rest}} reserved again. If Amazon then declines, nothing is reserved any more.",
    "capture-split-no-room":
      "Amazon leaves no room to reserve this part beside the reservation. Capture in full and refund the difference.",
    "capture-split-no-room-but-less":
      'Amazon leaves no room to reserve this part beside the reservation. Set the option captureMismatch to "asynchronous": the part is then captured from the reservation that is there. Or capture in full and refund the difference.',
    "capture-rest": "Amazon has released the rest: it is authorized again, then captured.",
    refund: "At most what was captured and not refunded yet.",
    authorize: "What is owed and not reserved.",
  },
  hint: {
    "capture-late": "The reservation is older than 7 days: Amazon may decide later instead of at once.",
    "do-not-ship": "Amazon asks not to ship this order yet.",
    "refund-chargeback": "The buyer has claimed money back. Whoever refunds as well may pay twice.",
    "refund-pending": "Another refund is pending.",
    "release-order-unpaid": "The order stays open and is then not covered by a reservation.",
    "cancel-order-too": "The order is canceled, too.",
  },
  transactions: {
    title: "Transactions",
    none: "There are none yet.",
    captureBy: "Capture within 7 days: until {{at}}",
    ends: "Reservation ends {{at}}",
  },
}
