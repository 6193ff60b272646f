import type { AmazonAddress } from "../../domain/address"
import { present } from "../../support/calls/present"
import type { XmlNode } from "./xml-node"

/** Destination, BillingAddress and AuthorizationBillingAddress share these fields (amazon-pay-cv1.md 2.13). */
export function readAddress(node: XmlNode): AmazonAddress {
  const lines = [node.text("AddressLine1"), node.text("AddressLine2"), node.text("AddressLine3")]
  return {
    lines: lines.filter((line) => line !== undefined),
    ...present("name", node.text("Name")),
    ...present("city", node.text("City")),
    ...present("region", node.text("StateOrRegion") ?? node.text("County") ?? node.text("District")),
    ...present("postalCode", node.text("PostalCode")),
    ...present("countryCode", node.text("CountryCode")?.toUpperCase()),
    ...present("phone", node.text("Phone")),
  }
}
