import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { accountOf } from "./amazon-session"
import { moduleIn } from "./parts-in"

/** The account behind a provider id. @throws MedusaError not_found for a provider that is not ours. */
export function accountIn(container: MedusaContainer, providerId: string): string {
  const name = accountOf(providerId)
  if (!providerId.startsWith("pp_amazon-pay_") || !moduleIn(container).heart().accounts.includes(name)) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "provider_id: is not an Amazon Pay provider of this shop")
  }
  return name
}
