import { attach, bindChangeAction, confirm, loadAmazonPay, signOut } from "medusa-payment-amazon-pay/client/v2"
import { follow as showCallsOf } from "../behind/amazon-calls.js"
import { ensureSession, loadCart } from "../cart.js"
import { setBuyButton } from "../checkout/buy-button.js"
import { drawCheckout, say, showSummary, showTryAgain, tell } from "../checkout/layout.js"
import { toCart } from "../checkout/leads.js"
import { offerParcels } from "../checkout/parcels.js"
import { wordsFor } from "../checkout/words.js"
import { byId, h, show } from "../dom.js"
import { takeNotice } from "../notice.js"
import { shop } from "../shop.js"
import { t } from "../texts.js"
import { follow, problemOf, renew } from "./follow.js"
import { leaveFor, tookBack } from "./left.js"

const changes = { address: "changeAddress", payment: "changePayment" }

const changeButton = (what) => h("button.link", { type: "button", id: `change-${what}` }, t(changes[what]))

const chosen = (what) => [h("div.chosen", { id: `chosen-${what}`, "aria-live": "polite" }), changeButton(what)]

const lineOf = (...parts) => parts.filter(Boolean).join(" ")

/** The address as a person would write it on the parcel. */
const showAddress = ({ shipping_address: it }) =>
  show(
    "chosen-address",
    [
      lineOf(it?.first_name, it?.last_name),
      it?.company,
      it?.address_1,
      it?.address_2,
      lineOf(it?.postal_code, it?.city),
    ].map((line) => line && h("span", {}, line)),
  )

const showPayment = (descriptor) => show("chosen-payment", h("b", {}, descriptor ?? "Amazon Pay"))

/**
 * What the buyer chose at Amazon comes into the cart; then the parcel service, and a session for the new total. The session
 * is made first: what is chosen at Amazon is tied to it.
 */
async function bringOver(at) {
  setBuyButton("busy")
  await renew(at)
  const { paymentDescriptor } = await attach(shop, { ...at.purchase, importAddress: true })
  showPayment(paymentDescriptor)
  const cart = await loadCart()
  showAddress(cart)
  const served = await offerParcels(cart, async (changed) => {
    showSummary(await ensureSession(changed, at.providerId))
    setBuyButton("ready")
  })
  if (!served) {
    setBuyButton("choose")
    say("address", t("noDelivery"))
  }
}

async function buy(at) {
  setBuyButton("busy")
  tell(undefined)
  leaveFor(location.pathname + location.search)
  try {
    await confirm(shop, { ...at.purchase, settings: at.amazonPay.settings })
  } catch (error) {
    tookBack()
    await follow(at, problemOf(error))
  }
}

/** What was chosen did not come over: there is nothing to press yet. */
async function notYet(at, problem) {
  const again = ["retry", "new-session"].includes(problem.next)
  if (!again && problem.next !== "address") return follow(at, problem)
  tell(problem)
  setBuyButton("choose")
  if (again) showTryAgain(() => begin(at))
}

async function begin(at) {
  tell(undefined)
  try {
    await bringOver(at)
  } catch (error) {
    await notYet(at, problemOf(error))
  }
}

const otherWay = (at) => async () => {
  await signOut(at.amazonPay)
  location.assign("/checkout")
}

/**
 * The shop's review page: what the buyer chose at Amazon, to read and to change there, the parcel service, the total, and
 * "buy now", which leads to Amazon's page once more.
 *
 * @param {object} cart
 * @param {string} providerId
 * @param {string} sessionId Amazon's checkout session, from the address of this page
 */
export async function reviewCheckout(cart, providerId, sessionId) {
  showCallsOf(sessionId)
  const at = { cartId: cart.id, providerId, purchase: { cartId: cart.id, orderReferenceId: sessionId } }
  at.beginAnew = (problem) => toCart(wordsFor(problem))
  at.amazonPay = await loadAmazonPay(shop, providerId)
  const other = h("button.link", { type: "button", id: "other-way", onclick: otherWay(at) }, t("payOtherwise"))
  drawCheckout({
    title: t("review"),
    address: chosen("address"),
    payment: [...chosen("payment"), " ", other],
  })
  showSummary(cart)
  for (const what of Object.keys(changes))
    bindChangeAction(at.amazonPay, `change-${what}`, { orderReferenceId: sessionId, change: what })
  byId("buy-now").addEventListener("click", () => buy(at))
  window.addEventListener("pageshow", ({ persisted }) => persisted && setBuyButton("ready"))
  const told = takeNotice()
  await begin(at)
  if (told !== undefined) byId("message-page").append(told)
}
