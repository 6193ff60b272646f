import { h, icon } from "./dom.js"
import { price } from "./money.js"
import { productText } from "./product-text.js"
import { shop } from "./shop.js"
import { t } from "./texts.js"

export const picture = (path, alt = "") =>
  h("img", { src: new URL(path ?? "/", shop.backendUrl).href, alt, width: 640, height: 640, loading: "lazy" })

const row = (label, value, look = "") => [h("dt", { class: look }, label), h("dd", { class: look }, value)]

const shippingRow = (cart) =>
  row(t("shipping"), cart.shipping_methods?.length > 0 ? price(cart.shipping_total) : t("shippingLater"))

/** Items, delivery, tax and total of a cart or an order, as the store computed them. */
export const sums = (cart) =>
  h(
    "dl.sums",
    {},
    row(t("subtotal"), price(cart.item_total)),
    shippingRow(cart),
    row(t("total"), price(cart.total), "total"),
    row(t("tax"), price(cart.tax_total), "fine"),
  )

const titleOf = (item) => productText(item.product ?? {}, "title") || item.product_title || item.title

export const lines = (items) =>
  h(
    "ul.lines",
    {},
    items.map((item) =>
      h(
        "li",
        {},
        picture(item.thumbnail),
        h("span", {}, h("b", {}, titleOf(item)), h("small", {}, `${item.quantity} × ${price(item.unit_price)}`)),
        h("span.amount", {}, price(item.total)),
      ),
    ),
  )

const stepper = (item, change) =>
  h(
    "span.stepper",
    { role: "group", "aria-label": t("quantity") },
    h("button", { type: "button", "aria-label": t("fewer"), onclick: () => change(item.quantity - 1) }, icon("minus")),
    h("output", {}, String(item.quantity)),
    h("button", { type: "button", "aria-label": t("more"), onclick: () => change(item.quantity + 1) }, icon("plus")),
  )

/** @param {(itemId: string, quantity: number) => void} change */
export const editableLines = (items, change) =>
  h(
    "ul.lines.editable",
    {},
    items.map((item) =>
      h(
        "li",
        {},
        picture(item.thumbnail),
        h(
          "span",
          {},
          h("b", {}, titleOf(item)),
          h("small", {}, productText(item.product ?? {}, "subtitle") || item.product_subtitle || ""),
          stepper(item, (quantity) => change(item.id, quantity)),
        ),
        h(
          "span.amount",
          {},
          price(item.total),
          h("button.link", { type: "button", onclick: () => change(item.id, 0) }, t("remove")),
        ),
      ),
    ),
  )
