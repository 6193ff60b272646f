import { forgetCart, loadCart } from "../cart.js"
import { tookBack } from "../checkout-v2/left.js"
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

/** The store has said it already when the buyer comes from a checkout that asked. */
const pending = (order) => isPending(order) && notice(t("pendingPayment"), "info")

const facts = (order, told) => [
  h(
    "p",
    {},
    `${t("orderNumber")} `,
    h("b", { id: "order-number", "data-order": orderId }, `#${order.display_id}`),
    ` · ${t("thanksMail")} ${order.email}`,
  ),
  told ?? pending(order),
  h("section.panel", {}, lines(order.items), sums(order)),
]

startPage(t("thanks"), async () => {
  const order = await loadOrder()
  forgetCart()
  tookBack()
  await loadCart()
  const told = takeNotice("info")
  show(
    "main",
    h(
      "div.narrow",
      {},
      h("span.done", {}, icon("check")),
      h("h1", {}, t("thanks")),
      order === undefined ? told : facts(order, told),
      h("a.button.quiet", { href: "/" }, t("continueShopping")),
    ),
  )
})
