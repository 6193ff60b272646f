import type { Seen } from "../../domain/seen"
import { present } from "../../support/calls/present"
import { readChildren } from "./read-children"
import { readMoneyIfThere } from "./read-money"
import { readStatus, readTime } from "./read-status"
import type { XmlNode } from "./xml-node"

/** https://developer.amazon.com/docs/eu/amazon-pay-api/orderreferencedetails.html */
export const readOrderReference = (details: XmlNode): Seen => ({
  ref: { kind: "order-reference", id: details.need("AmazonOrderReferenceId") },
  ...readStatus(details, "OrderReferenceStatus"),
  ...present("amount", readMoneyIfThere(details, "OrderTotal")),
  ...present("expires", readTime(details.text("ExpirationTimestamp"))),
  children: readChildren(details, "authorization"),
})
