import type { Seen } from "../../domain/seen"
import { present } from "../../support/calls/present"
import { readChildren } from "./read-children"
import { readMoney, readMoneyIfThere } from "./read-money"
import { readStatus, readTime } from "./read-status"
import type { XmlNode } from "./xml-node"

/** https://developer.amazon.com/docs/eu/amazon-pay-api/authorizationdetails.html */
export const readAuthorization = (details: XmlNode): Seen => ({
  ref: { kind: "authorization", id: details.need("AmazonAuthorizationId") },
  key: details.need("AuthorizationReferenceId"),
  ...readStatus(details, "AuthorizationStatus"),
  ...present("soft", readFlag(details.text("SoftDecline"))),
  amount: readMoney(details, "AuthorizationAmount"),
  ...present("used", readMoneyIfThere(details, "CapturedAmount")),
  ...present("expires", readTime(details.text("ExpirationTimestamp"))),
  children: readChildren(details, "capture"),
})

const readFlag = (text: string | undefined): boolean | undefined =>
  text === undefined ? undefined : text.toLowerCase() === "true"
