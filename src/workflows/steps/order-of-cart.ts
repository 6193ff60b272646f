import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The order that a cart became, or null. */
export const orderOfCart = async (container: MedusaContainer, cartId: string): Promise<string | null> =>
  (await ordersOfCart(container, cartId))[0] ?? null

/** More than one only where the shop's lock has let two completions through. */
export async function ordersOfCart(container: MedusaContainer, cartId: string): Promise<readonly string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order_cart", fields: ["order_id"], filters: { cart_id: cartId } })
  return (data as readonly { readonly order_id: string }[]).map((link) => link.order_id)
}
