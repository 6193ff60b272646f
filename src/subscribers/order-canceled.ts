import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { endOrderReferenceWorkflow } from "../workflows/end-order-reference"

/** Also where Medusa does not ask the provider: pending orders, and the rest after a partial capture. */
export default async function orderCanceled({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await endOrderReferenceWorkflow(container).run({ input: { order_id: event.data.id, how: "cancel" } })
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "amazon-pay-order-canceled" },
}
