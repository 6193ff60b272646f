import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { OrderView } from "../../services/domain/order-view"
import { entry } from "../../services/payments/history"
import { folioOfOrder } from "./folio-of-order"
import { lookAfter } from "./look-after"
import { partsIn } from "./parts-in"
import { viewOfOrder } from "./read-order-payment"

/** `actor`: the Medusa user or API key that asked. */
export type RefreshOrderPaymentInput = { readonly order_id: string; readonly actor: string }

/** `unread`: Amazon, or the order reference's lock, was not to be had now. */
export type Refreshed = { readonly is: "read"; readonly view: OrderView | null } | { readonly is: "unread" }

export const refreshOrderPaymentStep = createStep(
  "amazon-pay-refresh-order-payment",
  async ({ order_id, actor }: RefreshOrderPaymentInput, { container }) => {
    const folio = await folioOfOrder(container, order_id)
    if (!folio) return new StepResponse<Refreshed>({ is: "read", view: null })
    const { ledger, clock } = partsIn(container)
    const { id, amazonId } = folio.orderReference
    const by = { source: "admin", at: clock.now(), actor } as const
    const of = { orderReferenceId: id, kind: "order-reference", targetId: id, amazonId, event: "refreshed" } as const
    await ledger.commit([entry(by, of)])
    const { failed } = await lookAfter(container, id, "admin")
    if (failed > 0) return new StepResponse<Refreshed>({ is: "unread" })
    return new StepResponse<Refreshed>({ is: "read", view: await viewOfOrder(container, order_id) })
  },
)
