import { span } from "./clock"
import { decimals, type Money } from "./money"

/** Spans and counts of Amazon's API reference: states and reason codes, Authorize, Capture, Refund. */
export const limits = {
  draftLives: 3 * span.hour,
  orderReferenceLives: 180 * span.day,
  authorizationLives: { Sandbox: 2 * span.day, Live: 30 * span.day },
  capturedAtOnce: 7 * span.day,
  refundsPerCapture: 10,
  timestampWindow: 15 * span.minute,
  referenceIdLength: 32,
  accessTokenLives: span.hour,
  listRange: 31 * span.day,
} as const

const extra: Readonly<Record<string, bigint>> = { JPY: 8400n }
const units = (count: bigint, currency: string): bigint => count * 10n ** BigInt(decimals[currency] ?? 2)

/** What may be authorized, charged or refunded above the amount: min(15 %, 75 units; 8,400 yen). */
export function ceiling(amount: Money): bigint {
  const share = (amount.minor * 15n) / 100n
  const fixed = units(extra[amount.currency] ?? 75n, amount.currency)
  return amount.minor + (share < fixed ? share : fixed)
}

/** 150,000 in the currency's own units; no limit is printed for yen. */
export const isAboveMaximum = (amount: Money): boolean =>
  amount.currency !== "JPY" && amount.minor > units(150_000n, amount.currency)
