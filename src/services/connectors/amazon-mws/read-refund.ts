import type { Seen } from "../../domain/seen"
import { readMoney } from "./read-money"
import { readStatus } from "./read-status"
import type { XmlNode } from "./xml-node"

/** Every other RefundType was started by Amazon or the buyer's bank (amazon-pay-cv1.md 2.13). */
const ours = "SellerInitiated"

/** https://developer.amazon.com/docs/eu/amazon-pay-api/refunddetails.html */
export const readRefund = (details: XmlNode): Seen => ({
  ref: { kind: "refund", id: details.need("AmazonRefundId") },
  ...(details.text("RefundReferenceId") === undefined ? {} : { key: details.need("RefundReferenceId") }),
  ...readStatus(details, "RefundStatus"),
  amount: readMoney(details, "RefundAmount"),
  ...((details.text("RefundType") ?? ours) === ours ? {} : { byOther: true }),
})
