import { plan } from "../../world/change"
import type { Environment, Seller } from "../../world/model"
import { defaultBuyerId } from "../../world/wallet"
import type { World } from "../../world/world"
import { amend, place, status } from "./change"
import { limits } from "./limits"
import type { CheckoutSession, ProductType, SessionDetails } from "./model"

export type SessionRequest = {
  readonly seller: Seller
  readonly environment: Environment
  readonly details: SessionDetails
  readonly storeId: string
  readonly productType?: ProductType | undefined
  readonly language?: string | undefined
  readonly buttonPage?: string | undefined
}

/** A session, by the button or by a call; it lives 24 hours. */
export function createSession(world: World, request: SessionRequest): CheckoutSession {
  const id = world.identifiers.uuid()
  const expires = world.at + limits.sessionLives
  plan(world, { at: expires, what: "checkout-session-expired", id })
  const session = place(world, "checkoutSession", {
    id,
    sellerId: request.seller.sellerId,
    storeId: request.storeId,
    environment: request.environment,
    status: status(world, "Open"),
    created: world.at,
    expires,
    details: request.details,
    productType: request.productType,
    language: request.language,
    buttonPage: request.buttonPage,
    declinedTails: [],
    isProcessed: false,
  })
  return session
}

export type Choice = {
  readonly buyerId?: string | undefined
  readonly cardTail?: string | undefined
  readonly addressId?: string | undefined
}

/** What the buyer chooses on the hosted page; the button's product type is known from then on. */
export function associate(world: World, session: CheckoutSession, choice: Choice): CheckoutSession {
  const { buyerId = session.buyerId ?? defaultBuyerId, cardTail = session.cardTail ?? "1111" } = choice
  const productType = session.productType ?? "PayAndShip"
  const addressId = productType === "PayAndShip" ? (choice.addressId ?? session.addressId) : undefined
  return amend(world, "checkoutSession", { id: session.id, buyerId, cardTail, productType, addressId })
}

/** Additional payment button: everything is in the payload, there is no review page. */
export const isAdditionalPaymentButton = ({ details }: CheckoutSession): boolean =>
  details.webCheckoutDetails?.checkoutMode === "ProcessOrder"
