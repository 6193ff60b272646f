import { sessionFromUrl } from "medusa-payment-amazon-pay/client/v2"
import { cartId, loadCart } from "../cart.js"
import { amazonProvider } from "../checkout/amazon-provider.js"
import { orderedPage, toCart } from "../checkout/leads.js"
import { reviewCheckout } from "../checkout-v2/review.js"
import { tookBack } from "../checkout-v2/left.js"
import { startPage } from "../frame.js"
import { checkout } from "../shop.js"
import { t } from "../texts.js"

function sessionOf(address) {
  try {
    return sessionFromUrl(address)
  } catch {
    return undefined
  }
}

startPage(t("review"), async () => {
  tookBack()
  const session = sessionOf(location.href)
  const cart = await loadCart()
  if (cart === undefined && cartId() !== null) return location.replace(await orderedPage())
  if (cart === undefined) return toCart(t("otherBrowser"))
  if (session === undefined) return toCart(t("noSession"))
  const providerId = await amazonProvider()
  return providerId === undefined || checkout !== "v2" ? toCart("") : reviewCheckout(cart, providerId, session)
})
