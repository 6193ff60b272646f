import { loadCart, setQuantity } from "../cart.js"
import { amazonButton } from "../checkout/amazon-button.js"
import { h, show } from "../dom.js"
import { startPage } from "../frame.js"
import { takeNotice } from "../notice.js"
import { editableLines, sums } from "../summary.js"
import { t } from "../texts.js"

const empty = () =>
  h("section.panel.empty", {}, h("p", {}, t("cartEmpty")), h("a.button", { href: "/" }, t("goShopping")))

const toCheckout = () => location.assign("/checkout")

const payment = () =>
  h(
    "div.ways",
    {},
    h("p.fine", {}, t("express")),
    h("div.amazon-button", { id: "amazon-button" }),
    h("p.or", {}, t("or")),
    h("a.button.quiet.wide", { href: "/checkout?pay=invoice" }, t("payByInvoice")),
  )

const draw = (cart, message) => {
  if ((cart?.items ?? []).length === 0) return show("main", h("h1", {}, t("cart")), message, empty())
  const change = async (id, quantity) => draw(await setQuantity(id, quantity))
  show(
    "main",
    h("h1", {}, t("cart")),
    message,
    h(
      "div.columns",
      {},
      h("section.panel", {}, editableLines(cart.items, change), h("a.link", { href: "/" }, t("continueShopping"))),
      h("aside.panel.side", {}, sums(cart), payment()),
    ),
  )
  return amazonButton("amazon-button", toCheckout)
}

startPage(t("cart"), async () => draw(await loadCart(), takeNotice()))
