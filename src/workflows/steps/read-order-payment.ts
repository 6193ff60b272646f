import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { OrderView } from "../../services/domain/order-view"
import { orderView } from "../../services/payments/order-view"
import { folioOfOrder } from "./folio-of-order"
import { partsIn } from "./parts-in"

export type ReadOrderPaymentInput = { readonly order_id: string }

/** Newest lines of the history that one answer carries. */
const most = 100

/** Where an order's money is at Amazon, as the ledger knows it; null when it was not paid with Amazon Pay. */
export async function viewOfOrder(container: MedusaContainer, orderId: string): Promise<OrderView | null> {
  const folio = await folioOfOrder(container, orderId)
  if (!folio) return null
  return orderView(folio, await partsIn(container).ledger.history(folio.orderReference.id, most))
}

export const readOrderPaymentStep = createStep(
  "amazon-pay-read-order-payment",
  async ({ order_id }: ReadOrderPaymentInput, { container }) =>
    new StepResponse<OrderView | null>(await viewOfOrder(container, order_id)),
)
