import { finishChallenge, forcedOutcome, returnErrors, returnWithError } from "../world/challenge"
import { chooseAddress, chooseCard, createDraft } from "../world/draft"
import type { OrderReference, Seller } from "../world/model"
import { decimals } from "../world/money"
import { addressIn, cards, defaultBuyerId } from "../world/wallet"
import type { World } from "../world/world"
import { ControlError, optionalBoolean, optionalString, optionalWord, type Body } from "./body"
import type { ControlRequest, Route } from "./route"
import { truthOf } from "./truth"

const tails = cards.map((card) => card.tail)
const homes: Readonly<Record<Seller["region"], string>> = { de: "DE", uk: "GB", us: "US", jp: "JP" }

export function sellerIn(world: World, body: Body): Seller {
  const id = optionalString(body, "seller_id")
  const [first] = world.sellers.values()
  const seller = id === undefined ? first : world.sellers.get(id)
  if (seller === undefined) throw new ControlError(`there is no seller ${id ?? ""}`, 404)
  return seller
}

export function orderIn(world: World, id: string): OrderReference {
  const order = world.objects.orderReference.get(id)
  if (order === undefined) throw new ControlError(`there is no order reference ${id}`, 404)
  return order
}

function currencyIn(body: Body): string | undefined {
  const currency = optionalString(body, "currency")
  if (currency === undefined || decimals[currency] !== undefined) return currency
  throw new ControlError(`"currency" must be one of ${Object.keys(decimals).join(", ")}`)
}

function countryIn(body: Body, seller: Seller): string {
  const country = optionalString(body, "country")?.toUpperCase() ?? homes[seller.region]
  if (addressIn(country) === undefined) throw new ControlError(`the address book has no address in ${country}`)
  return country
}

/** A buyer who has been through the widgets: a Draft with card and, unless `"address": false`, an address. */
function create(world: World, body: Body): { readonly order_reference_id: string } {
  const seller = sellerIn(world, body)
  const withAddress = optionalBoolean(body, "address") ?? true
  const { id } = createDraft(world, {
    seller,
    environment: optionalWord(body, "environment", ["Sandbox", "Live"]),
    buyerId: optionalString(body, "buyer_id") ?? defaultBuyerId,
    presentmentCurrency: currencyIn(body),
    cardTail: optionalBoolean(body, "card") === false ? undefined : (optionalWord(body, "card_tail", tails) ?? "1111"),
    country: withAddress ? countryIn(body, seller) : undefined,
    needsAddress: optionalBoolean(body, "needs_address") ?? withAddress,
  })
  return { order_reference_id: id }
}

const accepted = (result: OrderReference | string): OrderReference => {
  if (typeof result === "string") throw new ControlError(`the widget answers ${result}`, 409)
  return result
}

/** Id of an address in the book, or of the first one in a country. */
function addressWish(body: Body): string | undefined {
  const country = optionalString(body, "country")?.toUpperCase()
  const first = country === undefined ? undefined : (addressIn(country)?.id ?? country)
  return optionalString(body, "address_id") ?? first
}

/** The buyer goes back to the widgets. */
function patch(world: World, { id, body }: ControlRequest): unknown {
  const order = orderIn(world, id)
  const tail = optionalWord(body, "card_tail", tails)
  const addressId = addressWish(body)
  if (tail === undefined && addressId === undefined) throw new ControlError('"card_tail" or "country" is required')
  if (tail !== undefined) accepted(chooseCard(world, order.id, tail))
  if (addressId !== undefined) accepted(chooseAddress(world, order.id, addressId))
  return truthOf(world, orderIn(world, id))
}

/** What the hosted page would do. Without an outcome: what the card or the note forces, else Success. */
function challenge(world: World, { id, body }: ControlRequest): { readonly redirect: string } {
  const order = orderIn(world, id)
  const errorCode = optionalWord(body, "error_code", returnErrors)
  const outcome = optionalWord(body, "outcome", ["Success", "Failure", "Abandoned"])
  const redirect =
    errorCode === undefined
      ? finishChallenge(world, id, outcome ?? forcedOutcome(order) ?? "Success")
      : returnWithError(order, errorCode)
  if (redirect === undefined) throw new ControlError(`order reference ${id} was never confirmed with return URLs`, 409)
  return { redirect }
}

/** Order references as the buyer makes and changes them, and as they really are. */
export const orderReferenceRoutes: readonly Route[] = [
  { method: "POST", path: "order-references", answer: ({ world }, { body }) => create(world, body) },
  {
    method: "GET",
    path: "order-references",
    answer: ({ world }) => [...world.objects.orderReference.values()].map((order) => truthOf(world, order)),
  },
  { method: "GET", path: "order-references/:id", answer: ({ world }, { id }) => truthOf(world, orderIn(world, id)) },
  { method: "PATCH", path: "order-references/:id", answer: ({ world }, request) => patch(world, request) },
  { method: "POST", path: "order-references/:id/sca", answer: ({ world }, request) => challenge(world, request) },
]
