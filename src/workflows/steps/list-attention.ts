import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { AttentionItem } from "../../services/domain/overview"
import { orderNumbers } from "./order-numbers"
import { readingsIn } from "./readings-in"

export type ListAttentionInput = { readonly limit: number }

/** What only has to be waited for. */
const mild = new Set([
  ...["pending-authorization", "capture-pending", "refund-pending", "do-not-ship"],
  ...["reservation-expiring", "capture-window-ending", "unsettled"],
])

export const listAttentionStep = createStep(
  "amazon-pay-list-attention",
  async ({ limit }: ListAttentionInput, { container }) => {
    const found = await readingsIn(container).attention(limit)
    const numbers = await orderNumbers(
      container,
      found.map(({ orderId }) => orderId),
    )
    const items = found.map(({ code, amazonId, orderId, since }): AttentionItem => ({
      code,
      tone: mild.has(code) ? "warning" : "danger",
      amazon_order_reference_id: amazonId,
      order_id: orderId,
      order_number: orderId === null ? null : (numbers.get(orderId) ?? null),
      since,
    }))
    return new StepResponse<readonly AttentionItem[]>(items)
  },
)
