import type { FaultRow } from "../../support/calls/fault-row"
import { faultRows } from "../../support/calls/fault-row"

const { refused, broken, throttled, keys } = faultRows

/** amazon-pay-cv1.md 4.2; in its order. */
export const faults = {
  InternalServerError: {
    ...broken,
    hint: "Amazon's fault, or an order reference of the other environment: ids begin with S in the sandbox and with P live",
  },
  ServiceUnavailable: broken,
  RequestThrottled: throttled,
  BillingAgreementConstraintsExist: refused,
  BillingAgreementNotModifiable: refused,
  CaptureNotRefundable: refused,
  ConstraintsExist: refused,
  CurrencyMismatch: refused,
  CurrencyUnsupported: refused,
  DuplicateReferenceId: {
    kind: "refused",
    acted: "maybe",
    hint: "the reference belongs to an earlier call: look it up",
  },
  DuplicateRequest: {
    kind: "refused",
    acted: "maybe",
    hint: "the reference was sent with other parameters: look it up",
  },
  InvalidAccountStatus: keys("the seller account is suspended or not registered for Amazon Pay"),
  InvalidAddress: keys("the address or version of Amazon's service is wrong: check region, sandbox and endpoint"),
  InvalidAddressConsentToken: refused,
  AmbiguousToken: refused,
  InvalidAuthorizationStatus: refused,
  InvalidBillingAgreementStatus: refused,
  InvalidCancelAttempt: refused,
  InvalidCloseAttempt: refused,
  InvalidOrderReferenceId: refused,
  InvalidOrderReferenceStatus: refused,
  InvalidParameterValue: refused,
  InvalidSandboxSimulationSpecified: refused,
  InvalidTransactionId: refused,
  MissingAuthenticationToken: keys(
    "the request arrived without its signature: something between us and Amazon changes requests",
  ),
  OrderReferenceCountExceeded: refused,
  OrderReferenceNotModifiable: refused,
  PaymentMethodNotUpdated: refused,
  PeriodicAmountExceeded: refused,
  TransactionAmountExceeded: refused,
  TransactionCountExceeded: refused,
  UnauthorizedAccess: keys(
    "these access keys may not act for this seller: check sellerId, accessKeyId and mwsAuthToken",
  ),
  UnauthorizedSolutionProvider: keys(
    "these access keys may not ask about this seller: check sellerId and mwsAuthToken",
  ),
  InputStreamDisconnected: broken,
  AccessDenied: keys("the access key may not use this service: check the permissions in Seller Central"),
  InvalidAccessKeyId: keys("the access key id is unknown to Amazon: check accessKeyId and region"),
  SignatureDoesNotMatch: keys("the secret access key does not belong to this access key id: check secretAccessKey"),
  InvalidClientTokenId: keys("the access key id is unknown to Amazon: check accessKeyId and region"),
  InternalError: broken,
  QuotaExceeded: throttled,
} as const satisfies Record<string, FaultRow>

const known = new Map<string, FaultRow>(Object.entries(faults))

/** A code that no page names is judged by its HTTP status: Amazon refuses with 4xx and breaks with 5xx. */
export const faultOf = (code: string, status: number): FaultRow => known.get(code) ?? (status >= 500 ? broken : refused)

export const isKnownCode = (code: string): boolean => known.has(code)
