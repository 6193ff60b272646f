import type { Fault, FaultKind } from "../domain/fault"
import type { Problem, ProblemCode } from "../domain/problem"
import { isProblemCode, problem } from "../domain/problem"

const byCode: Readonly<Record<string, ProblemCode>> = {
  InvalidOrderReferenceId: "order-reference-unknown",
  InvalidOrderReferenceStatus: "order-reference-used-up",
  ResourceNotFound: "order-reference-unknown",
  "buyer-has-not-paid": "sca-unproven",
  InvalidCheckoutSessionStatus: "order-reference-used-up",
  CheckoutSessionCanceled: "order-reference-used-up",
  InvalidChargePermissionStatus: "order-reference-used-up",
  AmountMismatch: "amount-changed",
  OrderReferenceNotModifiable: "order-reference-foreign",
  InvalidAddressConsentToken: "token-refused",
  TransactionAmountExceeded: "order-reference-used-up",
  TransactionCountExceeded: "order-reference-used-up",
  CurrencyUnsupported: "CurrencyMismatch",
}

const byKind: Readonly<Record<FaultKind, ProblemCode>> = {
  unreachable: "unreachable",
  throttled: "throttled",
  refused: "misconfigured",
  unreadable: "unreachable",
  misconfigured: "misconfigured",
}

/** What a fault means for the buyer: Amazon's code where it has a meaning of its own, else the kind of fault. */
export function problemOfFault(fault: Fault): Problem {
  if (fault.kind !== "refused") return problem(byKind[fault.kind], fault.retryAfter)
  if (isProblemCode(fault.code)) return problem(fault.code)
  return problem(byCode[fault.code] ?? byKind.refused)
}
