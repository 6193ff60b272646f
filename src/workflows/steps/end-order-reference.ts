import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { Ended } from "../../services/payments/end"
import { cancelOrderReference } from "../../services/payments/end"
import { merchantAsks } from "../../services/payments/parts"
import { partsIn } from "./parts-in"

export type EndOrderReferenceInput = { readonly order_id: string; readonly how: "cancel" }

export const endOrderReferenceStep = createStep(
  "amazon-pay-end-order-reference",
  async ({ order_id }: EndOrderReferenceInput, { container }) => {
    const parts = partsIn(container)
    const folio = await parts.ledger.load({ orderId: order_id })
    if (!folio) return new StepResponse<Ended>("nothing")
    const ended = await cancelOrderReference(parts, {
      orderReferenceId: folio.orderReference.id,
      why: "The order was canceled",
      asker: merchantAsks("medusa"),
    })
    return new StepResponse<Ended>(ended)
  },
)
