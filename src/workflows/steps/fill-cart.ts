import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { updateCartWorkflow } from "@medusajs/medusa/core-flows"

import type { Buyer } from "../../services/domain/address"
import { shopAddress } from "../../services/domain/shop-address"
import type { Cart } from "./read-cart"

/** What the cart lacks and Amazon knows; nothing that is there is replaced. */
export async function fillCart(container: MedusaContainer, cart: Cart, buyer: Buyer): Promise<void> {
  if (cart.completed_at !== null) return
  const billing = cart.billing_address ? undefined : (buyer.billing ?? buyer.shipping)
  const update = {
    ...(!cart.email && buyer.email ? { email: buyer.email } : {}),
    ...(billing?.name ? { billing_address: shopAddress(billing) } : {}),
  }
  if (Object.keys(update).length > 0) {
    await updateCartWorkflow(container).run({ input: { id: cart.id, ...update }, throwOnError: false })
  }
  const { shipping_address: shipping } = cart
  if (shipping?.id && !shipping.first_name && !shipping.last_name && buyer.shipping?.name) {
    const { first_name, last_name } = shopAddress(buyer.shipping)
    await container.resolve(Modules.CART).updateAddresses({ id: shipping.id, first_name, last_name })
  }
}
