import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { moduleIn } from "./parts-in"

export type TakenIn = "forged" | "unavailable" | "stored" | "known" | "held" | "full"

/**
 * Checks and stores one notification. No workflow: there is nothing to take back, and the sender waits for the answer.
 * Throws when it could not be stored.
 */
export async function takeNotificationIn(container: MedusaContainer, raw: string): Promise<TakenIn> {
  const heard = await moduleIn(container).hear(raw)
  if (heard.is === "forged") {
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`amazon-pay notification refused: ${heard.why}`)
  }
  return heard.is
}
