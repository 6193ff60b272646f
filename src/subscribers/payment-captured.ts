import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { closeCapturedWorkflow } from "../workflows/close-captured"

/** Closes the order reference after its last capture. */
export default async function paymentCaptured({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await closeCapturedWorkflow(container).run({ input: { payment_id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: "payment.captured",
  context: { subscriberId: "amazon-pay-payment-captured" },
}
