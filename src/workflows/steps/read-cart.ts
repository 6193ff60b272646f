import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import type { GivenAddress } from "../../services/domain/amazon-address"

type Address = GivenAddress & { readonly id?: string }

/** The cart as a payment needs it; `total` is computed now. */
export type Cart = {
  readonly id: string
  readonly email: string | null
  readonly locale?: string | null
  readonly currency_code: string
  readonly completed_at: Date | null
  readonly total: BigNumberInput
  readonly shipping_address: Address | null
  readonly billing_address: Address | null
  readonly items: readonly { readonly requires_shipping: boolean }[]
  readonly shipping_methods: readonly { readonly id: string }[]
}

const select = ["id", "email", "locale", "currency_code", "completed_at", "total"]
/** Items and shipping methods are read for the total anyway. */
const relations = ["shipping_address", "billing_address", "items", "shipping_methods"]

/** Undefined when there is no such cart. */
export async function readCart(container: MedusaContainer, id: string): Promise<Cart | undefined> {
  const [cart] = await container.resolve(Modules.CART).listCarts({ id }, { select, relations, take: 1 })
  return cart as Cart | undefined
}

/**
 * Whether the cart exists and no order was made of it, by Medusa's word. Asked before anything is given up for a new
 * order reference: a death may have kept the order from our ledger.
 */
export async function isOpen(container: MedusaContainer, id: string): Promise<boolean> {
  const carts = container.resolve(Modules.CART)
  const [cart] = await carts.listCarts({ id }, { select: ["id", "completed_at"], take: 1 })
  return cart !== undefined && (cart.completed_at ?? null) === null
}
