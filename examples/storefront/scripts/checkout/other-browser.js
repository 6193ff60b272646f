import { outcome } from "medusa-payment-amazon-pay/client"
import { h, show } from "../dom.js"
import { notice } from "../notice.js"
import { shop } from "../shop.js"
import { t } from "../texts.js"

/**
 * The bank has led the buyer back into another browser than he began in, as the one in its app. He is told how his
 * purchase stands, and where to go on. The cart in the address is not taken over: whoever makes such a link could then
 * read the address that another buyer brings into it.
 */
export async function otherBrowser(cartId) {
  const { message, next, orderId } = await outcome(shop, cartId)
  if (next === "order") return location.replace(orderId === null ? "/thank-you" : `/thank-you?order_id=${orderId}`)
  show(
    "main",
    h("h1", {}, t("checkout")),
    message !== null && notice(message),
    h(
      "section.panel.empty",
      {},
      h("p", {}, t("otherBrowser")),
      h("a.button.quiet", { href: "/" }, t("continueShopping")),
    ),
  )
}
