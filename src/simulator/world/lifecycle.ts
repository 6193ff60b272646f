import type { AuthorizationState, CaptureState, OrderReferenceState, RefundState } from "./model"

type Life<State extends string> = { readonly [From in State]: readonly State[] }

/**
 * Where each state leads. "States and reason codes" of Amazon's API reference; nothing else in the simulator knows a
 * transition.
 */
export const lifecycles = {
  orderReference: {
    Draft: ["Open", "Canceled"],
    Open: ["Suspended", "Canceled", "Closed"],
    Suspended: ["Open", "Canceled", "Closed"],
    Canceled: [],
    Closed: [],
  } satisfies Life<OrderReferenceState>,
  authorization: {
    Pending: ["Open", "Declined", "Closed"],
    Open: ["Closed"],
    Declined: [],
    Closed: [],
  } satisfies Life<AuthorizationState>,
  capture: {
    Pending: ["Completed", "Declined"],
    Completed: ["Closed"],
    Declined: [],
    Closed: [],
  } satisfies Life<CaptureState>,
  refund: {
    Pending: ["Completed", "Declined"],
    Completed: [],
    Declined: [],
  } satisfies Life<RefundState>,
} as const

export type Kind = keyof typeof lifecycles

/** Whether the object may go from one state to the other; staying is always legal (reason codes come and go). */
export function mayMove(kind: Kind, from: string, to: string): boolean {
  const life: Readonly<Record<string, readonly string[]>> = lifecycles[kind]
  return from === to || (life[from]?.includes(to) ?? false)
}

/** Reason codes that Amazon documents for a state. */
export const reasonCodes: Readonly<Record<Kind, Readonly<Record<string, readonly string[]>>>> = {
  orderReference: {
    Suspended: ["InvalidPaymentMethod", "PaymentAuthorizationRequired"],
    Canceled: ["SellerCanceled", "Stale", "AmazonCanceled"],
    Closed: [
      "SellerClosed",
      "Expired",
      "MaxAmountCharged",
      "MaxAuthorizationsCaptured",
      "MaxAuthorizationsProcessed",
      "AmazonClosed",
    ],
  },
  authorization: {
    Pending: ["StopShipmentAtypicalAuth"],
    Open: ["StopShipmentAtypicalAuth"],
    Declined: ["InvalidPaymentMethod", "AmazonRejected", "ProcessingFailure", "TransactionTimedOut"],
    Closed: ["MaxCapturesProcessed", "ExpiredUnused", "SellerClosed", "OrderReferenceCanceled", "AmazonClosed"],
  },
  capture: {
    Pending: ["StopShipmentAtypicalAuth"],
    Completed: ["StopShipmentAtypicalAuth"],
    Declined: ["AmazonRejected", "ProcessingFailure"],
    Closed: ["MaxAmountRefunded", "MaxRefundsProcessed", "AmazonClosed"],
  },
  refund: { Declined: ["AmazonRejected", "ProcessingFailure"] },
}
