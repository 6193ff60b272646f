import type { BrowserWorld, NewOrderReference, OrderReferenceView, Refusal } from "../browser/browser-world"
import { finishChallenge, forcedOutcome, isChallenged, returnWithError } from "./challenge"
import { chooseAddress, chooseCard, createDraft, type WidgetError } from "./draft"
import type { OrderReference, Seller } from "./model"
import { formatMoney } from "./money"
import { regions } from "./sellers"
import { catchUp } from "./time-passes"
import { issueToken, validToken } from "./tokens"
import { addresses, buyerOf, cards } from "./wallet"
import type { World } from "./world"

const view = (order: OrderReference): OrderReferenceView => ({
  id: order.id,
  sellerId: order.sellerId,
  state: order.status.state,
  declinedTails: order.declinedTails,
  ...(order.cardTail === undefined ? {} : { cardTail: order.cardTail }),
  ...(order.addressId === undefined ? {} : { addressId: order.addressId }),
  ...(order.total === undefined ? {} : { total: { amount: formatMoney(order.total), currency: order.total.currency } }),
})

const shown = (result: OrderReference | WidgetError): OrderReferenceView | Refusal =>
  typeof result === "string" ? { errorCode: result } : view(result)

/** Ledger currency by the region in the path of Widgets.js. */
const regionCurrency: Readonly<Record<string, string>> = {
  eur: "EUR",
  de: "EUR",
  gbp: "GBP",
  uk: "GBP",
  us: "USD",
  jp: "JPY",
}

/** The wallet's currency: named, or the ledger currency of the script's or the seller's region. */
const walletCurrency = (seller: Seller, { currency, region = "" }: NewOrderReference): string =>
  currency ?? regionCurrency[region] ?? regions[seller.region].currency

function create(world: World, input: NewOrderReference): OrderReferenceView | Refusal {
  const seller = world.sellers.get(input.sellerId)
  if (seller === undefined) return { errorCode: "InvalidSellerId" }
  if (seller.accountStatus !== "ACTIVE") return { errorCode: "InvalidAccountStatus" }
  const { accessToken } = input
  const token = accessToken === undefined ? undefined : validToken(world, accessToken)
  if (accessToken !== undefined && token === undefined) return { errorCode: "BuyerSessionExpired" }
  const environment = input.environment === "live" ? "Live" : "Sandbox"
  const presentmentCurrency = walletCurrency(seller, input)
  return view(createDraft(world, { seller, environment, buyerId: token?.buyerId, presentmentCurrency }))
}

function finish(world: World, input: { id: string; sellerId: string }, outcome: "Success" | "Failure" | "Abandoned") {
  const order = world.objects.orderReference.get(input.id)
  if (order === undefined) return { errorCode: "InvalidOrderReferenceId" }
  const isForeign = order.sellerId !== input.sellerId
  const redirect = isForeign ? returnWithError(order, "InvalidSellerId") : finishChallenge(world, order.id, outcome)
  return redirect === undefined ? { errorCode: isForeign ? "InvalidSellerId" : "InvalidIdStatus" } : { redirect }
}

function challenge(world: World, id: string): ReturnType<BrowserWorld["challenge"]> {
  const order = world.objects.orderReference.get(id)
  if (order === undefined) return { errorCode: "InvalidOrderReferenceId" }
  if (order.status.state !== "Open") return { errorCode: "InvalidIdStatus" }
  const forced = forcedOutcome(order)
  return { required: isChallenged(world, order), ...(forced === undefined ? {} : { forced }) }
}

/** The world as the buyer's browser reaches it; each touch first lets due things happen. */
export function browserWorld(world: World): BrowserWorld {
  const upToDate = (): World => {
    catchUp(world)
    return world
  }
  return {
    cards,
    addresses,
    knowsSeller: (sellerId) => world.sellers.has(sellerId),
    knowsClient: (clientId) => [...world.sellers.values()].some((seller) => seller.clientId === clientId),
    login: (clientId, scope) => {
      const { token, expires } = issueToken(upToDate(), { clientId, scope })
      return { accessToken: token, expiresIn: Math.floor((expires - world.at) / 1000) }
    },
    profile: (accessToken) => {
      const token = validToken(upToDate(), accessToken)
      if (token === undefined) return { errorCode: "BuyerSessionExpired" }
      const { id, name, email } = buyerOf(token.buyerId)
      return { userId: id, name, email }
    },
    createOrderReference: (input) => create(upToDate(), input),
    orderReference: (id) => {
      const order = upToDate().objects.orderReference.get(id)
      return order === undefined ? undefined : view(order)
    },
    chooseCard: (id, tail) => shown(chooseCard(upToDate(), id, tail)),
    chooseAddress: (id, addressId) => shown(chooseAddress(upToDate(), id, addressId)),
    challenge: (id) => challenge(upToDate(), id),
    finishChallenge: (id, sellerId, outcome) => finish(upToDate(), { id, sellerId }, outcome),
  }
}
