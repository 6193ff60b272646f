import { ControlError, optionalBoolean, optionalString, optionalWord, type Body } from "../../control/body"
import { sellerIn } from "../../control/order-reference-routes"
import type { ControlRequest, Route } from "../../control/route"
import type { Seller } from "../../world/model"
import { addressById, addressIn } from "../../world/wallet"
import type { World } from "../../world/world"
import { sessionBody } from "../api/bodies"
import { isObject } from "../api/rules"
import { checkNewSession } from "../operations/check-session"
import { detailsIn } from "../operations/create-checkout-session"
import { sandboxCards } from "../world/cards"
import type { CheckoutSession, Json } from "../world/model"
import { finishProcessing, isReady, outcomeOfCard, processingOutcomes, resultUrl, reviewUrl } from "../world/processing"
import { associate, createSession, isAdditionalPaymentButton } from "../world/session"
import { permissionTruth, sessionTruth } from "./truth"

const tails = sandboxCards.map(({ tail }) => tail)
const homes: Readonly<Record<Seller["region"], string>> = { de: "DE", uk: "GB", us: "US", jp: "JP" }

function sessionIn(world: World, id: string): CheckoutSession {
  const session = world.cv2.objects.checkoutSession.get(id)
  if (session === undefined) throw new ControlError(`there is no checkout session ${id}`, 404)
  return session
}

/** Id of an address in the book, or of the first one in a country. */
function addressWish(body: Body): string | undefined {
  const country = optionalString(body, "country")?.toUpperCase()
  const id = optionalString(body, "address_id") ?? (country === undefined ? undefined : addressIn(country)?.id)
  if (country !== undefined && id === undefined) throw new ControlError(`the address book has none in ${country}`)
  if (id !== undefined && addressById(id) === undefined) throw new ControlError(`there is no address ${id}`)
  return id
}

const ofCard = (body: Body) => optionalWord(body, "card_tail", tails)

function payloadIn(body: Body, seller: Seller): Json {
  const payload = body["payload"]
  if (!isObject(payload)) throw new ControlError('"payload" must be the payload of the button, as an object')
  return { storeId: seller.clientId, ...payload }
}

/** A buyer who pressed the button, signed in and chose; `"buyer": false` leaves the session without one. */
function create(world: World, body: Body): unknown {
  const seller = sellerIn(world, body)
  const environment = optionalWord(body, "environment", ["Sandbox", "Live"]) ?? "Sandbox"
  const payload = payloadIn(body, seller)
  sessionBody(payload, "")
  const { storeId, details } = detailsIn(payload)
  checkNewSession(world, { seller, environment, details, storeId })
  const productType = optionalWord(body, "product_type", ["PayAndShip", "PayOnly"]) ?? "PayAndShip"
  const session = createSession(world, { seller, environment, details, storeId, productType })
  if (optionalBoolean(body, "buyer") === false) return { checkout_session_id: session.id, redirect: null }
  const choice = {
    buyerId: optionalString(body, "buyer_id"),
    cardTail: ofCard(body),
    addressId:
      details.addressDetails === undefined ? (addressWish(body) ?? addressIn(homes[seller.region])?.id) : undefined,
  }
  const chosen = associate(world, session, choice)
  const redirect = isAdditionalPaymentButton(chosen) ? null : (reviewUrl(chosen) ?? null)
  return { checkout_session_id: session.id, redirect }
}

/** The buyer changes address or payment method on the hosted page. */
function change(world: World, { id, body }: ControlRequest): unknown {
  const session = sessionIn(world, id)
  const cardTail = ofCard(body)
  const addressId = addressWish(body)
  if (cardTail === undefined && addressId === undefined) {
    throw new ControlError('"card_tail", "country" or "address_id" is required')
  }
  if (session.status.state !== "Open") throw new ControlError(`checkout session ${id} is not Open`, 409)
  associate(world, session, { cardTail, addressId })
  return { redirect: reviewUrl(session) ?? null }
}

/** What the processing page would do. Without an outcome: what the card makes of it, else Success. */
function process(world: World, { id, body }: ControlRequest): unknown {
  const session = sessionIn(world, id)
  const asked = optionalWord(body, "outcome", processingOutcomes)
  if (!isReady(session)) throw new ControlError(`checkout session ${id} is not ready for the processing page`, 409)
  const after = finishProcessing(world, id, asked ?? outcomeOfCard(session) ?? "Success")
  return { redirect: resultUrl(after) ?? null }
}

function permission(world: World, id: string): unknown {
  const found = world.cv2.objects.chargePermission.get(id)
  if (found === undefined) throw new ControlError(`there is no charge permission ${id}`, 404)
  return permissionTruth(world, found)
}

/** Checkout sessions as the buyer makes and changes them, and what came of them as it really is. */
export const sessionRoutes: readonly Route[] = [
  { method: "POST", path: "cv2/sessions", answer: ({ world }, { body }) => create(world, body) },
  {
    method: "GET",
    path: "cv2/sessions",
    answer: ({ world }) => [...world.cv2.objects.checkoutSession.values()].map(sessionTruth),
  },
  { method: "GET", path: "cv2/sessions/:id", answer: ({ world }, { id }) => sessionTruth(sessionIn(world, id)) },
  { method: "PATCH", path: "cv2/sessions/:id", answer: ({ world }, request) => change(world, request) },
  { method: "POST", path: "cv2/sessions/:id/processing", answer: ({ world }, request) => process(world, request) },
  {
    method: "GET",
    path: "cv2/charge-permissions",
    answer: ({ world }) => [...world.cv2.objects.chargePermission.values()].map((it) => permissionTruth(world, it)),
  },
  { method: "GET", path: "cv2/charge-permissions/:id", answer: ({ world }, { id }) => permission(world, id) },
]
