import type { LoadOptions } from "../page-script"
import type { Shop } from "../shop"
import type { AmazonScript } from "./amazon-script"
import { loadScript } from "./load-script"
import { loadSettings, type Settings } from "./settings"

/** Amazon's script, the settings of the account that it was loaded for, and the shop that knows them. */
export type AmazonPay = { readonly shop: Shop; readonly settings: Settings; readonly amazon: AmazonScript }

/**
 * Settings and script of one account of Checkout v2, by its provider id such as `pp_amazon-pay_at`.
 * @throws AmazonPayProblem
 */
export async function loadAmazonPay(shop: Shop, providerId: string, options: LoadOptions = {}): Promise<AmazonPay> {
  const settings = await loadSettings(shop, providerId)
  return { shop, settings, amazon: await loadScript(settings, options) }
}

/** Ends the buyer's session with Amazon, for who wants to pay with another account. That it fails stops nobody. */
export async function signOut({ amazon }: Pick<AmazonPay, "amazon">): Promise<void> {
  try {
    await amazon.signout()
  } catch {
    // The session ends by itself; what the buyer does next does not need it.
  }
}
