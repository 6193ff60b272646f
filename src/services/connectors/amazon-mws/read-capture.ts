import type { Seen } from "../../domain/seen"
import { present } from "../../support/calls/present"
import { readChildren } from "./read-children"
import { readMoney, readMoneyIfThere } from "./read-money"
import { readStatus } from "./read-status"
import type { XmlNode } from "./xml-node"

/** https://developer.amazon.com/docs/eu/amazon-pay-api/capturedetails.html */
export const readCapture = (details: XmlNode): Seen => ({
  ref: { kind: "capture", id: details.need("AmazonCaptureId") },
  key: details.need("CaptureReferenceId"),
  ...readStatus(details, "CaptureStatus"),
  amount: readMoney(details, "CaptureAmount"),
  ...present("used", readMoneyIfThere(details, "RefundedAmount")),
  children: readChildren(details, "refund"),
})
