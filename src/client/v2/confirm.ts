import { askStore } from "../ask-store"
import { joinClicks } from "../join-clicks"
import { asProblem, ownProblem } from "../problem"
import type { Shop } from "../shop"
import { whileHere } from "../while-here"
import type { Settings } from "./settings"

/**
 * Which cart is bought with which checkout session; both are known to the store by `attach`. A second click with the same
 * session joins the first.
 */
export type ConfirmRequest = {
  /** As `loadAmazonPay` or `loadSettings` gave them: they say which addresses are Amazon's. */
  readonly settings: Pick<Settings, "sandbox" | "scriptUrl">
  /** Medusa's id of the cart. */
  readonly cartId: string
  /** Id of the checkout session, see `sessionFromUrl`. */
  readonly orderReferenceId: string
  /** Milliseconds for the store's answer. The store itself needs up to 13 seconds when Amazon is slow. @default 15000 */
  readonly timeout?: number
}

/** The browser is leaving for Amazon's page, and comes back to the shop's own pages. */
export type Confirmed = { readonly next: "redirect" }

const defaultTimeout = 15_000
const joined = joinClicks<Confirmed>(() => true)

const amazons = /(^|\.)amazon\.(com|de|co\.uk|co\.jp|fr|it|es|eu|jp)$/

/** Amazon's page; in the sandbox also one of a simulator, which serves the page's script already. */
const isAmazons = ({ protocol, hostname, origin }: URL, { sandbox, scriptUrl }: ConfirmRequest["settings"]): boolean =>
  (protocol === "https:" && amazons.test(hostname)) || (sandbox && origin === new URL(scriptUrl, location.href).origin)

/** Where the store says that Amazon's page is. */
function placeIn(address: unknown, settings: ConfirmRequest["settings"]): string {
  try {
    const url = new URL(String(address))
    if (isAmazons(url, settings)) return url.href
  } catch (cause) {
    throw ownProblem("unreadable", cause)
  }
  throw ownProblem("unreadable")
}

async function leave(shop: Shop, request: ConfirmRequest): Promise<Confirmed> {
  const { cartId, orderReferenceId, settings, timeout = defaultTimeout } = request
  const path = `/store/amazon-pay/carts/${encodeURIComponent(cartId)}/confirm`
  const body = { order_reference_id: orderReferenceId }
  const { next, redirect_url: address } = await whileHere(askStore(shop, { path, body, timeout }))
  if (next !== "redirect") throw ownProblem("unreadable")
  const place = placeIn(address, settings)
  try {
    location.assign(place)
  } catch (cause) {
    throw ownProblem("flow-unavailable", cause)
  }
  return { next }
}

/**
 * "Buy now" on the review page: the store tells Amazon the total, and the browser leaves for Amazon's page, where the
 * bank may ask the buyer to confirm. Exactly one of the two happens: the browser leaves, or this throws.
 *
 * https://developer.amazon.com/docs/amazon-pay-checkout/set-payment-info.html
 * @throws AmazonPayProblem the buyer stays on the page; `next` says how to go on
 */
export const confirm = (shop: Shop, request: ConfirmRequest): Promise<Confirmed> =>
  joined(request.orderReferenceId, () =>
    leave(shop, request).catch((cause: unknown) => {
      throw asProblem(cause)
    }),
  )
