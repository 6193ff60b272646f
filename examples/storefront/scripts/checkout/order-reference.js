import { follow } from "../behind/amazon-calls.js"
import { cartId } from "../cart.js"

const slot = () => `amazon-order-reference-${cartId()}`

/**
 * The order reference that the widgets made for this cart. In localStorage, so that it is there in a second tab and
 * after the way back from the bank.
 */
export const knownOrderReference = () => localStorage.getItem(slot()) ?? undefined
export function rememberOrderReference(id) {
  localStorage.setItem(slot(), id)
  follow(id)
}
export const forgetOrderReference = () => localStorage.removeItem(slot())
