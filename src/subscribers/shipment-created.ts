import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { tellDeliveryWorkflow } from "../workflows/tell-delivery"

/** The merchant has sent a parcel: Amazon may tell the buyer. */
export default async function shipmentCreated({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await tellDeliveryWorkflow(container).run({ input: { fulfillment_id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: "shipment.created",
  context: { subscriberId: "amazon-pay-shipment-created" },
}
