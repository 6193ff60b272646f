import { loadAmazonPay, pay } from "medusa-payment-amazon-pay/client/v2"
import { follow as showCallsOf } from "../behind/amazon-calls.js"
import { ensureSession } from "../cart.js"
import { addressForm } from "../checkout/address-form.js"
import { setBuyButton } from "../checkout/buy-button.js"
import { buyByInvoice } from "../checkout/invoice.js"
import { drawCheckout, showSummary, tell } from "../checkout/layout.js"
import { toCart } from "../checkout/leads.js"
import { offerParcels } from "../checkout/parcels.js"
import { wordsFor } from "../checkout/words.js"
import { byId, h } from "../dom.js"
import { leaveNotice, notice } from "../notice.js"
import { shop } from "../shop.js"
import { t } from "../texts.js"
import { follow, problemOf, renew, standing } from "./follow.js"
import { leaveFor, tookBack } from "./left.js"

const invoice = "pp_system_default"

const method = (value, checked, ...content) =>
  h("label.option", {}, h("input", { type: "radio", name: "method", value, checked }), h("span", {}, ...content))

const methods = (amazon) =>
  h(
    "fieldset.methods",
    {},
    h("legend.visually-hidden", {}, t("payment")),
    method(amazon, true, h("b", {}, "Amazon Pay"), h("small", {}, t("payAmazonWhy"))),
    method(invoice, false, h("b", {}, t("payByInvoice"))),
  )

const chosenMethod = () => document.querySelector("[name=method]:checked").value

/** Amazon is told the address and the total, signed by the store, and the buyer pays there. */
async function payWithAmazon(at) {
  showCallsOf(at.cartId)
  await renew(at)
  at.amazonPay ??= await loadAmazonPay(shop, at.providerId)
  leaveFor("/checkout")
  await pay(at.amazonPay, { cartId: at.cartId })
}

async function payByInvoice() {
  await renew({ providerId: invoice })
  await buyByInvoice()
}

/** The shop's own button. */
async function buy(at) {
  setBuyButton("busy")
  tell(undefined)
  try {
    await (chosenMethod() === invoice ? payByInvoice() : payWithAmazon(at))
  } catch (error) {
    tookBack()
    await follow(at, problemOf(error))
  }
}

/** What Amazon's page was left for, and could not go on with, is told where the buyer was. */
function leadBack(began, problem) {
  if (began === undefined || began === "/checkout") return false
  if (["order", "complete", "wait"].includes(problem.next)) return false
  if (["cart", "new-order-reference"].includes(problem.next) || began === "/cart") {
    toCart(wordsFor(problem))
    return true
  }
  leaveNotice(wordsFor(problem))
  location.replace(began)
  return true
}

const addressSaved = (providerId) => (cart) =>
  offerParcels(cart, async (changed) => {
    showSummary(await ensureSession(changed, providerId))
    setBuyButton("ready")
  })

/**
 * The checkout with Amazon Pay as one of the payment methods: the address is typed in the shop, the buyer pays at
 * Amazon, and comes back to an order or to this page.
 *
 * @param {object} cart
 * @param {string} providerId
 * @param {{ isBack: boolean }} how `isBack`: Amazon's page has led here, and there is no order
 */
export async function methodsCheckout(cart, providerId, { isBack }) {
  const began = tookBack()
  const problem = isBack ? await standing(cart.id) : undefined
  if (problem !== undefined && leadBack(began, problem)) return
  const saved = addressSaved(providerId)
  drawCheckout({ address: addressForm(cart, saved), payment: methods(providerId) })
  showSummary(cart)
  const at = { cartId: cart.id, providerId }
  at.beginAnew = (it) => follow(at, { ...it, message: wordsFor(it), status: 200, next: "retry" })
  byId("buy-now").addEventListener("click", () => buy(at))
  window.addEventListener("pageshow", ({ persisted }) => persisted && setBuyButton("ready"))
  if (cart.shipping_address?.address_1) await saved(cart)
  if (problem !== undefined) await follow(at, problem)
  else if (began !== undefined) byId("message-page").append(notice(t("leftAmazon"), "info"))
}
