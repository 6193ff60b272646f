import { country, language, market } from "./shop.js"
import { ask, StoreError } from "./store-api.js"

const slot = `cart-${market}`
const fields =
  "fields=*items,*items.product,*shipping_address,*shipping_methods,*payment_collection.payment_sessions,+completed_at"

let region

/** The region of the chosen market, with the ways to pay that the merchant enabled in it. */
export async function currentRegion() {
  region ??= (async () => {
    const { regions } = await ask("regions")
    const found = regions.find(({ countries }) => countries.some(({ iso_2 }) => iso_2 === country))
    const { payment_providers: providers } = await ask(`payment-providers?region_id=${found.id}`)
    return { ...found, providers: providers.map(({ id }) => id) }
  })()
  return region
}

export const cartId = () => localStorage.getItem(slot)
export const forgetCart = () => localStorage.removeItem(slot)

const told = (cart) => {
  document.dispatchEvent(new CustomEvent("cart", { detail: cart }))
  return cart
}

/** The cart as the store knows it; undefined when there is none, or when it has become an order. */
export async function loadCart() {
  if (cartId() === null) return told(undefined)
  try {
    const { cart } = await ask(`carts/${cartId()}?${fields}`)
    if (cart.completed_at !== null && cart.completed_at !== undefined) return told(undefined)
    return told(cart)
  } catch (error) {
    if (!(error instanceof StoreError) || error.status !== 404) throw error
    forgetCart()
    return told(undefined)
  }
}

async function ensureCart() {
  const known = await loadCart()
  if (known !== undefined) return known
  const { cart } = await ask("carts", { region_id: (await currentRegion()).id, locale: language })
  localStorage.setItem(slot, cart.id)
  return cart
}

export async function addItem(variantId) {
  const { id } = await ensureCart()
  await ask(`carts/${id}/line-items`, { variant_id: variantId, quantity: 1 })
  return loadCart()
}

export async function setQuantity(itemId, quantity) {
  const path = `carts/${cartId()}/line-items/${itemId}`
  await (quantity > 0 ? ask(path, { quantity }) : ask(path, undefined, "DELETE"))
  return loadCart()
}

export async function updateCart(changes) {
  await ask(`carts/${cartId()}`, changes)
  return loadCart()
}

export const shippingOptions = async () => (await ask(`shipping-options?cart_id=${cartId()}`)).shipping_options

export async function chooseShipping(optionId) {
  await ask(`carts/${cartId()}/shipping-methods`, { option_id: optionId })
  return loadCart()
}

const sessionFor = (cart, providerId) =>
  cart.payment_collection?.payment_sessions?.find(
    ({ provider_id, status, amount }) => provider_id === providerId && status === "pending" && amount === cart.total,
  )

/** A fresh payment session for the cart's present total. Medusa drops the session whenever the total changes. */
async function newSession(cart, providerId) {
  const { payment_collection: collection } =
    cart.payment_collection?.id === undefined ? await ask("payment-collections", { cart_id: cart.id }) : cart
  await ask(`payment-collections/${collection.id}/payment-sessions`, { provider_id: providerId })
  return loadCart()
}

export async function ensureSession(cart, providerId) {
  return sessionFor(cart, providerId) === undefined ? newSession(cart, providerId) : cart
}

/** Places the order. A decline is an answer too: `{ error }`. */
export async function completeCart() {
  const answer = await ask(`carts/${cartId()}/complete`, {})
  return answer.type === "order" ? { orderId: answer.order.id } : { error: answer.error }
}
