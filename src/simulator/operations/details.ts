import { timestamp } from "../world/clock"
import {
  capturedAmount,
  capturesOf,
  ledgerCurrency,
  orderReferenceOfCapture,
  refundedAmount,
  refundsOf,
  sellerOf,
} from "../world/family"
import type { Authorization, Capture, Refund, Status } from "../world/model"
import { formatMoney, type Money } from "../world/money"
import type { Element } from "../xml"
import { addressById } from "../world/wallet"
import { addressElements } from "./address"
import type { World } from "../world/world"
import { orderOfAuthorization } from "./objects"

/** An element that Amazon leaves out, or by switch prints empty, when there is nothing to say. */
export function maybe(world: World, name: string, value: string | undefined): readonly Element[] {
  if (value !== undefined) return [[name, value]]
  return world.switches.emptyElements ? [[name, ""]] : []
}

export const given = (name: string, value: string | undefined): readonly Element[] =>
  value === undefined ? [] : [[name, value]]

export const price = (world: World, name: string, amount: Money): Element => [
  name,
  [
    ["CurrencyCode", amount.currency],
    ["Amount", amount.minor === 0n ? world.switches.zeroAmountSpelling : formatMoney(amount)],
  ],
]

export const status = (name: string, it: Status<string>): Element => [
  name,
  [
    ...given("LastUpdateTimestamp", it.lastUpdate === undefined ? undefined : timestamp(it.lastUpdate)),
    ["State", it.state],
    ...given("ReasonCode", it.reasonCode),
    ...given("ReasonDescription", it.reasonDescription),
  ],
]

export const idList = (ids: readonly string[]): Element => ["IdList", ids.map((id) => ["member", id] as const)]

/** In Europe, for sellers with a VAT number, once money is reserved (API reference, GetAuthorizationDetails). */
function billingAddress(world: World, it: Authorization): readonly Element[] {
  const order = orderOfAuthorization(world, it)
  const address = addressById(order.addressId)
  const isReserved = it.status.state === "Open" || it.status.reasonCode === "MaxCapturesProcessed"
  if (address === undefined || !isReserved || !sellerOf(world, order).hasVatNumber) return []
  return [["AuthorizationBillingAddress", addressElements(address)]]
}

export function authorizationDetails(world: World, it: Authorization): Element {
  const fee = { minor: 0n, currency: ledgerCurrency(world, orderOfAuthorization(world, it)) }
  return [
    "AuthorizationDetails",
    [
      ["AmazonAuthorizationId", it.id],
      ["AuthorizationReferenceId", it.referenceId],
      ...maybe(world, "SellerAuthorizationNote", it.note),
      ...billingAddress(world, it),
      price(world, "AuthorizationAmount", it.amount),
      price(world, "CapturedAmount", capturedAmount(world, it)),
      price(world, "AuthorizationFee", fee),
      idList(capturesOf(world, it.id).map((capture) => capture.id)),
      ["CreationTimestamp", timestamp(it.created)],
      ["ExpirationTimestamp", timestamp(it.expires)],
      status("AuthorizationStatus", it.status),
      ...given("SoftDecline", it.softDecline === undefined ? undefined : String(it.softDecline)),
      ["CaptureNow", String(it.captureNow)],
      ...maybe(world, "SoftDescriptor", it.softDescriptor),
    ],
  ]
}

export function captureDetails(world: World, it: Capture): Element {
  const fee = { minor: 0n, currency: ledgerCurrency(world, orderReferenceOfCapture(world, it)) }
  return [
    "CaptureDetails",
    [
      ["AmazonCaptureId", it.id],
      ["CaptureReferenceId", it.referenceId],
      ...maybe(world, "SellerCaptureNote", it.note),
      price(world, "CaptureAmount", it.amount),
      price(world, "RefundedAmount", refundedAmount(world, it)),
      price(world, "CaptureFee", fee),
      idList(refundsOf(world, it.id).map((refund) => refund.id)),
      ["CreationTimestamp", timestamp(it.created)],
      status("CaptureStatus", it.status),
      ...maybe(world, "SoftDescriptor", it.softDescriptor),
    ],
  ]
}

export const refundDetails = (world: World, it: Refund): Element => [
  "RefundDetails",
  [
    ["AmazonRefundId", it.id],
    ["RefundReferenceId", it.referenceId],
    ...maybe(world, "SellerRefundNote", it.note),
    ["RefundType", it.type],
    price(world, "RefundAmount", it.amount),
    price(world, "FeeRefunded", { minor: 0n, currency: it.amount.currency }),
    ["CreationTimestamp", timestamp(it.created)],
    status("RefundStatus", it.status),
    ...maybe(world, "SoftDescriptor", it.softDescriptor),
  ],
]
