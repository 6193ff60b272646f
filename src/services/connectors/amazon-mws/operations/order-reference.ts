import type { Buyer } from "../../../domain/address"
import type { Money } from "../../../domain/money"
import type { Seen } from "../../../domain/seen"
import { answersWhatWasAsked } from "../answers-what-was-asked"
import { operation } from "../operation"
import { readBuyer } from "../read-buyer"
import { readOrderReference } from "../read-order-reference"
import type { XmlNode } from "../xml-node"
import { wirePrice } from "./wire-price"

type OrderReference = { readonly seen: Seen; readonly buyer: Buyer; readonly sellerOrderId: string | undefined }

function readDetails(result: XmlNode, asked: { readonly id: string; readonly amount?: Money }): OrderReference {
  const details = result.the("OrderReferenceDetails")
  return {
    seen: answersWhatWasAsked(readOrderReference(details), asked),
    buyer: readBuyer(details),
    sellerOrderId: details.one("SellerOrderAttributes")?.text("SellerOrderId"),
  }
}

type SetDetails = {
  readonly id: string
  readonly total: Money
  readonly storeName?: string | undefined
  readonly custom?: string | undefined
  readonly note?: string | undefined
}

/** https://developer.amazon.com/docs/eu/amazon-pay-api/setorderreferencedetails.html */
export const setOrderReferenceDetails = operation({
  action: "SetOrderReferenceDetails",
  changes: true,
  repeat: "always",
  quota: "changing",
  timeout: 5_000,
  request: ({ id, total, storeName, custom, note }: SetDetails) => ({
    AmazonOrderReferenceId: id,
    OrderReferenceAttributes: {
      OrderTotal: wirePrice(total),
      SellerNote: note,
      SellerOrderAttributes: { StoreName: storeName, CustomInformation: custom },
    },
  }),
  response: (result, { id, total }) => readDetails(result, { id, amount: total }),
})

/** https://developer.amazon.com/docs/eu/amazon-pay-api/setorderattributes.html */
export const setOrderAttributes = operation({
  action: "SetOrderAttributes",
  changes: true,
  repeat: "always",
  quota: "changing",
  timeout: 5_000,
  request: ({ id, sellerOrderId }: { readonly id: string; readonly sellerOrderId: string }) => ({
    AmazonOrderReferenceId: id,
    OrderAttributes: { SellerOrderAttributes: { SellerOrderId: sellerOrderId } },
  }),
  response: (result, { id }) => readDetails(result, { id }),
})

/** https://developer.amazon.com/docs/eu/amazon-pay-api/getorderreferencedetails.html */
export const getOrderReferenceDetails = operation({
  action: "GetOrderReferenceDetails",
  changes: false,
  repeat: "always",
  quota: "reading",
  timeout: 5_000,
  request: ({ id, accessToken }: { readonly id: string; readonly accessToken?: string | undefined }) => ({
    AmazonOrderReferenceId: id,
    AccessToken: accessToken,
  }),
  response: (result, { id }) => readDetails(result, { id }),
})

type Confirm = {
  readonly id: string
  readonly successUrl?: string | undefined
  readonly failureUrl?: string | undefined
  readonly amount?: Money | undefined
  readonly expectImmediate: boolean
}

/** https://developer.amazon.com/docs/eu/amazon-pay-api/confirmorderreference.html */
export const confirmOrderReference = operation({
  action: "ConfirmOrderReference",
  changes: true,
  repeat: "always",
  quota: "changing",
  timeout: 5_000,
  request: ({ id, successUrl, failureUrl, amount, expectImmediate }: Confirm) => ({
    AmazonOrderReferenceId: id,
    SuccessUrl: successUrl,
    FailureUrl: failureUrl,
    AuthorizationAmount: amount && wirePrice(amount),
    ExpectImmediateAuthorization: expectImmediate || undefined,
  }),
  response: () => "done" as const,
})

type End = { readonly id: string; readonly why: string }

/** https://developer.amazon.com/docs/eu/amazon-pay-api/cancelorderreference.html (the reason is at most 1024 long) */
export const cancelOrderReference = operation({
  action: "CancelOrderReference",
  changes: true,
  repeat: "always",
  quota: "changing",
  timeout: 5_000,
  request: ({ id, why }: End) => ({ AmazonOrderReferenceId: id, CancelationReason: why.slice(0, 1_024) }),
  response: () => "done" as const,
})

/** https://developer.amazon.com/docs/eu/amazon-pay-api/closeorderreference.html (the reason is at most 1024 long) */
export const closeOrderReference = operation({
  action: "CloseOrderReference",
  changes: true,
  repeat: "always",
  quota: "changing",
  timeout: 5_000,
  request: ({ id, why }: End) => ({ AmazonOrderReferenceId: id, ClosureReason: why.slice(0, 1_024) }),
  response: () => "done" as const,
})
