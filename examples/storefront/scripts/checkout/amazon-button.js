import { loadAmazonPay, showButton } from "medusa-payment-amazon-pay/client"
import { byId } from "../dom.js"
import { shop } from "../shop.js"
import { amazonProvider } from "./amazon-provider.js"

/**
 * Draws Amazon's button where the cart is, and nothing where Amazon Pay is not offered.
 *
 * @param {string} elementId
 * @param {() => void} onSignIn
 * @returns {Promise<{ update: () => void } | undefined>} this button does not care what the cart costs
 */
export async function amazonButton(elementId, onSignIn) {
  const providerId = await amazonProvider()
  if (providerId === undefined) return byId(elementId)?.parentElement?.remove()
  showButton(await loadAmazonPay(shop, providerId), elementId, { onSignIn })
  return { update: () => undefined }
}
