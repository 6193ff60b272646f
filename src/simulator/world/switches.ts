/**
 * Everything that Amazon's documents leave open, or that is only remembered, as a setting. The first value named in a
 * row is the default. A list names all legal values; a number takes any number from 0 on.
 */
export const switchTable = {
  /** Authorize while the challenge of the hosted page has not been passed. */
  authorizeBeforeChallenge: ["allowed", "refused-InvalidOrderReferenceStatus", "declined-InvalidPaymentMethod"],
  /** Authorize after a failed challenge, while the order reference is still Open. */
  authorizeAfterFailure: ["declined-InvalidPaymentMethod", "refused-InvalidOrderReferenceStatus", "allowed"],
  /** Whether the hosted page shows a challenge for cards that force no outcome. */
  challenge: ["always", "never"],
  authenticationStatusAfterSuccess: ["absent", "REQUIRED", "SUCCESS"],
  stateAfterAbandoned: ["Suspended", "Open"],
  stateAfterFailure: ["Open", "Canceled"],
  /** More parameters than AuthenticationStatus on the way back to the shop. */
  extraReturnParameters: [false, true],
  /** ConfirmOrderReference without SuccessUrl and FailureUrl in Europe. */
  confirmWithoutUrls: ["refused", "allowed"],
  /** SuccessUrl and FailureUrl with http instead of https. */
  httpReturnUrls: ["localhost", "allowed", "refused"],
  closedAuthorizationCountsAgainstCeiling: [false, true],
  maxAuthorizations: [10, 25],
  autoCloseReason: ["AmazonClosed", "Expired"],
  autoCloseMinutes: [50, 60],
  /** `<ConfirmOrderReferenceResult/>` and `<CloseOrderReferenceResult/>`. */
  confirmResultElement: ["absent", "present"],
  /** `<CancelOrderReferenceResult/>` and `<CloseAuthorizationResult/>`. */
  cancelResultElement: ["present", "absent"],
  requestIdSpelling: ["RequestId", "RequestID"],
  emptyElements: [false, true],
  zeroAmountSpelling: ["0", "0.00"],
  /** An empty `<IdList/>` of an order reference is printed or left out. */
  emptyIdList: ["present", "absent"],
  pendingCaptureOnAmountMismatch: [true, false],
  /** The authorization after its capture was declined at once. */
  authorizationAfterDeclinedCapture: ["Open", "Closed"],
  cancelDraft: ["allowed", "InvalidOrderReferenceStatus"],
  /** CancelOrderReference on Canceled or Closed. */
  cancelOnClosed: ["error", "success"],
  /** CloseOrderReference on Closed. */
  closeOnClosed: ["success", "error"],
  closeFromDraft: ["InvalidCloseAttempt", "InvalidOrderReferenceStatus"],
  changingSetAttributes: ["error", "ignored"],
  constraintsExistStatus: [400, 404],
  maxAuthorizationsReason: ["MaxAuthorizationsCaptured", "MaxAuthorizationsProcessed"],
  /** Whether a repeated reference id is answered with the first answer or with the object as it is now. */
  repeatedRequestAnswer: ["first", "current"],
  /** Whether an authorization's reference id may not be used for a capture or refund. */
  referenceIdsUniqueAcrossKinds: [true, false],
  simulatedSoftDecline: [false, true],
  throttling: ["off", "sandbox", "live"],
  /** Refuse a Timestamp that fits the machine's clock but not the advanced one. */
  strictTimestamps: [false, true],
  asyncPendingSeconds: 30,
  refundPendingSeconds: 30,
  pendingCaptureSeconds: 30,
  /** A capture later than seven days after the authorization. */
  lateCaptureSeconds: 3600,
  /** Days after confirmation at which buyer and address are cut from answers; 0 never does. */
  buyerDataCutAfterDays: 0,
} as const

/** What only Checkout v2 leaves open; throttling, spans and the challenge are shared. */
export const checkoutV2SwitchTable = {
  /** Status of CheckoutSessionCanceled. */
  canceledSessionStatus: [422, 400],
  /** Whether a repeated idempotency key of Complete Checkout Session gets the first answer. */
  idempotencyOnComplete: ["ignored", "honoured"],
  /** Status of a created charge that waits for its authorization. */
  pendingChargeStatus: [201, 202],
  /** The reason of a charge permission that the merchant closed. */
  merchantCloseReason: ["MerchantClosed", "MerchantCanceled"],
  /** The charge permission after HardDeclined. */
  permissionAfterHardDecline: ["NonChargeable", "Chargeable"],
  /** Whether an authorized charge of a Closed charge permission can be captured. */
  captureOnClosedPermission: ["allowed", "refused"],
  /** AuthorizeWithCapture together with canHandlePendingAuthorization. */
  captureAndPending: ["InvalidParameterCombination", "InvalidParameterValue"],
  /** What a session charges that was created without presentmentCurrency: what it is asked for, or the ledger's currency. */
  unstatedCurrency: ["follows", "ledger"],
  /** More charges on one charge permission than this are refused; not every account may split. */
  maxCharges: 25,
  /** The id in the answer for a charge that was made in Checkout v1, where a capture has an id of its own. */
  idOfOldCharge: ["asked", "authorization"],
} as const

const wholeTable = { ...switchTable, ...checkoutV2SwitchTable }
type Table = typeof wholeTable
/** All switches with their values. */
export type Switches = {
  readonly [Name in keyof Table]: Table[Name] extends readonly (infer Value)[] ? Value : number
}

/** Legal values of one switch; a number stands for "any number from 0 on". */
const legal: Readonly<Record<string, readonly unknown[] | number>> = wholeTable

export const defaultSwitches = Object.fromEntries(
  Object.entries(legal).map(([name, values]) => [name, typeof values === "number" ? values : values[0]]),
) as Switches

function problem(name: string, value: unknown): string | undefined {
  const values = Object.hasOwn(legal, name) ? legal[name] : undefined
  if (values === undefined) return `unknown switch "${name}"`
  if (typeof values !== "number") {
    return values.includes(value) ? undefined : `switch "${name}" takes one of ${JSON.stringify(values)}`
  }
  return typeof value === "number" && value >= 0 ? undefined : `switch "${name}" takes a number from 0 on`
}

/** Reads settings from outside over `before`; a text names what is wrong with them. */
export function readSwitches(before: Switches, wanted: Readonly<Record<string, unknown>>): Switches | string {
  const problems = Object.entries(wanted).flatMap(([name, value]) => problem(name, value) ?? [])
  return problems.length > 0 ? problems.join("; ") : { ...before, ...wanted }
}
