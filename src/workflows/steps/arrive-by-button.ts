import type { MedusaContainer } from "@medusajs/framework/types"

import { arriveByButton } from "../../services/payments/arrive-by-button"
import type { ButtonSigned } from "../../services/payments/button-token"
import type { Refused } from "../../services/payments/refused"
import { refused } from "../../services/payments/refused"
import { orderedInstead } from "./ordered-instead"
import { partsIn } from "./parts-in"
import { isOpen, readCart } from "./read-cart"
import { underCartLock } from "./under-cart-lock"
import { unlessBusy } from "./unless-busy"

type Arriving = { readonly signed: ButtonSigned; readonly query: string }

/** As for attach: under the cart's lock, so that nothing is given up while an order is being placed on it. */
export const arriveAtCart = (
  container: MedusaContainer,
  arriving: Arriving,
): Promise<Refused | { readonly is: "arrived" }> =>
  unlessBusy(() => underCartLock(container, arriving.signed.cartId, () => arrive(container, arriving)))

async function arrive(
  container: MedusaContainer,
  { signed, query }: Arriving,
): Promise<Refused | { readonly is: "arrived" }> {
  const parts = partsIn(container)
  const isKnown = (await parts.ledger.load({ roundId: signed.roundId })) !== undefined
  const cart = isKnown ? undefined : await readCart(container, signed.cartId)
  if (!isKnown && !cart) return refused("cart-unknown")
  if (cart && cart.completed_at !== null) return orderedInstead(container, cart.id)
  return arriveByButton(parts, { signed, query, stillOpen: () => isOpen(container, signed.cartId) })
}
