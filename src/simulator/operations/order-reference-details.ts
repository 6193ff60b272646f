import { timestamp, span } from "../world/clock"
import { isChallenged } from "../world/challenge"
import { constraintsOf } from "../world/constraints"
import { authorizationsOf, sellerOf } from "../world/family"
import type { OrderReference, SellerAttributes } from "../world/model"
import { regions } from "../world/sellers"
import { addressById, buyerOf } from "../world/wallet"
import type { World } from "../world/world"
import type { Element } from "../xml"
import { addressElements } from "./address"
import { given, idList, maybe, price, status } from "./details"

/** What a reader may see of the buyer (address visibility, API reference, GetOrderReferenceDetails). */
export type Sight = {
  readonly shipping: "all" | "coarse" | "nothing"
  readonly billing: boolean
  readonly buyer: boolean
}

export function sightOf(world: World, order: OrderReference, scopes: readonly string[]): Sight {
  const { state } = order.status
  const token = scopes.includes("payments:shipping_address")
  const cutAfter = world.switches.buyerDataCutAfterDays
  const isCut = cutAfter > 0 && world.at - order.created > cutAfter * span.day
  if (isCut) return { shipping: "nothing", billing: false, buyer: false }
  const isConfirmed = state !== "Draft" && order.challenge !== undefined
  return {
    shipping: isConfirmed || token ? "all" : "coarse",
    billing: scopes.includes("payments:billing_address"),
    buyer: isConfirmed || token,
  }
}

function destination(order: OrderReference, sight: Sight): readonly Element[] {
  const address = addressById(order.addressId)
  if (address === undefined || sight.shipping === "nothing") return []
  return [
    [
      "Destination",
      [
        ["DestinationType", "Physical"],
        ["PhysicalDestination", addressElements(address, sight.shipping)],
      ],
    ],
  ]
}

function buyer(order: OrderReference, sight: Sight): readonly Element[] {
  const { name, email, phone } = buyerOf(order.buyerId)
  const person: Element = ["Buyer", [["Name", name], ["Email", email], ...(phone ? [["Phone", phone] as const] : [])]]
  const address = addressById(order.addressId)
  const billing: Element | undefined =
    sight.billing && address !== undefined
      ? [
          "BillingAddress",
          [
            ["AddressType", "Physical"],
            ["PhysicalAddress", addressElements(address)],
          ],
        ]
      : undefined
  return [...(billing ? [billing] : []), ...(sight.buyer ? [person] : [])]
}

const inSellerOrder = ["SellerOrderId", "StoreName", "CustomInformation", "SupplementaryData"] as const

function sellerOrder(attributes: SellerAttributes): Element {
  const categories = attributes.OrderItemCategories?.split("\n") ?? []
  const listed: readonly Element[] =
    categories.length > 0 ? [["OrderItemCategories", categories.map((it) => ["OrderItemCategory", it] as const)]] : []
  return ["SellerOrderAttributes", [...inSellerOrder.flatMap((name) => given(name, attributes[name])), ...listed]]
}

function provider({ PaymentServiceProviderId, PaymentServiceProviderOrderId }: SellerAttributes): readonly Element[] {
  if (PaymentServiceProviderId === undefined && PaymentServiceProviderOrderId === undefined) return []
  const fields = [
    ...given("PaymentServiceProviderId", PaymentServiceProviderId),
    ...given("PaymentServiceProviderOrderId", PaymentServiceProviderOrderId),
  ]
  return [["PaymentServiceProviderAttributes", fields]]
}

/** REQUIRED before the challenge; what stands there afterwards is a switch. */
function authenticationState(world: World, order: OrderReference): string {
  const { challenge, status } = order
  const isAlive = status.state === "Open" || status.state === "Suspended"
  if (challenge === undefined || !isAlive || !isChallenged(world, order)) return "absent"
  return challenge.outcome === "Success" ? world.switches.authenticationStatusAfterSuccess : "REQUIRED"
}

function authenticationStatus(world: World, order: OrderReference): readonly Element[] {
  const state = authenticationState(world, order)
  if (state !== "absent") return [["PaymentAuthenticationStatus", [["State", state]]]]
  return world.switches.emptyElements ? [["PaymentAuthenticationStatus", ""]] : []
}

function constraints(order: OrderReference): readonly Element[] {
  const found = constraintsOf(order)
  const element = (it: (typeof found)[number]): Element => [
    "Constraint",
    [
      ["ConstraintID", it.id],
      ["Description", it.description],
    ],
  ]
  return found.length === 0 ? [] : [["Constraints", found.map(element)]]
}

function listed(world: World, order: OrderReference): readonly Element[] {
  const ids = authorizationsOf(world, order.id).map((it) => it.id)
  return ids.length === 0 && world.switches.emptyIdList === "absent" ? [] : [idList(ids)]
}

/** The answer of Set*, and of Get with more or less of the buyer. */
export const orderReferenceDetails = (world: World, order: OrderReference, sight: Sight): Element => [
  "OrderReferenceDetails",
  [
    ["AmazonOrderReferenceId", order.id],
    status("OrderReferenceStatus", order.status),
    ["OrderLanguage", regions[sellerOf(world, order).region].language],
    ...destination(order, sight),
    ...buyer(order, sight),
    ...maybe(world, "SellerNote", order.attributes.SellerNote),
    ...given("PlatformId", order.attributes.PlatformId),
    sellerOrder(order.attributes),
    ...provider(order.attributes),
    ...(order.total === undefined ? [] : [price(world, "OrderTotal", order.total)]),
    ...authenticationStatus(world, order),
    ...listed(world, order),
    ...constraints(order),
    ["ReleaseEnvironment", order.environment],
    ["CreationTimestamp", timestamp(order.created)],
    ["ExpirationTimestamp", timestamp(order.expires)],
    ["RequestPaymentAuthorization", String(order.requestPaymentAuthorization)],
  ],
]
