import { outcome } from "medusa-payment-amazon-pay/client"
import { cartId } from "../cart.js"
import { leaveNotice } from "../notice.js"
import { shop } from "../shop.js"

export const toThankYou = (orderId) => location.assign(orderId ? `/thank-you?order_id=${orderId}` : "/thank-you")

/** To the order of this cart, with what the store says about it. */
export async function toOrder(id) {
  const { orderId, message } = await outcome(shop, id)
  leaveNotice(message ?? "")
  toThankYou(orderId)
}

export function toCart(text) {
  leaveNotice(text)
  location.assign("/cart")
}

/** Where the order of a cart is shown that was bought already, as in another tab; the cart's page when there is none. */
export async function orderedPage() {
  const { next, orderId } = await outcome(shop, cartId())
  if (next !== "order") return "/cart"
  return orderId === null ? "/thank-you" : `/thank-you?order_id=${orderId}`
}
