import { ownProblem } from "../problem"
import type { AmazonPay } from "./amazon-pay"
import type { CheckoutOptions, Placement, Price, ProductType } from "./amazon-script"
import { askButton } from "./ask-button"
import { checkoutOptions, type CheckoutWish } from "./checkout-options"

/**
 * How Amazon's button looks and what it asks for. The store answers with a problem of status 400 when the account is none
 * of Checkout v2 or the shop names no review page (option `storefront.review`), and of status 404 for a provider or cart
 * that is not there.
 */
export type CheckoutButtonRequest = CheckoutWish & {
  /** The kind of page on which the button stands. */
  readonly placement: Placement
  /**
   * Medusa's id of the cart. Only addresses in the countries of its region may be chosen at Amazon, and its currency is
   * paid in. @default the countries of all regions with this account, and its ledger currency
   */
  readonly cartId?: string | undefined
  /** One of Amazon's colors. @default "Gold" */
  readonly color?: CheckoutOptions["buttonColor"]
  /** `PayOnly`: nothing is shipped, Amazon asks for no address. @default "PayAndShip" */
  readonly productType?: ProductType
}

/** A button that Amazon has drawn. */
export type CheckoutButton = {
  /**
   * The cart has changed: Amazon shows what fits the new amount, in units of the currency such as `"24.90"`. Changes
   * nothing that the buyer pays. What Amazon's script throws is not caught.
   */
  readonly update: (estimatedAmount: Price) => void
}

/**
 * Draws Amazon's button into the element with this id. A click leads to Amazon, where the buyer chooses address and
 * payment method, and from there to the shop's review page. What the button carries is the same for every buyer.
 *
 * https://developer.amazon.com/docs/amazon-pay-checkout/add-the-amazon-pay-button.html
 * @throws AmazonPayProblem
 */
export async function showCheckoutButton(
  amazonPay: AmazonPay,
  elementId: string,
  request: CheckoutButtonRequest,
): Promise<CheckoutButton> {
  const { placement, cartId, color, productType = "PayAndShip" } = request
  const { shop, settings, amazon } = amazonPay
  const body = { provider_id: settings.providerId, ...(cartId === undefined ? {} : { cart_id: cartId }) }
  const config = await askButton(shop, { path: "/store/amazon-pay/button", body })
  const options = checkoutOptions(amazonPay, { wish: request, placement, productType, config })
  try {
    const button = amazon.renderButton(
      `#${CSS.escape(elementId)}`,
      color === undefined ? options : { ...options, buttonColor: color },
    )
    return { update: (amount) => void button.updateButtonInfo(amount) }
  } catch (cause) {
    throw ownProblem("flow-unavailable", cause)
  }
}
