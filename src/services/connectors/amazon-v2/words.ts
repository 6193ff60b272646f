import type { Kind } from "../../domain/lives"
import type { Seen } from "../../domain/seen"

/** A state and its reason in the words of our lifecycle tables. */
export type Word = { readonly state: string; readonly reason?: string; readonly soft?: boolean }

type Told = { readonly state: string; readonly reason: string | undefined }
type Reasons = Readonly<Record<string, string>>

/** What Amazon's reasons are called in our tables; one that no table knows keeps Amazon's own name. */
const named = (reasons: Reasons, reason: string | undefined): { readonly reason?: string } =>
  reason === undefined ? {} : { reason: Object.hasOwn(reasons, reason) ? (reasons[reason] ?? reason) : reason }

/** amazon-pay-cv2.md 6.2. */
const closedPermission: Reasons = {
  MerchantClosed: "SellerClosed",
  MerchantCanceled: "SellerClosed",
  BuyerClosed: "AmazonClosed",
  BuyerCanceled: "AmazonClosed",
  AmazonCanceled: "AmazonClosed",
}

/** amazon-pay-cv2.md 6.2: all ask the buyer for another payment method, but the challenge that he left. */
const blockedPermission: Reasons = {
  PaymentMethodDeleted: "InvalidPaymentMethod",
  PaymentMethodExpired: "InvalidPaymentMethod",
  PaymentMethodInvalid: "InvalidPaymentMethod",
  PaymentMethodNotAllowed: "InvalidPaymentMethod",
  PaymentMethodNotSet: "InvalidPaymentMethod",
  BillingAddressDeleted: "InvalidPaymentMethod",
  TransactionAmountExceeded: "InvalidPaymentMethod",
  MFAFailed: "PaymentAuthorizationRequired",
}

/** amazon-pay-cv2.md 6.1. */
const canceledSession: Reasons = {
  Declined: "AmazonRejected",
  Expired: "Stale",
}

/** amazon-pay-cv2.md 6.3. */
const canceledCharge: Reasons = {
  MerchantCanceled: "SellerClosed",
  BuyerCanceled: "AmazonClosed",
  AmazonCanceled: "AmazonClosed",
  ChargePermissionCanceled: "OrderReferenceCanceled",
}

/** amazon-pay-cv2.md 6.3 and 7.1: what follows for the buyer is what follows from our word. */
export const declines: Reasons = {
  SoftDeclined: "InvalidPaymentMethod",
  HardDeclined: "InvalidPaymentMethod",
  PaymentMethodNotAllowed: "InvalidPaymentMethod",
  MFANotCompleted: "InvalidPaymentMethod",
  AmazonRejected: "AmazonRejected",
  ProcessingFailure: "ProcessingFailure",
  TransactionTimedOut: "TransactionTimedOut",
}

/** amazon-pay-cv2.md 6.1. Draft until the shop said what it costs, by update or button. */
const wordsOfSession: Readonly<Record<string, (isPriced: boolean) => Word>> = {
  Open: (isPriced) => ({ state: isPriced ? "Open" : "Draft" }),
  Completed: () => ({ state: "Open" }),
}

export function wordForSession({ state, reason }: Told, isPriced: boolean): Word {
  const translate = Object.hasOwn(wordsOfSession, state) ? wordsOfSession[state] : undefined
  return translate?.(isPriced) ?? wordFor("order-reference", { state, reason })
}

/**
 * What a session that names no charge holds. Only what is plainly open or canceled holds nothing; a charge that is not
 * named yet says nothing (undefined).
 */
const heldWithoutCharge: Readonly<Record<string, "unpaid" | "declined">> = { Open: "unpaid", Canceled: "declined" }

export const heldBy = (state: string): "unpaid" | "declined" | undefined =>
  Object.hasOwn(heldWithoutCharge, state) ? heldWithoutCharge[state] : undefined

/** A session that ended without money, as the answer to whoever wanted to reserve it. */
const endedSession: Reasons = {
  Declined: "AmazonRejected",
  BuyerCanceled: "AmazonRejected",
  Expired: "TransactionTimedOut",
  AmazonCanceled: "ProcessingFailure",
}

export const declineOf = (reason: string | undefined): Word => ({
  state: "Declined",
  ...named(declines, reason),
  soft: reason === "SoftDeclined",
})

/** One for which no reason is given, or none that is known, is over for good. */
export const declineOfSession = (reason: string | undefined): Word =>
  declineOf(reason !== undefined && Object.hasOwn(endedSession, reason) ? endedSession[reason] : "AmazonRejected")

type Translate = (told: Told) => Word

/** The reservation and the money taken from it are one object in checkout v2, and two in our tables. */
const translations = {
  authorization: {
    AuthorizationInitiated: () => ({ state: "Pending" }),
    Authorized: () => ({ state: "Open" }),
    CaptureInitiated: () => ({ state: "Closed", reason: "MaxCapturesProcessed" }),
    Captured: () => ({ state: "Closed", reason: "MaxCapturesProcessed" }),
    Canceled: ({ reason }) => ({ state: "Closed", ...named(canceledCharge, reason) }),
    Declined: ({ reason }) => declineOf(reason),
  },
  capture: {
    CaptureInitiated: () => ({ state: "Pending" }),
    Captured: () => ({ state: "Completed" }),
    Declined: ({ reason }) => ({ state: "Declined", ...named({}, reason) }),
  },
  refund: {
    RefundInitiated: () => ({ state: "Pending" }),
    Pending: () => ({ state: "Pending" }),
    Refunded: () => ({ state: "Completed" }),
    Declined: ({ reason }) => ({ state: "Declined", ...named({}, reason) }),
  },
  "order-reference": {
    Chargeable: () => ({ state: "Open" }),
    // A charge is being made; nothing is wrong with it.
    NonChargeable: ({ reason }) =>
      reason === "ChargeInProgress" ? { state: "Open" } : { state: "Suspended", ...named(blockedPermission, reason) },
    Closed: ({ reason }) => ({ state: "Closed", ...named(closedPermission, reason) }),
    Canceled: ({ reason }) => ({ state: "Canceled", ...named(canceledSession, reason) }),
  },
} as const satisfies Record<Kind, Readonly<Record<string, Translate>>>

/** Whether a charge in this state tells of money being taken. A declined one does not say what was declined. */
export const tellsOfCapture = (state: string): boolean => Object.hasOwn(translations.capture, state)

/**
 * Of a charge that was authorized, only its capture can be declined; nothing is reserved by it any more, and it cannot be
 * captured again (amazon-pay-cv2.md 6.3).
 */
export const declinedOnceGranted = (state: string): Pick<Seen, "onceGranted"> =>
  state === "Declined" ? { onceGranted: { state: "Closed", reason: "AmazonClosed" } } : {}

const taking: ReadonlySet<string> = new Set(["CaptureInitiated", "Captured"])
/** Whether money is being taken from a charge in this state, or was. */
export const isTaken = (state: string): boolean => taking.has(state)

/**
 * What one of Amazon's states is called in the table of `kind`. One that nobody knows keeps Amazon's name: no table knows
 * it then, so that it is flagged for a person and never taken for success.
 */
export function wordFor(kind: Kind, told: Told): Word {
  const table: Readonly<Record<string, Translate>> = translations[kind]
  const translate = Object.hasOwn(table, told.state) ? table[told.state] : undefined
  return translate?.(told) ?? { state: told.state, ...named({}, told.reason) }
}
