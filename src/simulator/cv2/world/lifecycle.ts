import type { ChargeState, PermissionState, RefundState, SessionState } from "./model"

type Life<State extends string> = { readonly [From in State]: readonly State[] }

/** Where each state leads ("States and reason codes" of the Amazon Pay API v2); nothing else knows a transition. */
export const lifecycles = {
  checkoutSession: { Open: ["Completed", "Canceled"], Completed: [], Canceled: [] } satisfies Life<SessionState>,
  chargePermission: {
    Chargeable: ["NonChargeable", "Closed"],
    NonChargeable: ["Chargeable", "Closed"],
    Closed: [],
  } satisfies Life<PermissionState>,
  charge: {
    AuthorizationInitiated: ["Authorized", "Declined", "Canceled"],
    Authorized: ["CaptureInitiated", "Captured", "Declined", "Canceled"],
    CaptureInitiated: ["Captured", "Declined"],
    Captured: [],
    Canceled: [],
    Declined: [],
  } satisfies Life<ChargeState>,
  refund: { RefundInitiated: ["Refunded", "Declined"], Refunded: [], Declined: [] } satisfies Life<RefundState>,
} as const

export type Kind = keyof typeof lifecycles

/** Whether the object may go from one state to the other; staying is legal, reasons come and go. */
export function mayMove(kind: Kind, from: string, to: string): boolean {
  const life: Readonly<Record<string, readonly string[]>> = lifecycles[kind]
  return from === to || (life[from]?.includes(to) ?? false)
}

/** Reason codes that Amazon documents for a state. */
export const reasonCodes: Readonly<Record<Kind, Readonly<Record<string, readonly string[]>>>> = {
  checkoutSession: { Canceled: ["BuyerCanceled", "Expired", "AmazonCanceled", "Declined"] },
  chargePermission: {
    NonChargeable: [
      "PaymentMethodInvalid",
      "PaymentMethodDeleted",
      "BillingAddressDeleted",
      "PaymentMethodExpired",
      "PaymentMethodNotAllowed",
      "PaymentMethodNotSet",
      "ChargeInProgress",
      "MFAFailed",
      "TransactionAmountExceeded",
    ],
    Closed: [
      "MerchantClosed",
      "MerchantCanceled",
      "BuyerClosed",
      "BuyerCanceled",
      "AmazonCanceled",
      "AmazonClosed",
      "Expired",
    ],
  },
  charge: {
    Declined: ["SoftDeclined", "HardDeclined", "AmazonRejected", "ProcessingFailure", "TransactionTimedOut"],
    Canceled: ["ExpiredUnused", "MerchantCanceled", "BuyerCanceled", "AmazonCanceled", "ChargePermissionCanceled"],
  },
  refund: { Declined: ["AmazonRejected", "ProcessingFailure"] },
}
