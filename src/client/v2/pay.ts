import { joinClicks } from "../join-clicks"
import { asProblem, ownProblem } from "../problem"
import { whileHere } from "../while-here"
import type { AmazonPay } from "./amazon-pay"
import type { Placement, ProductType } from "./amazon-script"
import { askButton } from "./ask-button"
import { checkoutOptions, type CheckoutWish } from "./checkout-options"
import type { Confirmed } from "./confirm"

/**
 * Which cart is bought. E-mail, delivery address (where something is shipped), shipping method and a payment session for
 * Amazon Pay have to be in it; the store reads them, and the total, at the click. A second click for the same cart joins
 * the first.
 */
export type PayRequest = CheckoutWish & {
  /** Medusa's id of the cart. */
  readonly cartId: string
  /** The kind of page on which the shop's own button stands. @default "Checkout" */
  readonly placement?: Placement
}

const joined = joinClicks<Confirmed>(() => true)

/** With an address in the payload something is shipped; Amazon wants to be told, and would not look for itself. */
function productTypeOf(payload: string): ProductType {
  try {
    const fields: unknown = JSON.parse(payload)
    return typeof fields === "object" && fields !== null && "addressDetails" in fields ? "PayAndShip" : "PayOnly"
  } catch (cause) {
    throw ownProblem("unreadable", cause)
  }
}

async function begin(amazonPay: AmazonPay, request: PayRequest): Promise<Confirmed> {
  const { cartId, placement = "Checkout", language } = request
  const path = `/store/amazon-pay/carts/${encodeURIComponent(cartId)}/button`
  const config = await whileHere(askButton(amazonPay.shop, { path, body: language === undefined ? {} : { language } }))
  const productType = productTypeOf(config.payloadJSON)
  try {
    amazonPay.amazon.initCheckout(checkoutOptions(amazonPay, { wish: request, placement, productType, config }))
  } catch (cause) {
    throw ownProblem("flow-unavailable", cause)
  }
  return { next: "redirect" }
}

/**
 * Amazon Pay as one of the shop's payment methods (Amazon's "additional payment button"): address and total are the
 * cart's, the buyer says yes at Amazon, and comes back to the shop's pages when the order is placed. Call it in the click
 * handler of the shop's own button. Needs a payment session for Amazon Pay.
 *
 * https://developer.amazon.com/docs/amazon-pay-apb-checkout/introduction.html
 * @throws AmazonPayProblem the buyer stays on the page; `next` says how to go on
 */
export const pay = (amazonPay: AmazonPay, request: PayRequest): Promise<Confirmed> =>
  joined(request.cartId, () =>
    begin(amazonPay, request).catch((cause: unknown) => {
      throw asProblem(cause)
    }),
  )
