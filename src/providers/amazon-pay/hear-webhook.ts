import type { ProviderWebhookPayload, WebhookActionResult } from "@medusajs/framework/types"
import { MedusaError, PaymentActions } from "@medusajs/framework/utils"

import type { Cradle } from "./cradle"

/**
 * Medusa's `/hooks/payment/…` has answered 200 before we are asked, so that a forged message and one that could not be
 * stored look the same to the sender; throwing lets Medusa's event bus try again. Nothing is done on its word here: it is
 * stored like any other, and processed by the job.
 */
export async function hearWebhook(
  { amazon_pay }: Cradle,
  { rawData }: ProviderWebhookPayload["payload"],
): Promise<WebhookActionResult> {
  const { is } = await amazon_pay.hear(rawData.toString())
  if (is === "unavailable")
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "Amazon Pay: the certificate of a notification cannot be had just now",
    )
  return { action: PaymentActions.NOT_SUPPORTED }
}
