import { completeCart, ensureSession, updateCart } from "../cart.js"
import { byId, h } from "../dom.js"
import { market } from "../shop.js"
import { t } from "../texts.js"
import { setBuyButton } from "./buy-button.js"
import { drawCheckout, say, showSummary } from "./layout.js"
import { offerParcels } from "./parcels.js"

const providerId = "pp_system_default"
const country = { de: "de", uk: "gb" }[market]

const fields = [
  ["email", "email", "email"],
  ["first_name", "firstName", "given-name"],
  ["last_name", "lastName", "family-name"],
  ["address_1", "street", "street-address"],
  ["postal_code", "postalCode", "postal-code"],
  ["city", "city", "address-level2"],
]

const field = ([name, label, autocomplete]) =>
  h(
    "label.field",
    {},
    h("span", {}, t(label)),
    h("input", { name, autocomplete, required: true, type: name === "email" ? "email" : "text" }),
  )

const form = (submit) =>
  h("form.form", { onsubmit: submit }, fields.map(field), h("button.button.quiet", { type: "submit" }, t("toDelivery")))

async function saveAddress(event) {
  event.preventDefault()
  const { email, ...given } = Object.fromEntries(new FormData(event.target))
  const address = { ...given, country_code: country }
  const cart = await updateCart({ email, shipping_address: address, billing_address: address })
  await offerParcels(cart, async (changed) => {
    showSummary(await ensureSession(changed, providerId))
    setBuyButton("ready")
  })
}

async function buy() {
  setBuyButton("busy")
  const { orderId, error } = await completeCart()
  if (orderId !== undefined) return location.assign(`/thank-you?order_id=${orderId}`)
  setBuyButton("ready")
  return say("page", error?.message ?? t("tryAgain"))
}

/** The checkout without Amazon: what a buyer chooses whose payment Amazon has refused. */
export function invoiceCheckout(cart) {
  drawCheckout({ address: form(saveAddress), payment: h("p", {}, t("payByInvoice")) })
  showSummary(cart)
  byId("buy-now").addEventListener("click", buy)
}
