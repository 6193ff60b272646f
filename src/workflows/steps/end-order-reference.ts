import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { Ended } from "../../services/payments/end"
import { cancelOrderReference } from "../../services/payments/end"
import { merchantAsks } from "../../services/payments/parts"
import type { Folio } from "../../services/ports/ledger"
import { partsIn } from "./parts-in"

export type EndOrderReferenceInput = { readonly order_id: string; readonly how: "cancel" }

export const endOrderReferenceStep = createStep(
  "amazon-pay-end-order-reference",
  async ({ order_id }: EndOrderReferenceInput, { container }) => {
    const parts = partsIn(container)
    const folio = (await parts.ledger.load({ orderId: order_id })) ?? (await folioOfCart(container, order_id))
    if (!folio) return new StepResponse<Ended>("nothing")
    const ended = await cancelOrderReference(parts, {
      orderReferenceId: folio.orderReference.id,
      why: "The order was canceled",
      asker: merchantAsks("medusa"),
    })
    return new StepResponse<Ended>(ended)
  },
)

/** The order was canceled before its `order.placed` was heard: its cart leads to the order reference. */
async function folioOfCart(container: MedusaContainer, orderId: string): Promise<Folio | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order_cart", fields: ["cart_id"], filters: { order_id: orderId } })
  const [link] = data as readonly { readonly cart_id: string }[]
  return link && partsIn(container).ledger.load({ cartId: link.cart_id })
}
