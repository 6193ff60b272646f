import { AmazonPayProblem, accessToken, attach, confirm, outcome } from "medusa-payment-amazon-pay/client"
import { browserDid } from "../behind/record.js"
import { completeCart, ensureSession, loadCart, newSession } from "../cart.js"
import { h } from "../dom.js"
import { shop } from "../shop.js"
import { t } from "../texts.js"
import { amazonAccount } from "./amazon-account.js"
import { amazonButton } from "./amazon-button.js"
import { drawCheckout, holdBuyButton, say, setBuyButton, showSummary, unsay } from "./layout.js"
import { followNext } from "./next-steps.js"
import { forgetOrderReference, knownOrderReference, rememberOrderReference } from "./order-reference.js"
import { offerParcels } from "./parcels.js"
import { bindKnownWidgets, bindNewWidgets, bindWallet } from "./widgets.js"

const place = (id) => h("div.widget", { id })

/**
 * The checkout with Amazon Pay, from the signed-in buyer to "buy now". What each step does:
 *
 * 1. a payment session for Amazon Pay is made at the store
 * 2. the address book makes an order reference, which is attached to the cart; the address goes into the cart
 * 3. the parcel service is chosen: the total changes, so the session is made anew
 * 4. the wallet says that a card is chosen: "buy now" may be pressed
 * 5. the press begins Amazon's confirmation flow and asks the store to confirm; the browser leaves for Amazon's page
 * 6. the store leads the browser back, to the thank-you page or here, where the outcome says what comes next
 */
export async function amazonCheckout(cart) {
  const account = await amazonAccount()
  const at = { ...account, cart, paid: false, addressed: false, working: false }
  if (accessToken() === undefined) return askToSignIn()
  drawCheckout({ address: place("address-book"), payment: place("wallet") })
  showSummary(cart)
  onBuyNow(at)
  at.cart = await ensureSession(cart, at.providerId)
  const known = knownOrderReference()
  return known === undefined ? startAnew(at) : goOn(at, known)
}

function askToSignIn() {
  drawCheckout({ address: h("p", {}, t("signInWhy")), payment: h("div.amazon-button", { id: "amazon-button" }) })
  loadCart().then(showSummary)
  return amazonButton("amazon-button", () => location.assign("/checkout"))
}

const refresh = (at) => setBuyButton(at.working ? "busy" : at.paid && at.addressed ? "ready" : "waiting")

const listenersOf = (at) => ({
  onCreate: (id) => {
    at.orderReferenceId = id
    rememberOrderReference(id)
  },
  onAddress: () => tell(at, () => importAddress(at)),
  onPayment: () => {
    at.paid = true
    say("wallet")
    refresh(at)
  },
  onSignedOut: () => {
    forgetOrderReference()
    askToSignIn()
    say("page", t("signInAgain"))
  },
  onBroken: (code) => say("page", `${t("tryAgain")} (${code})`),
})

function startAnew(at) {
  forgetOrderReference()
  Object.assign(at, { orderReferenceId: undefined, paid: false, addressed: false })
  refresh(at)
  bindNewWidgets(at, listenersOf(at))
}

/** The buyer comes back to an order reference: by reloading, from another tab, or from the bank. */
async function goOn(at, id) {
  at.orderReferenceId = id
  try {
    if ((await bindAgain(at, id)) === "Draft") return
    at.addressed = true
    await offerParcels(at.cart, (cart) => keep(at, cart), { fixed: true })
    refresh(at)
  } catch (error) {
    await explain(at, error)
  }
}

/** The widgets of a known order reference, as its state at Amazon allows; returns the state. */
async function bindAgain(at, id) {
  const { orderReference } = await attach(shop, { cartId: at.cart.id, orderReferenceId: id })
  const { state } = orderReference
  at.paid = state === "Open"
  bindKnownWidgets(at, { ...listenersOf(at), id, state })
  return state
}

async function importAddress(at) {
  at.addressed = false
  refresh(at)
  const request = { cartId: at.cart.id, orderReferenceId: at.orderReferenceId, importAddress: true }
  await attach(shop, request)
  at.cart = await loadCart()
  await offerParcels(at.cart, (cart) => keep(at, cart))
  at.addressed = at.cart.shipping_methods?.length > 0
  say("address", at.addressed ? undefined : t("noDelivery"))
  refresh(at)
}

/** The total may have changed with the parcel service; Medusa has then dropped the session. */
async function keep(at, cart) {
  at.cart = await ensureSession(cart, at.providerId)
  showSummary(at.cart)
}

function onBuyNow(at) {
  document.getElementById("buy-now").addEventListener("click", () => {
    if (at.orderReferenceId === undefined) return
    // First thing in the handler: Amazon's flow has to begin with the click.
    const confirming = confirm(shop, { ...at, cartId: at.cart.id })
    unsay()
    at.working = true
    refresh(at)
    tell(at, async () => {
      const { next } = await confirming
      // Else the browser is on its way to Amazon, and the button stays as it is.
      if (next === "complete") await placeOrder(at)
    })
  })
}

/** Where no confirmation flow exists, or the outcome says that all is ready. */
async function placeOrder(at) {
  const { orderId } = await completeCart()
  if (orderId !== undefined) return location.assign(`/thank-you?order_id=${orderId}`)
  return askOutcome(at)
}

/** Runs a step; what goes wrong is told to the buyer, and leads him on. */
async function tell(at, step) {
  try {
    await step()
  } catch (error) {
    at.working = false
    await explain(at, error)
  }
}

/** Where the shop can say more than the store, by the store's code. */
const ownWords = { "address-not-served": t("noDelivery") }

async function explain(at, error) {
  refresh(at)
  if (!(error instanceof AmazonPayProblem)) return say("page", t("tryAgain"))
  // Only the outcome may name the order.
  if (error.next === "order") return askOutcome(at)
  // Without a status it never came from the store, so the text is not for buyers.
  const message = ownWords[error.code] ?? (error.status === undefined ? t("tryAgain") : error.message)
  return followNext(stepsOf(at, { suspended: false }), { next: error.next, message, seconds: error.retryAfterSeconds })
}

/**
 * What each `next` of the store means on this page. A wallet on the page waits for another choice by itself; only when
 * the order reference was suspended meanwhile must it be bound anew. Bound anew without need, it would report the refused
 * card as chosen.
 */
const stepsOf = (at, { suspended }) => ({
  say,
  wallet: () => {
    at.paid = false
    refresh(at)
    if (suspended) bindWallet(at, { ...listenersOf(at), id: at.orderReferenceId })
  },
  retry: (seconds = 0) => holdBuyButton(seconds, () => refresh(at)),
  startAnew: () => startAnew(at),
  newSession: async () => {
    at.cart = await newSession(await loadCart(), at.providerId)
    refresh(at)
  },
  complete: () => placeOrder(at),
  askOutcome: () => askOutcome(at),
  signOut: () => {
    browserDid("Login.logout()")
    at.amazon.Login.logout()
    forgetOrderReference()
  },
})

async function askOutcome(at) {
  return followNext(stepsOf(at, { suspended: true }), await toldOutcome(at))
}

async function toldOutcome(at) {
  const { next, message, retryAfterSeconds, orderId } = await outcome(shop, at.cart.id)
  const seconds = retryAfterSeconds ?? undefined
  return { next: next ?? "new-order-reference", message: message ?? "", seconds, orderId }
}

/** The buyer leaves the page, or its order reference: widgets bound to it would only say that it has ended. */
const endsHere = new Set(["cart", "order", "new-order-reference"])

/** Where the order of a cart is shown that was bought already, as in another tab; undefined when there is none. */
export async function orderedPage(cartId) {
  const { next, orderId } = await outcome(shop, cartId)
  if (next !== "order") return undefined
  return orderId === null ? "/thank-you" : `/thank-you?order_id=${orderId}`
}

/** The buyer was led back here instead of to the thank-you page. */
export async function returnFromAmazon(cart) {
  const account = await amazonAccount()
  const at = { ...account, cart, paid: false, addressed: true, working: false, orderReferenceId: knownOrderReference() }
  drawCheckout({ address: place("address-book"), payment: place("wallet") })
  showSummary(cart)
  onBuyNow(at)
  at.cart = await ensureSession(cart, at.providerId)
  if (at.orderReferenceId === undefined) return startAnew(at)
  return tell(at, async () => {
    const told = await toldOutcome(at)
    if (!endsHere.has(told.next)) {
      await bindAgain(at, at.orderReferenceId)
      await offerParcels(at.cart, (changed) => keep(at, changed), { fixed: true })
    }
    refresh(at)
    return followNext(stepsOf(at, { suspended: false }), told)
  })
}
