import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { updateCartWorkflow } from "@medusajs/medusa/core-flows"

import type { Buyer } from "../../services/domain/address"
import { shopAddress } from "../../services/domain/shop-address"
import type { Cart } from "./read-cart"

/** What the cart lacks and Amazon knows; nothing that is there is replaced. */
export async function fillCart(container: MedusaContainer, cart: Cart, buyer: Buyer): Promise<void> {
  if (cart.completed_at !== null) return
  const missing = { ...missingEmail(cart, buyer), ...missingBilling(cart, buyer) }
  if (Object.keys(missing).length > 0) {
    await updateCartWorkflow(container).run({ input: { id: cart.id, ...missing }, throwOnError: false })
  }
  const name = missingName(cart, buyer)
  if (name) await container.resolve(Modules.CART).updateAddresses(name)
}

const missingEmail = (cart: Cart, { email }: Buyer) => (!cart.email && email ? { email } : {})

function missingBilling(cart: Cart, { billing, shipping }: Buyer) {
  const known = billing ?? shipping
  return !cart.billing_address && known?.name ? { billing_address: shopAddress(known) } : {}
}

function missingName({ shipping_address: cart }: Cart, { shipping }: Buyer) {
  const isNamed = [cart?.first_name, cart?.last_name].some(Boolean)
  if (!cart?.id || isNamed || !shipping?.name) return undefined
  const { first_name, last_name } = shopAddress(shipping)
  return { id: cart.id, first_name, last_name }
}
