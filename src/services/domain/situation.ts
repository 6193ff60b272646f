/** Where a payment stands, in one word. Each has a label and a sentence in the admin's texts. */
export const situations = {
  checking: "warning",
  chargeback: "danger",
  "refund-declined": "danger",
  "capture-declined": "danger",
  draft: "neutral",
  confirmed: "neutral",
  pending: "warning",
  authorized: "good",
  "capture-pending": "warning",
  "partly-captured": "warning",
  captured: "good",
  "refund-pending": "warning",
  "partly-refunded": "neutral",
  refunded: "neutral",
  suspended: "danger",
  rejected: "danger",
  declined: "danger",
  "captured-elsewhere": "warning",
  "reservation-ended": "warning",
  released: "neutral",
  canceled: "neutral",
  expired: "danger",
  closed: "neutral",
  unknown: "danger",
} as const satisfies Readonly<Record<string, "neutral" | "good" | "warning" | "danger">>

export type Situation = keyof typeof situations
