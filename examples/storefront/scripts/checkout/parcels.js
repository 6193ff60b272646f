import { chooseShipping, shippingOptions } from "../cart.js"
import { h, show } from "../dom.js"
import { price } from "../money.js"
import { t } from "../texts.js"

const chosenIn = (cart) => cart.shipping_methods?.[0]?.shipping_option_id

const option = ({ id, name, amount }, { chosen, choose }) =>
  h(
    "label.option",
    {},
    h("input", { type: "radio", name: "parcel", value: id, checked: id === chosen, onchange: () => choose(id) }),
    h("span", {}, t(name)),
    h("b", {}, price(amount)),
  )

/**
 * Offers the parcel services to the cart's address, the cheapest chosen unless the buyer has chosen. Resolves to whether
 * there is one.
 *
 * @param {object} cart
 * @param {(cart: object) => Promise<unknown>} changed gets the cart after each choice, the first one included
 * @param {{ fixed?: boolean }} [how] `fixed`: the total stands already, only what was chosen is shown
 */
export async function offerParcels(cart, changed, { fixed = false } = {}) {
  const options = (await shippingOptions()).sort((a, b) => a.amount - b.amount)
  const known = options.find(({ id }) => id === chosenIn(cart))
  const choose = async (id) => changed(await chooseShipping(id))
  const chosen = known ?? options[0]
  if (chosen === undefined) {
    show("parcels", h("p.fine", {}, t("noDelivery")))
    return false
  }
  show(
    "parcels",
    (fixed ? [chosen] : options).map((it) => option(it, { chosen: chosen.id, choose })),
  )
  await (known === undefined ? choose(chosen.id) : changed(cart))
  return true
}
