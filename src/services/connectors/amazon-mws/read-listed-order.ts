import type { Seen } from "../../domain/seen"
import { present } from "../../support/calls/present"
import { readMoneyIfThere } from "./read-money"
import { readStatus } from "./read-status"
import type { XmlNode } from "./xml-node"

/** The short form inside OrderReferenceList; it carries no ids of authorizations (amazon-pay-cv1.md 2.12). */
export function readListedOrder(order: XmlNode): Seen {
  const status = readStatus(order, "OrderReferenceStatus")
  return {
    ref: { kind: "order-reference", id: order.need("AmazonOrderReferenceId") },
    ...status,
    state: asElsewhere(status.state),
    ...present("amount", readMoneyIfThere(order, "OrderTotal")),
  }
}

/** The list writes OPEN where every other answer writes Open. */
const asElsewhere = (state: string): string => state.slice(0, 1).toUpperCase() + state.slice(1).toLowerCase()
