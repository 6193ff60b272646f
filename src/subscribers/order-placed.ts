import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { rememberOrderWorkflow } from "../workflows/remember-order"

/** The order number goes to Amazon after the order is placed, off the buyer's path. */
export default async function orderPlaced({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await rememberOrderWorkflow(container).run({ input: { order_id: event.data.id } })
}

export const config: SubscriberConfig = { event: "order.placed", context: { subscriberId: "amazon-pay-order-placed" } }
