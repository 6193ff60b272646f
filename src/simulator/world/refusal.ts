/** HTTP status of every error code of the API (API reference, "Error codes"; MWS Developer Guide); where none is printed, the grouping decides. */
export const statusOfCode = {
  InternalServerError: 500,
  ServiceUnavailable: 503,
  RequestThrottled: 503,
  CaptureNotRefundable: 405,
  ConstraintsExist: 400,
  CurrencyMismatch: 400,
  CurrencyUnsupported: 400,
  DuplicateReferenceId: 400,
  DuplicateRequest: 400,
  InvalidAccountStatus: 403,
  InvalidAddress: 400,
  InvalidAddressConsentToken: 404,
  AmbiguousToken: 400,
  InvalidAuthorizationStatus: 405,
  InvalidCancelAttempt: 405,
  InvalidCloseAttempt: 405,
  InvalidOrderReferenceId: 404,
  InvalidOrderReferenceStatus: 405,
  InvalidParameterValue: 400,
  InvalidSandboxSimulationSpecified: 400,
  InvalidTransactionId: 404,
  MissingAuthenticationToken: 401,
  OrderReferenceNotModifiable: 405,
  PaymentMethodNotUpdated: 405,
  TransactionAmountExceeded: 400,
  TransactionCountExceeded: 400,
  UnauthorizedAccess: 401,
  UnauthorizedSolutionProvider: 403,
  AccessDenied: 401,
  InvalidAccessKeyId: 403,
  SignatureDoesNotMatch: 403,
  QuotaExceeded: 503,
} as const satisfies Readonly<Record<string, number>>

export type ErrorCode = keyof typeof statusOfCode

/** Amazon says no: an error code of the API with its message. Nothing was changed. */
export class Refusal extends Error {
  override readonly name = "Refusal"
  readonly status: number

  constructor(
    readonly code: ErrorCode,
    message: string,
    status?: number,
  ) {
    super(message)
    this.status = status ?? statusOfCode[code]
  }
}
