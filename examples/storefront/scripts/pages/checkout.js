import { cartId, loadCart } from "../cart.js"
import { amazonProvider } from "../checkout/amazon-provider.js"
import { invoiceCheckout } from "../checkout/invoice.js"
import { orderedPage } from "../checkout/leads.js"
import { otherBrowser } from "../checkout/other-browser.js"
import { startPage } from "../frame.js"
import { checkout } from "../shop.js"
import { t } from "../texts.js"

const asked = new URLSearchParams(location.search)

/** With Amazon Pay, by the generation of its checkout: each page loads the one that it needs. */
const amazon = {
  v1: async (cart, providerId) => (await import("../checkout/amazon.js")).amazonCheckout(cart, providerId),
  v2: async (cart, providerId) =>
    (await import("../checkout-v2/methods.js")).methodsCheckout(cart, providerId, { isBack: asked.has("outcome") }),
}

async function pay(cart) {
  if (asked.get("pay") === "invoice") return invoiceCheckout(cart)
  const providerId = await amazonProvider()
  return providerId === undefined ? location.replace("/cart") : amazon[checkout](cart, providerId)
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
