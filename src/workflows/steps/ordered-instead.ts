import type { MedusaContainer } from "@medusajs/framework/types"

import type { Refused } from "../../services/payments/refused"
import { refused } from "../../services/payments/refused"
import { orderOfCart } from "./order-of-cart"

/** The cart is completed: an order stands for it, and nothing more is to be paid here. */
export async function orderedInstead(container: MedusaContainer, cartId: string): Promise<Refused> {
  return refused((await orderOfCart(container, cartId)) ? "cart-completed" : "cart-unknown")
}
