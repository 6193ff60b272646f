import { MedusaError } from "@medusajs/framework/utils"

import type { Cradle } from "./cradle"

/**
 * Amazon Pay needs a cart: its order reference is chosen in the shop's checkout. Collections of order edits, exchanges
 * and payment links have none. @throws MedusaError not_allowed
 */
export async function requireCart({ query, paymentSessionService }: Cradle, sessionId: string): Promise<void> {
  const session = await paymentSessionService.retrieve(sessionId, { select: ["id", "payment_collection_id"] })
  const { data } = await query.graph({
    entity: "cart_payment_collection",
    fields: ["cart_id"],
    filters: { payment_collection_id: session.payment_collection_id },
  })
  if (data.length > 0) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "Amazon Pay pays carts only: order edits, exchanges and payment links need another payment method",
  )
}
