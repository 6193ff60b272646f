import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { orderPlaced } from "../../services/payments/order-placed"
import { partsIn } from "./parts-in"

export type RememberOrderInput = { readonly order_id: string }
type Found = {
  readonly display_id?: number
  readonly custom_display_id?: string | null
  readonly cart?: { readonly id: string } | null
}

export const rememberOrderStep = createStep(
  "amazon-pay-remember-order",
  async ({ order_id }: RememberOrderInput, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "order",
      fields: ["id", "display_id", "custom_display_id", "cart.id"],
      filters: { id: order_id },
    })
    const [order] = data as readonly Found[]
    if (order?.cart) {
      const orderNumber = order.custom_display_id ?? String(order.display_id ?? order_id)
      await orderPlaced(partsIn(container), { cartId: order.cart.id, orderId: order_id, orderNumber })
    }
    return new StepResponse(undefined)
  },
)
