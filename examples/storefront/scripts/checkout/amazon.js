import { AmazonPayProblem, startCheckout } from "medusa-payment-amazon-pay/client"
import { completeCart, ensureSession, loadCart } from "../cart.js"
import { byId, h } from "../dom.js"
import { shop } from "../shop.js"
import { t } from "../texts.js"
import { drawCheckout, drawView, showChecking, showSummary, showTryAgain } from "./layout.js"
import { toCart, toOrder, toThankYou } from "./leads.js"
import { offerParcels } from "./parcels.js"
import { wordsFor } from "./words.js"

const places = { button: "amazon-button", addressBook: "address-book", wallet: "wallet" }
const place = (id) => h(id === places.button ? "div.amazon-button" : "div.widget", { id })

/** Seconds between two looks at a payment that is being checked, where the store names none. */
const defaultWait = 5

/** Once a page: what keeps the cart from being an order, and is no decline, would only happen again. */
const placeOrder = (at) => {
  let tried = false
  return async () => {
    if (tried) return toCart(t("tryAgain"))
    tried = true
    const { orderId } = await completeCart()
    return orderId === undefined ? at.checkout.resume() : toThankYou(orderId)
  }
}

/** Where the buyer goes when the checkout has ended, by the problem's `next`. */
const leads = (at) => ({
  cart: (problem) => toCart(wordsFor(problem)),
  complete: at.complete,
  order: () => toOrder(at.cartId),
  wait: ({ message, retryAfterSeconds = defaultWait }) => {
    showChecking(message)
    setTimeout(at.checkout.resume, retryAfterSeconds * 1000)
  },
  retry: () => showTryAgain(at.checkout.resume),
})

/** The cart's payment session. Medusa drops it whenever the total changes. */
async function prepare(providerId) {
  const cart = await loadCart()
  if (cart !== undefined) showSummary(await ensureSession(cart, providerId))
}

/** The address is in the cart: the parcel service follows, and the session for the new total. */
async function deliver(providerId) {
  const changed = async (cart) => showSummary(await ensureSession(cart, providerId))
  if (await offerParcels(await loadCart(), changed)) return
  throw new AmazonPayProblem("", { code: "address-not-served", next: "address" })
}

/**
 * The checkout with Amazon Pay. The client does all that is Amazon's: button, widgets, confirmation flow, and what each
 * problem asks for, before and after the way to Amazon's page. The shop makes the payment session, offers the parcel
 * services, draws what the client says, and leads the buyer on at the end.
 */
export async function amazonCheckout(cart, providerId) {
  drawCheckout({ address: place(places.addressBook), payment: [place(places.button), place(places.wallet)] })
  showSummary(cart)
  if (cart.shipping_methods?.length > 0) await offerParcels(cart, () => undefined, { fixed: true })
  const at = { cartId: cart.id }
  at.complete = placeOrder(at)
  at.checkout = startCheckout({
    shop,
    cartId: cart.id,
    providerId,
    places,
    prepare: () => prepare(providerId),
    onAddress: () => deliver(providerId),
    onChange: (view) => {
      drawView(view)
      if (view.phase === "ended") leads(at)[view.problem.next]?.(view.problem)
    },
  })
  byId("buy-now").addEventListener("click", async () => {
    // First thing in the handler: Amazon's flow has to begin with the click.
    const { next } = await at.checkout.buy()
    if (next === "complete") await at.complete()
  })
}
