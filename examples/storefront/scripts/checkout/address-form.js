import { updateCart } from "../cart.js"
import { h } from "../dom.js"
import { country } from "../shop.js"
import { t } from "../texts.js"
import { setBuyButton } from "./buy-button.js"

const fields = [
  ["email", "email", "email"],
  ["first_name", "firstName", "given-name"],
  ["last_name", "lastName", "family-name"],
  ["address_1", "street", "street-address"],
  ["postal_code", "postalCode", "postal-code"],
  ["city", "city", "address-level2"],
]

const field = ([name, label, autocomplete], value) =>
  h(
    "label.field",
    {},
    h("span", {}, t(label)),
    h("input", {
      name,
      autocomplete,
      required: true,
      type: name === "email" ? "email" : "text",
      value: value ?? "",
    }),
  )

async function save({ target }) {
  const { email, ...given } = Object.fromEntries(new FormData(target))
  const address = { ...given, country_code: country }
  return updateCart({ email, shipping_address: address, billing_address: address })
}

/**
 * The address as the buyer types it in the shop, with what the cart knows already.
 *
 * @param {object} cart
 * @param {(cart: object) => Promise<unknown>} saved gets the cart with the address in it
 */
export function addressForm(cart, saved) {
  const known = { ...cart.shipping_address, email: cart.email }
  const onsubmit = async (event) => {
    event.preventDefault()
    await saved(await save(event))
  }
  return h(
    "form.form",
    // What is typed is not in the cart yet.
    { onsubmit, oninput: () => setBuyButton("choose") },
    fields.map((it) => field(it, known[it[0]])),
    h("button.button.quiet", { type: "submit" }, t("toDelivery")),
  )
}
