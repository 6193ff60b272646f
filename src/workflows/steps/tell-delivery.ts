import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { Telling } from "../../services/payments/tell-delivery"
import { tellDelivery } from "../../services/payments/tell-delivery"
import { folioOfOrder } from "./folio-of-order"
import { partsIn } from "./parts-in"

export type TellDeliveryInput = { readonly fulfillment_id: string }

type Fulfillment = {
  readonly provider_id: string | null
  readonly labels?: readonly ({ readonly tracking_number?: string | null } | null)[]
  readonly order?: { readonly id: string } | null
}

export const tellDeliveryStep = createStep(
  "amazon-pay-tell-delivery",
  async (input: TellDeliveryInput, { container }) => new StepResponse(await tell(container, input)),
)

async function tell(container: MedusaContainer, { fulfillment_id }: TellDeliveryInput): Promise<Telling> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "fulfillment",
    fields: ["id", "provider_id", "labels.tracking_number", "order.id"],
    filters: { id: fulfillment_id },
  })
  const [sent] = data as readonly Fulfillment[]
  const folio = sent?.order ? await folioOfOrder(container, sent.order.id) : undefined
  if (!sent || !folio) return "nothing"
  return tellDelivery(partsIn(container), folio, {
    fulfillmentId: fulfillment_id,
    providerId: sent.provider_id ?? "",
    trackingNumbers: (sent.labels ?? []).flatMap((label) => label?.tracking_number || []),
  })
}
