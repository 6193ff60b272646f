import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { testNotification } from "../../services/domain/test-notification"
import { moduleIn } from "./parts-in"

export type TakenIn = "test" | "forged" | "unavailable" | "stored" | "known" | "held" | "full"

/**
 * Checks and stores one notification. No workflow: there is nothing to take back, and the sender waits for the answer.
 * Throws when it could not be stored. The shop's own test is no forgery to be counted.
 */
export async function takeNotificationIn(container: MedusaContainer, raw: string): Promise<TakenIn> {
  if (raw === testNotification) return "test"
  const heard = await moduleIn(container).hear(raw)
  if (heard.is === "forged") {
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`amazon-pay notification refused: ${heard.why}`)
  }
  return heard.is
}
