import type { Money } from "../../../domain/money"
import type { Seen } from "../../../domain/seen"
import { answersWhatWasAsked } from "../answers-what-was-asked"
import { operation } from "../operation"
import { readCapture } from "../read-capture"
import { wirePrice } from "./wire-price"

type Capture = {
  readonly authorization: string
  readonly key: string
  readonly amount: Money
  readonly softDescriptor?: string | undefined
  readonly note?: string | undefined
}

/** https://developer.amazon.com/docs/eu/amazon-pay-api/capture.html */
export const capture = operation({
  action: "Capture",
  changes: true,
  repeat: "with-same-reference",
  quota: "changing",
  timeout: 10_000,
  request: ({ authorization, key, amount, softDescriptor, note }: Capture) => ({
    AmazonAuthorizationId: authorization,
    CaptureReferenceId: key,
    CaptureAmount: wirePrice(amount),
    SoftDescriptor: softDescriptor,
    SellerCaptureNote: note,
  }),
  response: (result, { authorization, key, amount }): Seen => ({
    ...answersWhatWasAsked(readCapture(result.the("CaptureDetails")), { key, amount }),
    parent: { kind: "authorization", id: authorization },
  }),
})

/** https://developer.amazon.com/docs/eu/amazon-pay-api/getcapturedetails.html */
export const getCaptureDetails = operation({
  action: "GetCaptureDetails",
  changes: false,
  repeat: "always",
  quota: "reading",
  timeout: 5_000,
  request: ({ id }: { readonly id: string }) => ({ AmazonCaptureId: id }),
  response: (result, { id }): Seen => answersWhatWasAsked(readCapture(result.the("CaptureDetails")), { id }),
})
