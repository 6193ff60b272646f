import type { FaultRow } from "../../support/calls/fault-row"
import { faultRows } from "../../support/calls/fault-row"

const { refused, broken, throttled, keys } = faultRows

/** amazon-pay-cv2.md 7.1; in its order. Declines among them are answers where money is asked for (words.ts). */
export const faults = {
  InvalidHeaderValue: refused,
  MissingHeader: refused,
  MissingHeaderValue: refused,
  InvalidRequest: refused,
  InvalidRequestFormat: refused,
  InvalidParameterValue: refused,
  MissingParameterValue: refused,
  UnrecognizedField: refused,
  InvalidParameterCombination: refused,
  InvalidSandboxSimulationSpecified: refused,
  DuplicateIdempotencyKey: {
    kind: "refused",
    acted: "maybe",
    hint: "the key was sent with other values: look it up",
  },
  CurrencyMismatch: refused,
  TransactionAmountExceeded: refused,
  PeriodicAmountExceeded: refused,
  InvalidAPIVersion: keys("the address of Amazon's service is wrong: check endpoint"),
  UnauthorizedAccess: keys("the merchant may not make this call: check merchantId and storeId in Seller Central"),
  InvalidAuthentication: keys("the key is unknown to Amazon here: check publicKeyId, region and sandbox"),
  InvalidRequestSignature: keys(
    "the private key does not belong to this publicKeyId, or this server's clock is wrong: check privateKey",
  ),
  InvalidAccountStatus: keys("the merchant account is suspended or not registered for Amazon Pay"),
  InvalidAuthorizationToken: keys("the merchant's token is not accepted: check the account in Seller Central"),
  ResourceNotFound: refused,
  UnsupportedOperation: refused,
  RequestNotSupported: refused,
  RequestTimeout: broken,
  AmountMismatch: refused,
  InvalidCheckoutSessionStatus: refused,
  CheckoutSessionCanceled: refused,
  InvalidChargePermissionStatus: refused,
  ChargePermissionNotModifiable: refused,
  InvalidChargeStatus: refused,
  SoftDeclined: refused,
  HardDeclined: refused,
  AmazonRejected: refused,
  PaymentMethodNotAllowed: refused,
  MFANotCompleted: refused,
  TransactionTimedOut: refused,
  TransactionCountExceeded: refused,
  TLSVersionNotSupported: keys("something between us and Amazon speaks an old TLS version: 1.2 is the least"),
  TooManyRequests: throttled,
  RequestThrottled: throttled,
  InternalServerError: broken,
  ProcessingFailure: broken,
  ServiceUnavailable: broken,
} as const satisfies Record<string, FaultRow>

const known = new Map<string, FaultRow>(Object.entries(faults))

/** A code that no page names is judged by its HTTP status: Amazon refuses with 4xx and breaks with 5xx. */
export function faultOf(code: string, status: number): FaultRow {
  if (status === 429) return throttled
  return known.get(code) ?? (status >= 500 || status === 408 || status === 425 ? broken : refused)
}
