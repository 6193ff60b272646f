import { outcome } from "medusa-payment-amazon-pay/client/v2"
import { completeCart, ensureSession, loadCart } from "../cart.js"
import { setBuyButton } from "../checkout/buy-button.js"
import { showChecking, showCheckout, showSummary, tell } from "../checkout/layout.js"
import { toCart, toOrder, toThankYou } from "../checkout/leads.js"
import { shop } from "../shop.js"
import { t } from "../texts.js"

/** Seconds between two looks at a payment that is being checked, where the store names none. */
const defaultWait = 5

/** How the payment of a cart stands, as what the buyer is to be told. Without a word of the store: he has not paid. */
export async function standing(cartId) {
  const { state, next, message, retryAfterSeconds } = await outcome(shop, cartId)
  const unpaid = message === null && (next === null || next === "retry")
  return {
    code: state,
    status: 200,
    next: next ?? "retry",
    message: unpaid ? t("leftAmazon") : message,
    retryAfterSeconds: retryAfterSeconds ?? undefined,
  }
}

/** Whatever was thrown, as something that the buyer can be told. */
export function problemOf(error) {
  if (error.next !== undefined) return error
  console.error(error)
  return { next: "retry" }
}

/** A fresh payment session for the total as it is now. */
export async function renew({ providerId }) {
  const cart = await loadCart()
  if (cart !== undefined) showSummary(await ensureSession(cart, providerId))
}

/** The buyer stays, and presses again when he has done what was asked, or when the time is over. */
function stay(_at, problem) {
  showCheckout(true)
  tell(problem)
  const { retryAfterSeconds } = problem
  setBuyButton(retryAfterSeconds > 0 ? "choose" : "ready", problem)
  if (retryAfterSeconds > 0) setTimeout(() => setBuyButton("ready"), retryAfterSeconds * 1000)
}

/** Once a page: what keeps the cart from being an order, and is no decline, would only happen again. */
async function complete(at) {
  if (at.tried) return toCart(t("tryAgain"))
  at.tried = true
  const { orderId } = await completeCart()
  return orderId === undefined ? follow(at, await standing(at.cartId)) : toThankYou(orderId)
}

/** What each next step means for a checkout with Amazon's page behind it. */
const steps = {
  retry: stay,
  address: stay,
  wallet: stay,
  "new-session": async (at, problem) => {
    await renew(at)
    stay(at, problem)
  },
  "new-order-reference": (at, problem) => at.beginAnew(problem),
  cart: (at, problem) => at.beginAnew(problem),
  complete,
  order: ({ cartId }) => toOrder(cartId),
  wait: (at, { message, retryAfterSeconds = defaultWait }) => {
    showChecking(message)
    setTimeout(async () => follow(at, await standing(at.cartId)), retryAfterSeconds * 1000)
  },
}

/**
 * Does what follows from a problem, by its `next`.
 *
 * @param {{ cartId: string, providerId: string, beginAnew: (problem: object) => unknown }} at `beginAnew`: with this
 *   checkout session it cannot go on
 * @param {import("medusa-payment-amazon-pay/client/v2").AmazonPayProblem} problem
 */
export const follow = (at, problem) => (steps[problem.next] ?? stay)(at, problem)
