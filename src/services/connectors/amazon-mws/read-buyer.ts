import type { Buyer } from "../../domain/address"
import { present } from "../../support/calls/present"
import { readAddress } from "./read-address"
import { wordOf } from "../../support/calls/word-of"
import type { XmlNode } from "./xml-node"

/** What an OrderReferenceDetails element tells about the buyer; in Draft without a token next to nothing. */
export function readBuyer(details: XmlNode): Buyer {
  const shipping = details.one("Destination")?.one("PhysicalDestination")
  const billing = details.one("BillingAddress")?.one("PhysicalAddress")
  const constraints = details.one("Constraints")?.many("Constraint") ?? []
  return {
    ...readPerson(details.one("Buyer")),
    ...present("shipping", shipping && readAddress(shipping)),
    ...present("billing", billing && readAddress(billing)),
    constraints: constraints.map((constraint) => wordOf(constraint.need("ConstraintID"))),
  }
}

const readPerson = (buyer: XmlNode | undefined): Pick<Buyer, "email" | "name" | "phone"> => ({
  ...present("email", buyer?.text("Email")),
  ...present("name", buyer?.text("Name")),
  ...present("phone", buyer?.text("Phone")),
})
