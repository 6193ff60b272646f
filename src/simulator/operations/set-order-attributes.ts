import { amend, recordEffect } from "../world/change"
import type { OrderReference, SellerAttributes } from "../world/model"
import { Refusal } from "../world/refusal"
import { checkSellerNote } from "../world/simulation"
import type { World } from "../world/world"
import { attributesIn, definedOnly } from "./attributes"
import { orderReferenceOf, requireState } from "./objects"
import { changing, type Call, type Operation } from "./operation"
import { orderReferenceDetails, sightOf } from "./order-reference-details"
import { optionalBoolean, optionalMoney } from "./parameters"

const prefix = "OrderAttributes"
/** Once confirmed, these can no longer be added either (API reference, SetOrderAttributes). */
const onlyBefore: readonly (keyof SellerAttributes)[] = ["OrderItemCategories"]

const notModifiable = (order: OrderReference, what: string): Refusal =>
  new Refusal("OrderReferenceNotModifiable", `${what} of OrderReference ${order.id} cannot be modified any more.`)

/** What may be added to a confirmed order reference; another value for what is set is refused or, by switch, dropped. */
function addable(world: World, order: OrderReference, sent: SellerAttributes): SellerAttributes {
  const changed = Object.entries(sent).filter(([name, value]) => {
    const field = name as keyof SellerAttributes
    const before = order.attributes[field]
    return before === undefined ? onlyBefore.includes(field) : before !== value
  })
  const [first] = changed
  if (first !== undefined && world.switches.changingSetAttributes === "error") throw notModifiable(order, first[0])
  const dropped = changed.map(([name]) => name)
  return Object.fromEntries(Object.entries(sent).filter(([name]) => !dropped.includes(name)))
}

function totalAfter(world: World, call: Call, order: OrderReference): OrderReference["total"] {
  const total = optionalMoney(call, `${prefix}.OrderTotal`)
  if (order.status.state === "Draft" || total === undefined) return total ?? order.total
  const isSame = total.minor === order.total?.minor && total.currency === order.total.currency
  if (!isSame && world.switches.changingSetAttributes === "error") throw notModifiable(order, "OrderTotal")
  return order.total
}

/** As SetOrderReferenceDetails, and add-only after confirmation. */
export const setOrderAttributes: Operation = {
  action: "SetOrderAttributes",
  quota: changing,
  perform: (world, call) => {
    const order = orderReferenceOf(world, call)
    requireState(order, ["Draft", "Open", "Suspended", "Closed"], "OrderReferenceNotModifiable")
    const sent = definedOnly(attributesIn(call, prefix))
    checkSellerNote(order.environment, sent.SellerNote)
    const attributes = order.status.state === "Draft" ? sent : addable(world, order, sent)
    const after = amend(world, "orderReference", {
      id: order.id,
      total: totalAfter(world, call, order),
      attributes: { ...order.attributes, ...attributes },
      requestPaymentAuthorization:
        optionalBoolean(call, `${prefix}.RequestPaymentAuthorization`) ?? order.requestPaymentAuthorization,
    })
    recordEffect(world, "SetOrderAttributes", order.id)
    return [orderReferenceDetails(world, after, sightOf(world, after, []))]
  },
}
