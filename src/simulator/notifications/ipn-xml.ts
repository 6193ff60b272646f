import { timestamp } from "../world/clock"
import {
  capturedAmount,
  capturesOf,
  ledgerCurrency,
  orderReferenceOfCapture,
  refundedAmount,
  refundsOf,
} from "../world/family"
import { find } from "../world/change"
import type { Authorization, Capture, OrderReference, Refund, Status } from "../world/model"
import { formatDouble, formatMoney, type Money } from "../world/money"
import type { World } from "../world/world"
import { document, type Element } from "../xml"

const form = {
  namespace: "https://mws.amazonservices.com/ipn/OffAmazonPayments/2013-01-01",
  declaration: '<?xml version="1.0" encoding="UTF-8"?>',
  indent: 4,
} as const

const given = (name: string, value: string | undefined): readonly Element[] =>
  value === undefined ? [] : [[name, value]]

/** Amounts are doubles here, and come before their currency. */
const price = (name: string, amount: Money, write = formatDouble): Element => [
  name,
  [
    ["Amount", write(amount)],
    ["CurrencyCode", amount.currency],
  ],
]

const status = (name: string, it: Status<string>): Element => [
  name,
  [
    ["State", it.state],
    ...given("LastUpdateTimestamp", it.lastUpdate === undefined ? undefined : timestamp(it.lastUpdate)),
    ...given("ReasonCode", it.reasonCode),
    ...given("ReasonDescription", it.reasonDescription),
  ],
]

const ids = (list: readonly { readonly id: string }[]): Element => ["IdList", list.map(({ id }) => ["Id", id] as const)]
const free = (world: World, order: OrderReference): Money => ({ minor: 0n, currency: ledgerCurrency(world, order) })

const authorization = (world: World, it: Authorization): Element => [
  "AuthorizationNotification",
  [
    [
      "AuthorizationDetails",
      [
        ["AmazonAuthorizationId", it.id],
        ["AuthorizationReferenceId", it.referenceId],
        price("AuthorizationAmount", it.amount),
        price("CapturedAmount", capturedAmount(world, it)),
        price("AuthorizationFee", free(world, find(world, "orderReference", it.orderReferenceId))),
        ids(capturesOf(world, it.id)),
        ["CreationTimestamp", timestamp(it.created)],
        ["ExpirationTimestamp", timestamp(it.expires)],
        status("AuthorizationStatus", it.status),
        ...given("SoftDecline", it.softDecline === undefined ? undefined : String(it.softDecline)),
        ["OrderItemCategories", ""],
        ["CaptureNow", String(it.captureNow)],
        ["SoftDescriptor", it.softDescriptor ?? ""],
      ],
    ],
  ],
]

const capture = (world: World, it: Capture): Element => [
  "CaptureNotification",
  [
    [
      "CaptureDetails",
      [
        ["AmazonCaptureId", it.id],
        ["CaptureReferenceId", it.referenceId],
        price("CaptureAmount", it.amount),
        price("RefundedAmount", refundedAmount(world, it)),
        price("CaptureFee", free(world, orderReferenceOfCapture(world, it))),
        ids(refundsOf(world, it.id)),
        ["CreationTimestamp", timestamp(it.created)],
        status("CaptureStatus", it.status),
        ["SoftDescriptor", it.softDescriptor ?? ""],
      ],
    ],
  ],
]

const refund = (_world: World, it: Refund): Element => [
  "RefundNotification",
  [
    [
      "RefundDetails",
      [
        ["AmazonRefundId", it.id],
        ["RefundReferenceId", it.referenceId],
        ["RefundType", it.type],
        price("RefundAmount", it.amount),
        price("FeeRefunded", { minor: 0n, currency: it.amount.currency }),
        ["CreationTimestamp", timestamp(it.created)],
        status("RefundStatus", it.status),
        ["SoftDescriptor", it.softDescriptor ?? ""],
      ],
    ],
  ],
]

const orderReference = (_world: World, it: OrderReference): Element => [
  "OrderReferenceNotification",
  [
    [
      "OrderReference",
      [
        ["AmazonOrderReferenceId", it.id],
        ...(it.total === undefined ? [] : [price("OrderTotal", it.total, formatMoney)]),
        ["SellerOrderAttributes", [["SellerId", it.sellerId], ...given("SellerOrderId", it.attributes.SellerOrderId)]],
        status("OrderReferenceStatus", it.status),
        ["CreationTimestamp", timestamp(it.created)],
        ["ExpirationTimestamp", timestamp(it.expires)],
      ],
    ],
  ],
]

/** NotificationData by kind of object: fields and their order as in `ipn.xsd`. */
export const ipnElements = { orderReference, authorization, capture, refund } as const

export type Chargeback = { readonly id: string; readonly state: string; readonly reason: string; readonly at: number }

/** A chargeback against a capture (integration guide, "Chargeback notifications"). */
export const chargebackElement = (world: World, it: Capture, chargeback: Chargeback): Element => [
  "ChargebackNotification",
  [
    [
      "ChargebackDetails",
      [
        ["AmazonChargebackId", chargeback.id],
        ["AmazonOrderReferenceId", orderReferenceOfCapture(world, it).id],
        ["AmazonCaptureReferenceId", it.id],
        ["CreationTimestamp", timestamp(chargeback.at)],
        price("ChargebackAmount", it.amount),
        ["ChargebackState", chargeback.state],
        ["ChargebackReason", chargeback.reason],
      ],
    ],
  ],
]

export const ipnDocument = (root: Element): string => document(root, form)
