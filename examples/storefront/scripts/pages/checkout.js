import { outcome } from "medusa-payment-amazon-pay/client"
import { cartId, loadCart } from "../cart.js"
import { amazonCheckout } from "../checkout/amazon.js"
import { amazonProvider } from "../checkout/amazon-provider.js"
import { invoiceCheckout } from "../checkout/invoice.js"
import { otherBrowser } from "../checkout/other-browser.js"
import { startPage } from "../frame.js"
import { shop } from "../shop.js"
import { t } from "../texts.js"

const asked = new URLSearchParams(location.search)

/** Where the order of a cart is shown that was bought already, as in another tab; the cart's page when there is none. */
async function orderedPage() {
  const { next, orderId } = await outcome(shop, cartId())
  if (next !== "order") return "/cart"
  return orderId === null ? "/thank-you" : `/thank-you?order_id=${orderId}`
}

async function pay(cart) {
  if (asked.get("pay") === "invoice") return invoiceCheckout(cart)
  const providerId = await amazonProvider()
  return providerId === undefined ? location.replace("/cart") : amazonCheckout(cart, providerId)
}

startPage(t("checkout"), async () => {
  const cart = await loadCart()
  if (cart === undefined && cartId() !== null) return location.replace(await orderedPage())
  if (cart === undefined && asked.has("cart_id")) return otherBrowser(asked.get("cart_id"))
  // What the store wrote into the address was true when the buyer came back; the client asks how it stands now.
  if (asked.has("outcome")) history.replaceState(null, "", "/checkout")
  if (cart === undefined || cart.items.length === 0) return location.replace("/cart")
  return pay(cart)
})
