import type { Money } from "../../../domain/money"
import type { Seen } from "../../../domain/seen"
import { answersWhatWasAsked } from "../answers-what-was-asked"
import { operation } from "../operation"
import { readRefund } from "../read-refund"
import { wirePrice } from "./wire-price"

type Refund = {
  readonly capture: string
  readonly key: string
  readonly amount: Money
  readonly softDescriptor?: string | undefined
  readonly note?: string | undefined
}

/** https://developer.amazon.com/docs/eu/amazon-pay-api/refund.html */
export const refund = operation({
  action: "Refund",
  changes: true,
  repeat: "with-same-reference",
  quota: "changing",
  timeout: 10_000,
  request: ({ capture, key, amount, softDescriptor, note }: Refund) => ({
    AmazonCaptureId: capture,
    RefundReferenceId: key,
    RefundAmount: wirePrice(amount),
    SoftDescriptor: softDescriptor,
    SellerRefundNote: note,
  }),
  response: (result, { capture, key, amount }): Seen => ({
    ...answersWhatWasAsked(readRefund(result.the("RefundDetails")), { key, amount }),
    parent: { kind: "capture", id: capture },
  }),
})

/** https://developer.amazon.com/docs/eu/amazon-pay-api/getrefunddetails.html */
export const getRefundDetails = operation({
  action: "GetRefundDetails",
  changes: false,
  repeat: "always",
  quota: "reading",
  timeout: 5_000,
  request: ({ id }: { readonly id: string }) => ({ AmazonRefundId: id }),
  response: (result, { id }): Seen => answersWhatWasAsked(readRefund(result.the("RefundDetails")), { id }),
})
