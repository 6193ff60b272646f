import { forgetCart, loadCart } from "../cart.js"
import { forgetOrderReference } from "../checkout/order-reference.js"
import { h, icon, show } from "../dom.js"
import { startPage } from "../frame.js"
import { notice, takeNotice } from "../notice.js"
import { ask, StoreError } from "../store-api.js"
import { lines, sums } from "../summary.js"
import { t } from "../texts.js"

/** The id is in the address that the store led to. Without it there is still an order, and the mail tells of it. */
const orderId = new URLSearchParams(location.search).get("order_id")

async function loadOrder() {
  if (orderId === null || orderId === "") return undefined
  try {
    const fields =
      "display_id,email,payment_status,total,item_total,shipping_total,tax_total,currency_code,*items,*shipping_methods,*items.product"
    return (await ask(`orders/${orderId}?fields=${fields}`)).order
  } catch (error) {
    if (error instanceof StoreError && error.status === 404) return undefined
    throw error
  }
}

const isPending = ({ payment_status: status }) => status === "not_paid" || status === "awaiting"

const facts = (order) => [
  h(
    "p",
    {},
    `${t("orderNumber")} `,
    h("b", { id: "order-number", "data-order": orderId }, `#${order.display_id}`),
    ` · ${t("thanksMail")} ${order.email}`,
  ),
  isPending(order) && notice(t("pendingPayment"), "info"),
  h("section.panel", {}, lines(order.items), sums(order)),
]

startPage(t("thanks"), async () => {
  const order = await loadOrder()
  forgetOrderReference()
  forgetCart()
  await loadCart()
  show(
    "main",
    h(
      "div.narrow",
      {},
      h("span.done", {}, icon("check")),
      h("h1", {}, t("thanks")),
      takeNotice(),
      order === undefined ? undefined : facts(order),
      h("a.button.quiet", { href: "/" }, t("continueShopping")),
    ),
  )
})
