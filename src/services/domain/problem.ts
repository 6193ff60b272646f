import type { Next } from "./next"
import type { TextKey } from "./texts"

/** HTTP status for a route, the buyer's next step, the text he reads, and seconds to wait where a wait is meant. */
type ProblemRow = { readonly status: number; readonly next: Next; readonly text: TextKey; readonly retryAfter?: number }

/**
 * Every way in which a payment may not go on, and what follows for a buyer who is present. Decline reasons and
 * constraints keep Amazon's words (seeds 000, 002, 003; amazon-pay-cv1.md 2.14, 8); the rest is ours.
 */
export const problems = {
  // Authorize declined (seed 003)
  InvalidPaymentMethod: { status: 402, next: "wallet", text: "choose-another" },
  AmazonRejected: { status: 402, next: "cart", text: "rejected" },
  ProcessingFailure: { status: 402, next: "retry", text: "try-later", retryAfter: 90 },
  TransactionTimedOut: { status: 402, next: "cart", text: "rejected" },
  // What became of the order reference or authorization
  ExpiredUnused: { status: 402, next: "new-order-reference", text: "start-again" },
  SellerClosed: { status: 402, next: "new-order-reference", text: "start-again" },
  OrderReferenceCanceled: { status: 402, next: "new-order-reference", text: "start-again" },
  AmazonClosed: { status: 402, next: "new-order-reference", text: "start-again" },
  SellerCanceled: { status: 402, next: "new-order-reference", text: "start-again" },
  AmazonCanceled: { status: 402, next: "new-order-reference", text: "start-again" },
  BuyerCanceled: { status: 402, next: "new-order-reference", text: "left-amazon" },
  Stale: { status: 402, next: "new-order-reference", text: "start-again" },
  Expired: { status: 402, next: "new-order-reference", text: "start-again" },
  MaxAmountCharged: { status: 402, next: "new-order-reference", text: "start-again" },
  MaxAuthorizationsCaptured: { status: 402, next: "new-order-reference", text: "start-again" },
  MaxAuthorizationsProcessed: { status: 402, next: "new-order-reference", text: "start-again" },
  // The challenge was left; Amazon's own plugins meet this spelling
  PaymentAuthorizationRequired: { status: 402, next: "wallet", text: "sca-abandoned" },
  // Return from the hosted page (seed 000, seed 002)
  "sca-failure": { status: 402, next: "cart", text: "sca-failure" },
  "sca-abandoned": { status: 402, next: "wallet", text: "sca-abandoned" },
  "sca-abandoned-open": { status: 402, next: "retry", text: "sca-abandoned" },
  "sca-unproven": { status: 402, next: "retry", text: "try-again" },
  "sca-error": { status: 402, next: "retry", text: "try-again" },
  "sca-misconfigured": { status: 402, next: "cart", text: "unavailable" },
  // Constraints at confirm
  PaymentPlanNotSet: { status: 422, next: "wallet", text: "choose-method" },
  PaymentMethodNotAllowed: { status: 422, next: "wallet", text: "choose-another" },
  ShippingAddressNotSet: { status: 422, next: "address", text: "choose-address" },
  AmountNotSet: { status: 409, next: "retry", text: "try-again" },
  BuyerEqualsSeller: { status: 422, next: "cart", text: "rejected" },
  // The same, as it is spelt in the field
  BuyerEqualSeller: { status: 422, next: "cart", text: "rejected" },
  CurrencyMismatch: { status: 409, next: "new-order-reference", text: "start-again" },
  "unknown-constraint": { status: 422, next: "wallet", text: "choose-another" },
  // Confirm and attach
  PaymentMethodNotUpdated: { status: 409, next: "wallet", text: "choose-another" },
  "order-reference-unknown": { status: 404, next: "new-order-reference", text: "start-again" },
  "order-reference-foreign": { status: 409, next: "new-order-reference", text: "start-again" },
  "order-reference-used-up": { status: 409, next: "new-order-reference", text: "start-again" },
  "token-refused": { status: 422, next: "new-order-reference", text: "sign-in-again" },
  "token-required": { status: 422, next: "new-order-reference", text: "sign-in-again" },
  "address-differs": { status: 422, next: "address", text: "address-differs" },
  "address-not-served": { status: 422, next: "address", text: "choose-address" },
  "address-incomplete": { status: 422, next: "address", text: "complete-address" },
  "delivery-missing": { status: 422, next: "retry", text: "choose-delivery" },
  "amount-changed": { status: 409, next: "new-order-reference", text: "amount-changed" },
  "amount-not-chargeable": { status: 422, next: "cart", text: "unavailable" },
  "session-missing": { status: 409, next: "new-session", text: "start-again" },
  "session-stale": { status: 409, next: "new-session", text: "amount-changed" },
  "cart-unknown": { status: 404, next: "cart", text: "start-again" },
  // Medusa makes no order of the cart: sold out meanwhile, or refused by the shop's own checks
  "order-refused": { status: 409, next: "cart", text: "order-refused" },
  "cart-completed": { status: 409, next: "order", text: "already-ordered" },
  "not-confirmed": { status: 409, next: "retry", text: "try-again" },
  "too-many-attempts": { status: 402, next: "cart", text: "rejected" },
  // Not knowing, and not being able to
  pending: { status: 202, next: "order", text: "pending" },
  // An order stands, and its payment was declined after the buyer was gone (seed 003)
  "repair-at-amazon": { status: 402, next: "order", text: "repair-at-amazon" },
  "payment-failed": { status: 402, next: "cart", text: "pay-otherwise" },
  checking: { status: 409, next: "wait", text: "checking", retryAfter: 60 },
  busy: { status: 409, next: "retry", text: "try-again", retryAfter: 3 },
  unreachable: { status: 503, next: "retry", text: "unavailable", retryAfter: 30 },
  throttled: { status: 503, next: "retry", text: "unavailable", retryAfter: 10 },
  misconfigured: { status: 503, next: "cart", text: "unavailable" },
} as const satisfies Readonly<Record<string, ProblemRow>>

export type ProblemCode = keyof typeof problems

export type Problem = { readonly code: ProblemCode; readonly retryAfter?: number }

export const problem = (code: ProblemCode, retryAfter?: number): Problem => {
  const seconds = retryAfter ?? rowOf(code).retryAfter
  return seconds === undefined ? { code } : { code, retryAfter: seconds }
}

export const rowOf = (code: ProblemCode): ProblemRow => problems[code]

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problems, code)

/** The problem that an Amazon reason stands for; `otherwise` for a reason no table knows. */
export const problemFor = (reason: string, otherwise: ProblemCode): Problem =>
  problem(isProblemCode(reason) ? reason : otherwise)
