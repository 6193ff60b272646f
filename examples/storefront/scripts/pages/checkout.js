import { cartId, loadCart } from "../cart.js"
import { amazonCheckout, orderedPage, returnFromAmazon } from "../checkout/amazon.js"
import { invoiceCheckout } from "../checkout/invoice.js"
import { startPage } from "../frame.js"
import { t } from "../texts.js"

const asked = new URLSearchParams(location.search)

/** The outcome in the address was true when the buyer came back. A reload shall not tell it again. */
function isReturn() {
  if (!asked.has("outcome")) return false
  history.replaceState(null, "", "/checkout")
  return true
}

startPage(t("checkout"), async () => {
  const cart = await loadCart()
  if (cart === undefined && cartId() !== null) return location.replace((await orderedPage(cartId())) ?? "/cart")
  if (cart === undefined || cart.items.length === 0) return location.replace("/cart")
  if (asked.get("pay") === "invoice") return invoiceCheckout(cart)
  return isReturn() ? returnFromAmazon(cart) : amazonCheckout(cart)
})

// A page that the back button brings back as it was left knows nothing of what has happened since.
addEventListener("pageshow", ({ persisted }) => persisted && location.reload())
