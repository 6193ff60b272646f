import { amend, find, place, plan } from "./change"
import { limits } from "./limits"
import type { Environment, OrderReference, Seller } from "./model"
import { idPrefix } from "./sellers"
import { addressById, addressIn, cards, defaultBuyerId } from "./wallet"
import type { World } from "./world"

export type DraftRequest = {
  readonly seller: Seller
  readonly environment?: Environment | undefined
  readonly buyerId?: string | undefined
  readonly presentmentCurrency?: string | undefined
  readonly cardTail?: string | undefined
  /** Country of the address to choose from the book. */
  readonly country?: string | undefined
  readonly needsAddress?: boolean | undefined
}

/** What the first widget does: a Draft that lives three hours, and 180 days once it is confirmed. */
export function createDraft(world: World, request: DraftRequest): OrderReference {
  const environment = request.environment ?? "Sandbox"
  const id = world.identifiers.orderReference(idPrefix(request.seller, environment))
  const created = world.at
  plan(world, { at: created + limits.draftLives, what: "order-reference-stale", id })
  plan(world, { at: created + limits.orderReferenceLives, what: "order-reference-expired", id })
  return place(world, "orderReference", {
    id,
    sellerId: request.seller.sellerId,
    environment,
    buyerId: request.buyerId ?? defaultBuyerId,
    status: { state: "Draft" },
    created,
    expires: created + limits.orderReferenceLives,
    presentmentCurrency: request.presentmentCurrency,
    cardTail: request.cardTail,
    addressId: request.country === undefined ? undefined : addressIn(request.country)?.id,
    needsAddress: request.needsAddress ?? false,
    declinedTails: [],
    paymentMethodUpdated: false,
    attributes: {},
    requestPaymentAuthorization: false,
  })
}

/** The widgets' error codes for a buyer who comes too late (integration guide, "Error codes of the widgets"). */
export type WidgetError =
  | "InvalidOrderReferenceId"
  | "PaymentMethodNotModifiable"
  | "AddressNotModifiable"
  | "InvalidParameterValue"
  | "StaleOrderReference"

/** The buyer picks a card in the wallet: in Draft and in Suspended only. */
export function chooseCard(world: World, id: string, tail: string): OrderReference | WidgetError {
  const order = world.objects.orderReference.get(id)
  if (order === undefined) return "InvalidOrderReferenceId"
  if (!cards.some((card) => card.tail === tail)) return "InvalidParameterValue"
  const { state, reasonCode } = order.status
  if (reasonCode === "Stale") return "StaleOrderReference"
  if (state !== "Draft" && state !== "Suspended") return "PaymentMethodNotModifiable"
  // A method that was declined on this order reference is shown as declined and does not count as a new choice.
  const isNewChoice = reasonCode !== "InvalidPaymentMethod" || !order.declinedTails.includes(tail)
  const paymentMethodUpdated = state === "Suspended" && isNewChoice
  return amend(world, "orderReference", { id, cardTail: tail, paymentMethodUpdated })
}

/** The buyer picks an address in the address book: in Draft only. */
export function chooseAddress(world: World, id: string, addressId: string): OrderReference | WidgetError {
  const order = world.objects.orderReference.get(id)
  if (order === undefined) return "InvalidOrderReferenceId"
  if (addressById(addressId) === undefined) return "InvalidParameterValue"
  if (order.status.reasonCode === "Stale") return "StaleOrderReference"
  if (order.status.state !== "Draft") return "AddressNotModifiable"
  amend(world, "orderReference", { id, addressId, needsAddress: true })
  return find(world, "orderReference", id)
}
