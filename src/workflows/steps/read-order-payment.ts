import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { OrderView } from "../../services/domain/order-view"
import { orderView } from "../../services/payments/order-view"
import { cartOfOrder } from "./cart-of-order"
import { partsIn } from "./parts-in"

export type ReadOrderPaymentInput = { readonly order_id: string }

/** Newest lines of the history that one answer carries. */
const most = 100

export const readOrderPaymentStep = createStep(
  "amazon-pay-read-order-payment",
  async ({ order_id }: ReadOrderPaymentInput, { container }) => {
    const { ledger } = partsIn(container)
    const cartId = await cartOfOrder(container, order_id)
    const folio = (await ledger.load({ orderId: order_id })) ?? (cartId ? await ledger.load({ cartId }) : undefined)
    if (!folio) return new StepResponse<OrderView | null>(null)
    return new StepResponse<OrderView | null>(orderView(folio, await ledger.history(folio.orderReference.id, most)))
  },
)
