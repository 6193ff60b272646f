const amazonPay = "pp_amazon-pay_de"
const email = "buyer@example.com"
/** Where the simulator's German buyer lives: an address that differs from Amazon's is refused at confirm. */
const address = {
  first_name: "Christoph",
  last_name: "Conn",
  address_1: "Leopoldstraße 250",
  city: "München",
  postal_code: "80807",
  country_code: "de",
}

/** The shop's API as a storefront calls it. */
export const storeApi =
  ({ urls, publishableKey }) =>
  async (method, path, body) => {
    const response = await fetch(`${urls.backend}/store/${path}`, {
      method,
      headers: { "content-type": "application/json", "x-publishable-api-key": publishableKey },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer = await response.json()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`)
    return answer
  }

/** Something that is sold to where the buyer lives. */
export async function whatIsSold(ask, { country_code }) {
  const { regions } = await ask("GET", "regions")
  const region = regions.find(({ countries }) => countries.some(({ iso_2 }) => iso_2 === country_code))
  const { products } = await ask("GET", `products?region_id=${region.id}&limit=1`)
  return { region_id: region.id, variant_id: products[0].variants[0].id }
}

/** A cart that only waits to be paid. */
export async function fullCart(ask, { region_id, variant_id }, home) {
  const items = [{ variant_id, quantity: 1 }]
  const addresses = { shipping_address: home, billing_address: home }
  const { cart } = await ask("POST", "carts", { region_id, email, items, ...addresses })
  const { shipping_options } = await ask("GET", `shipping-options?cart_id=${cart.id}`)
  await ask("POST", `carts/${cart.id}/shipping-methods`, { option_id: shipping_options[0].id })
  return cart.id
}

export async function startPayment(ask, cart_id, provider_id) {
  const { payment_collection } = await ask("POST", "payment-collections", { cart_id })
  await ask("POST", `payment-collections/${payment_collection.id}/payment-sessions`, { provider_id })
}

const complete = async (ask, { cartId }) => {
  const answer = await ask("POST", `carts/${cartId}/complete`, {})
  if (answer.type !== "order") throw new Error(`no order: ${JSON.stringify(answer.error)}`)
  return answer.order.id
}

/** Follows the return address as the browser would, and not the shop's own redirect. */
export async function comeBack(address) {
  const response = await fetch(address, { redirect: "manual" })
  return new URL(response.headers.get("location")).searchParams.get("order_id")
}

/** An order reference whose address and card are chosen. */
const chosenAtAmazon = async (control) =>
  (await control.post("order-references", { card_tail: "1111", country: "DE" })).order_reference_id

/**
 * A buyer who drives a shop as a storefront would, with carts that are ready to be paid.
 *
 * @param {{ urls: { backend: string }, publishableKey: string, control: ReturnType<import("../scripts/demo/control.mjs").createControl> }} stack
 */
export async function aBuyer(stack) {
  const ask = storeApi(stack)
  const { control } = stack
  const sold = await whatIsSold(ask, address)
  const cartFor = async (provider) => {
    const cartId = await fullCart(ask, sold, address)
    await startPayment(ask, cartId, provider)
    return cartId
  }

  const buyer = {
    newOrderReference: () => chosenAtAmazon(control),
    /** A cart with a payment session of Medusa's own provider. */
    readyToPayOtherwise: async () => ({ cartId: await cartFor("pp_system_default") }),
    /** A cart with a wallet: "buy now" comes next. */
    readyToConfirm: async () => ({ cartId: await cartFor(amazonPay), id: await chosenAtAmazon(control) }),
    /** A wallet that was chosen, and then left for a payment session of Medusa's own provider. */
    readyToPayOtherwiseAfterWallet: async () => {
      const { cartId, id } = await buyer.readyToConfirm()
      await ask("POST", `amazon-pay/carts/${cartId}/order-reference`, { order_reference_id: id })
      return startPayment(ask, cartId, "pp_system_default").then(() => ({ cartId, id }))
    },
    confirm: ({ cartId, id }) => ask("POST", `amazon-pay/carts/${cartId}/confirm`, { order_reference_id: id }),
    /** The challenge is passed: where the browser is sent. */
    passChallenge: async ({ id }) =>
      (await control.post(`order-references/${id}/sca`, { outcome: "Success" })).redirect,
    readyToComplete: async () => {
      const checkout = await buyer.readyToConfirm()
      await buyer.confirm(checkout)
      await buyer.passChallenge(checkout)
      return checkout
    },
    complete: (checkout) => complete(ask, checkout),
    comeBack,
  }
  return buyer
}
