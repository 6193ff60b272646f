import type { Seen } from "../../domain/seen"
import { present } from "./read-address"
import { readMoneyIfThere } from "./read-money"
import { readStatus } from "./read-status"
import type { XmlNode } from "./xml-node"

/** The short form inside OrderReferenceList; it carries no ids of authorizations (amazon-pay-cv1.md 2.12). */
export const readListedOrder = (order: XmlNode): Seen => ({
  ref: { kind: "order-reference", id: order.need("AmazonOrderReferenceId") },
  ...readStatus(order, "OrderReferenceStatus"),
  ...present("amount", readMoneyIfThere(order, "OrderTotal")),
})
