import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { AttentionItem } from "../../services/domain/overview"
import { orderNumbers } from "./order-numbers"
import { openDifferences } from "./open-differences"
import { parkedNotifications } from "./parked-notifications"
import { readingsIn } from "./readings-in"

export type ListAttentionInput = { readonly limit: number }

/** What only has to be waited for. */
const mild = new Set([
  ...["pending-authorization", "capture-pending", "refund-pending", "do-not-ship"],
  ...["reservation-expiring", "capture-window-ending", "unsettled"],
])

/** What is counted by account; it stands before what is about one order reference. */
const counted = [parkedNotifications, openDifferences] as const satisfies readonly ((
  container: MedusaContainer,
) => Promise<readonly AttentionItem[]>)[]

async function ofOrderReferences(container: MedusaContainer, limit: number): Promise<readonly AttentionItem[]> {
  const found = await readingsIn(container).attention(limit)
  const numbers = await orderNumbers(
    container,
    found.map(({ orderId }) => orderId),
  )
  return found.map(({ code, amazonId, orderId, since, claim }) => ({
    code,
    tone: mild.has(code) ? "warning" : "danger",
    amazon_order_reference_id: amazonId,
    order_id: orderId,
    order_number: orderId === null ? null : (numbers.get(orderId) ?? null),
    since,
    ...(claim === null ? {} : { claim_id: claim }),
  }))
}

export const listAttentionStep = createStep(
  "amazon-pay-list-attention",
  async ({ limit }: ListAttentionInput, { container }) => {
    const [items, ...counts] = await Promise.all([
      ofOrderReferences(container, limit),
      ...counted.map((count) => count(container)),
    ])
    return new StepResponse<readonly AttentionItem[]>([...counts.flat(), ...items])
  },
)
