import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { Ended } from "../../services/payments/end"
import { closeWhenDone } from "../../services/payments/end"
import { watchAsks } from "../../services/payments/parts"
import { partsIn } from "./parts-in"

export type CloseCapturedInput = { readonly payment_id: string }
type Found = { readonly provider_id: string; readonly data?: Readonly<Record<string, unknown>> }

export const closeCapturedStep = createStep(
  "amazon-pay-close-captured",
  async ({ payment_id }: CloseCapturedInput, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "payment",
      fields: ["id", "provider_id", "data"],
      filters: { id: payment_id },
    })
    const [payment] = data as readonly Found[]
    const sessionId = payment?.provider_id.startsWith("pp_amazon-pay_") ? payment.data?.["session_id"] : undefined
    const parts = partsIn(container)
    const folio = typeof sessionId === "string" ? await parts.ledger.load({ sessionId }) : undefined
    if (!folio) return new StepResponse<Ended>("nothing")
    const ended = await closeWhenDone(parts, {
      orderReferenceId: folio.orderReference.id,
      why: "Everything is captured",
      asker: watchAsks,
    })
    return new StepResponse<Ended>(ended)
  },
)
