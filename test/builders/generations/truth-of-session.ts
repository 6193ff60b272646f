import type { ChargePermissionTruth, ChargeTruth, CheckoutSessionTruth } from "../../../src/simulator"
import type { AuthorizationTruth, CaptureTruth, OrderTruth } from "./generation"

/**
 * What Amazon's states mean for money, written down here once more and not taken from the connector: what is reserved, and
 * what is collected or being collected.
 */
const reserved: Readonly<Record<string, string>> = {
  AuthorizationInitiated: "Pending",
  Authorized: "Open",
  CaptureInitiated: "Closed",
  Captured: "Closed",
  Canceled: "Closed",
  Declined: "Declined",
}
const collected: Readonly<Record<string, string>> = { CaptureInitiated: "Pending", Captured: "Completed" }
const givenBack: Readonly<Record<string, string>> = {
  RefundInitiated: "Pending",
  Refunded: "Completed",
  Declined: "Declined",
}

const nameless = { reference_id: "" } as const

function captureOf(charge: ChargeTruth): readonly CaptureTruth[] {
  const state = charge.capture_declined ? "Declined" : collected[charge.state]
  if (state === undefined) return []
  const refunds = charge.refunds.map((it) => ({
    ...nameless,
    id: it.id,
    state: givenBack[it.state] ?? it.state,
    amount: it.amount,
  }))
  return [{ ...nameless, id: charge.id, state, amount: charge.captured, refunds }]
}

const authorizationOf = (charge: ChargeTruth): AuthorizationTruth => ({
  ...nameless,
  id: charge.id,
  // It was granted first: what was refused is only the collecting, and nothing is reserved any more.
  state: charge.capture_declined ? "Closed" : (reserved[charge.state] ?? charge.state),
  amount: charge.amount,
  captures: captureOf(charge),
})

const totalOf = ({ details: { paymentDetails } }: CheckoutSessionTruth): OrderTruth["order_total"] => {
  const price = paymentDetails?.totalOrderAmount ?? paymentDetails?.chargeAmount
  return price === undefined ? null : { amount: price.amount, currency: price.currencyCode }
}

/** A session with the permission that it became, as one order. */
export const truthOfSession = (
  session: CheckoutSessionTruth,
  permission: ChargePermissionTruth | undefined,
): OrderTruth => ({
  state: permission?.state ?? session.state,
  order_total: permission?.limit ?? totalOf(session),
  authorizations: permission?.charges.map(authorizationOf) ?? [],
})
