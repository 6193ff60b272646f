import type { MedusaContainer } from "@medusajs/framework/types"

import type { Folio } from "../../services/ports/ledger"
import { cartOfOrder } from "./cart-of-order"
import { partsIn } from "./parts-in"

/** What the ledger knows of an order's payment; undefined when it was not paid with Amazon Pay. */
export async function folioOfOrder(container: MedusaContainer, orderId: string): Promise<Folio | undefined> {
  const { ledger } = partsIn(container)
  const known = await ledger.load({ orderId })
  if (known) return known
  const cartId = await cartOfOrder(container, orderId)
  return cartId ? ledger.load({ cartId }) : undefined
}
