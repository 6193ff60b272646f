import { loadCart, setQuantity } from "../cart.js"
import { h, show } from "../dom.js"
import { startPage } from "../frame.js"
import { notice, takeNotice } from "../notice.js"
import { checkout } from "../shop.js"
import { editableLines, sums } from "../summary.js"
import { t } from "../texts.js"
import { tookBack } from "../checkout-v2/left.js"

/** How Amazon's button is drawn, by the generation of its checkout, and the way beside it. */
const ways = {
  v1: {
    draw: async () =>
      (await import("../checkout/amazon-button.js")).amazonButton("amazon-button", () => location.assign("/checkout")),
    beside: { href: "/checkout?pay=invoice", text: "payByInvoice" },
  },
  v2: {
    draw: async (cart) => (await import("../checkout-v2/express-button.js")).expressButton("amazon-button", cart),
    beside: { href: "/checkout", text: "toCheckout" },
  },
}
const { draw: drawButton, beside } = ways[checkout]

const empty = () =>
  h("section.panel.empty", {}, h("p", {}, t("cartEmpty")), h("a.button", { href: "/" }, t("goShopping")))

/** Amazon draws into it once; it is kept while the cart around it changes. */
const payment = h(
  "div.ways",
  {},
  h("p.fine", {}, t("express")),
  h("div.amazon-button", { id: "amazon-button" }),
  h("p.or", {}, t("or")),
  h("a.button.quiet.wide", { href: beside.href }, t(beside.text)),
)

const draw = (cart, change, message) => {
  if ((cart?.items ?? []).length === 0) return show("main", h("h1", {}, t("cart")), message, empty())
  return show(
    "main",
    h("h1", {}, t("cart")),
    message,
    h(
      "div.columns",
      {},
      h("section.panel", {}, editableLines(cart.items, change), h("a.link", { href: "/" }, t("continueShopping"))),
      h("aside.panel.side", {}, sums(cart), payment),
    ),
  )
}

/** What the page is to say: what another one has left, or that Amazon's page was left without paying. */
const message = () => takeNotice() ?? (tookBack() ? notice(t("leftAmazon"), "info") : undefined)

startPage(t("cart"), async () => {
  const cart = await loadCart()
  let button
  const change = async (id, quantity) => {
    const changed = await setQuantity(id, quantity)
    draw(changed, change)
    button?.update(changed)
  }
  draw(cart, change, message())
  if (payment.isConnected) button = await drawButton(cart)
})
