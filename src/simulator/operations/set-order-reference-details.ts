import { amend, recordEffect } from "../world/change"
import { checkSellerNote } from "../world/simulation"
import { Refusal } from "../world/refusal"
import type { OrderReference } from "../world/model"
import type { World } from "../world/world"
import { attributesIn, definedOnly } from "./attributes"
import { changing, type Call, type Operation } from "./operation"
import { orderReferenceDetails, sightOf } from "./order-reference-details"
import { orderReferenceOf } from "./objects"
import { money, optionalBoolean } from "./parameters"

const prefix = "OrderReferenceAttributes"

function amended(world: World, call: Call, order: OrderReference): OrderReference {
  const attributes = attributesIn(call, prefix)
  checkSellerNote(order.environment, attributes.SellerNote)
  return amend(world, "orderReference", {
    id: order.id,
    total: money(call, `${prefix}.OrderTotal`),
    attributes: { ...order.attributes, ...definedOnly(attributes) },
    requestPaymentAuthorization:
      optionalBoolean(call, `${prefix}.RequestPaymentAuthorization`) ?? order.requestPaymentAuthorization,
  })
}

/** Total, note and seller attributes, in Draft only. Constraints stand in the answer and are no error. */
export const setOrderReferenceDetails: Operation = {
  action: "SetOrderReferenceDetails",
  quota: changing,
  perform: (world, call) => {
    const order = orderReferenceOf(world, call)
    if (order.status.state !== "Draft") {
      throw new Refusal(
        "OrderReferenceNotModifiable",
        `OrderReference ${order.id} is not in draft state and cannot be modified with the request submitted by you.`,
      )
    }
    const after = amended(world, call, order)
    recordEffect(world, "SetOrderReferenceDetails", order.id)
    return [orderReferenceDetails(world, after, sightOf(world, after, []))]
  },
}
