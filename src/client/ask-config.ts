import { askStore } from "./ask-store"
import { fieldsIn, type Fields } from "./fields-in"
import type { Shop } from "./shop"

const timeout = 10_000

/**
 * The public settings of an account.
 * @throws AmazonPayProblem
 */
export async function askConfig(shop: Shop, providerId: string): Promise<Fields> {
  const path = `/store/amazon-pay/config?provider_id=${encodeURIComponent(providerId)}`
  return fieldsIn((await askStore(shop, { path, timeout }))["config"])
}
