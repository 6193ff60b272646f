import { loadAmazonPay, showCheckoutButton } from "medusa-payment-amazon-pay/client/v2"
import { amazonProvider } from "../checkout/amazon-provider.js"
import { byId } from "../dom.js"
import { currency, shop } from "../shop.js"
import { leaveFor } from "./left.js"

const amountOf = ({ total }) => ({ amount: total.toFixed(2), currencyCode: currency.toUpperCase() })

/** What says that it is the quick way, the place, and the word between it and the other way. */
function takeAway(place) {
  for (const it of [place.previousElementSibling, place.nextElementSibling, place]) it.remove()
}

async function drawn(elementId, { providerId, cart }) {
  const amazonPay = await loadAmazonPay(shop, providerId)
  return showCheckoutButton(amazonPay, elementId, {
    placement: "Cart",
    cartId: cart.id,
    estimatedAmount: amountOf(cart),
  })
}

/**
 * Draws Amazon's button where the cart is, and nothing where Amazon Pay is not offered, or cannot be reached. A click leads to Amazon, where
 * address and payment method are chosen, and from there to the page `/review`.
 *
 * @param {string} elementId
 * @param {object} cart
 * @returns {Promise<{ update: (cart: object) => void } | undefined>}
 */
export async function expressButton(elementId, cart) {
  const place = byId(elementId)
  const providerId = await amazonProvider()
  if (providerId === undefined) return place.parentElement.remove()
  place.dataset.express = ""
  place.addEventListener("click", () => leaveFor("/cart"))
  try {
    const button = await drawn(elementId, { providerId, cart })
    return { update: (changed) => button.update(amountOf(changed)) }
  } catch (problem) {
    console.error(problem)
    return takeAway(place)
  }
}
