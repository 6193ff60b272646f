import { comeBack, fullCart, startPayment, storeApi, whatIsSold } from "./buyer.mjs"

/** The account of Checkout v2 in the demo's store; it sells to Austria. */
const amazonPay = "pp_amazon-pay_at"
/** Where the simulator's buyer lives there. */
const address = {
  first_name: "Theresia",
  last_name: "Gruber",
  address_1: "Getreidegasse 9",
  city: "Salzburg",
  postal_code: "5020",
  country_code: "at",
}
const payload = { webCheckoutDetails: { checkoutReviewReturnUrl: "https://shop.example/review" } }

/**
 * A buyer who pays by Checkout v2: Amazon's button, the shop's review page, Amazon's page.
 *
 * @param {{ urls: { backend: string }, publishableKey: string, control: ReturnType<import("../scripts/demo/control.mjs").createControl> }} stack
 */
export async function aBuyerOfCheckoutV2(stack) {
  const ask = storeApi(stack)
  const { control } = stack
  const sold = await whatIsSold(ask, address)
  return {
    /** A full cart, and a session in which address and card are chosen. */
    readyToReview: async () => {
      const cartId = await fullCart(ask, sold, address)
      await startPayment(ask, cartId, amazonPay)
      const { checkout_session_id: id } = await control.post("cv2/sessions", { payload, country: "AT" })
      return { cartId, id }
    },
    review: ({ cartId, id }) =>
      ask("POST", `amazon-pay/carts/${cartId}/order-reference`, { order_reference_id: id, import_address: true }),
    confirm: ({ cartId, id }) => ask("POST", `amazon-pay/carts/${cartId}/confirm`, { order_reference_id: id }),
    /** What happens on Amazon's page: where the browser is sent. */
    pay: async ({ id }) => (await control.post(`cv2/sessions/${id}/processing`)).redirect,
    comeBack,
  }
}
