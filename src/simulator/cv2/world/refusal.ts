/** HTTP status of every reason code of the API ("Error handling"). */
export const statusOfReason = {
  InvalidHeaderValue: 400,
  MissingHeader: 400,
  MissingHeaderValue: 400,
  InvalidRequest: 400,
  InvalidRequestFormat: 400,
  InvalidParameterValue: 400,
  MissingParameterValue: 400,
  UnrecognizedField: 400,
  InvalidParameterCombination: 400,
  InvalidSandboxSimulationSpecified: 400,
  DuplicateIdempotencyKey: 400,
  CurrencyMismatch: 400,
  TransactionAmountExceeded: 400,
  PeriodicAmountExceeded: 400,
  InvalidAPIVersion: 400,
  UnauthorizedAccess: 401,
  InvalidAuthentication: 403,
  InvalidRequestSignature: 403,
  InvalidAccountStatus: 403,
  ResourceNotFound: 404,
  UnsupportedOperation: 405,
  RequestNotSupported: 405,
  RequestTimeout: 408,
  AmountMismatch: 409,
  InvalidCheckoutSessionStatus: 422,
  CheckoutSessionCanceled: 422,
  InvalidChargePermissionStatus: 422,
  ChargePermissionNotModifiable: 422,
  InvalidChargeStatus: 422,
  SoftDeclined: 422,
  HardDeclined: 422,
  AmazonRejected: 422,
  PaymentMethodNotAllowed: 422,
  MFANotCompleted: 422,
  TransactionTimedOut: 422,
  TransactionCountExceeded: 422,
  TooManyRequests: 429,
  InternalServerError: 500,
  ProcessingFailure: 500,
  ServiceUnavailable: 503,
} as const satisfies Readonly<Record<string, number>>

export type Reason = keyof typeof statusOfReason

/** The API says no: `{ "reasonCode", "message" }` with its status. */
export class ApiRefusal extends Error {
  override readonly name = "ApiRefusal"
  readonly status: number

  constructor(
    readonly reasonCode: Reason,
    message: string,
    status?: number,
  ) {
    super(message)
    this.status = status ?? statusOfReason[reasonCode]
  }
}

/** A payment that was refused at once: the answer is an error, and the charge is Declined. */
export const isReason = (code: string | undefined): code is Reason =>
  code !== undefined && Object.hasOwn(statusOfReason, code)
