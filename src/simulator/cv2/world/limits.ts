import { span } from "../../world/clock"

/** Spans and counts of the Amazon Pay API v2: checkout session, charge permission, charge, refund, idempotency. */
export const limits = {
  sessionLives: span.day,
  /** After its end a session can be read for so long. */
  endedSessionIsKept: 30 * span.day,
  permissionLives: 180 * span.day,
  /** With `extendExpiration`, and for recurring ones: 13 months. */
  extendedPermissionLives: 396 * span.day,
  buyerIsReadable: 30 * span.day,
  chargeLives: 30 * span.day,
  capturedAtOnce: 7 * span.day,
  pendingAtMost: span.day,
  refundsPerCharge: 10,
  dateWindow: 15 * span.minute,
  buyerTokenLives: span.hour,
} as const

/** Most that may be charged at once, in the currency's smallest unit; 10,000,000 yen, else 150,000. */
export const largestCharge = (currency: string): bigint => (currency === "JPY" ? 10_000_000n : 15_000_000n)
