import { authorize } from "../../operations/authorize"
import { cancelOrderReference } from "../../operations/cancel-order-reference"
import { capture } from "../../operations/capture"
import { closeAuthorization } from "../../operations/close-authorization"
import { closeOrderReference } from "../../operations/close-order-reference"
import type { Operation } from "../../operations/operation"
import { refund } from "../../operations/refund"
import { setOrderAttributes } from "../../operations/set-order-attributes"
import { Refusal, type ErrorCode } from "../../world/refusal"
import type { World } from "../../world/world"
import type { Call } from "../api/operation"
import type { Price } from "../world/model"
import { ApiRefusal, type Reason } from "../world/refusal"

/** Refusals of Checkout v1 in the words of Checkout v2. */
const reasons: Partial<Readonly<Record<ErrorCode, Reason>>> = {
  InvalidAuthorizationStatus: "InvalidChargeStatus",
  CaptureNotRefundable: "InvalidChargeStatus",
  InvalidOrderReferenceStatus: "InvalidChargePermissionStatus",
  InvalidCloseAttempt: "InvalidChargePermissionStatus",
  OrderReferenceNotModifiable: "ChargePermissionNotModifiable",
  TransactionAmountExceeded: "TransactionAmountExceeded",
  TransactionCountExceeded: "TransactionCountExceeded",
  CurrencyMismatch: "CurrencyMismatch",
  DuplicateReferenceId: "DuplicateIdempotencyKey",
}

type Parameters = Readonly<Record<string, string | undefined>>

/** Asks the older API's own rules, as the same merchant. */
function ask(world: World, { seller, environment }: Call, asked: { operation: Operation; with: Parameters }): void {
  const given = Object.entries(asked.with).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  try {
    asked.operation.perform(world, { seller, environment, parameters: new Map(given) })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new ApiRefusal(reasons[error.code] ?? "InvalidParameterValue", error.message)
  }
}

const price = (name: string, { amount, currencyCode }: Price): Parameters => ({
  [`${name}.Amount`]: amount,
  [`${name}.CurrencyCode`]: currencyCode,
})

export type OldAuthorize = {
  readonly order: string
  readonly key: string
  readonly amount: Price
  readonly captureNow: boolean
  readonly canWait: boolean
}

/** Each under our name for what the older API does. */
export const oldCalls = {
  authorize: (world: World, call: Call, { order, key, amount, captureNow, canWait }: OldAuthorize): void =>
    ask(world, call, {
      operation: authorize,
      with: {
        AmazonOrderReferenceId: order,
        AuthorizationReferenceId: key,
        ...price("AuthorizationAmount", amount),
        TransactionTimeout: canWait ? "1440" : "0",
        CaptureNow: String(captureNow),
      },
    }),
  capture: (world: World, call: Call, it: { authorization: string; key: string; amount: Price }): void =>
    ask(world, call, {
      operation: capture,
      with: {
        AmazonAuthorizationId: it.authorization,
        CaptureReferenceId: it.key,
        ...price("CaptureAmount", it.amount),
      },
    }),
  refund: (world: World, call: Call, it: { capture: string; key: string; amount: Price }): void =>
    ask(world, call, {
      operation: refund,
      with: { AmazonCaptureId: it.capture, RefundReferenceId: it.key, ...price("RefundAmount", it.amount) },
    }),
  release: (world: World, call: Call, authorization: string): void =>
    ask(world, call, { operation: closeAuthorization, with: { AmazonAuthorizationId: authorization } }),
  end: (world: World, call: Call, it: { order: string; isCanceled: boolean }): void =>
    ask(world, call, {
      operation: it.isCanceled ? cancelOrderReference : closeOrderReference,
      with: { AmazonOrderReferenceId: it.order },
    }),
  label: (world: World, call: Call, it: { order: string; number: string | undefined }): void =>
    ask(world, call, {
      operation: setOrderAttributes,
      with: {
        AmazonOrderReferenceId: it.order,
        "OrderAttributes.SellerOrderAttributes.SellerOrderId": it.number,
      },
    }),
} as const
