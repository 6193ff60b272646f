import { accessTokenCookie } from "./access-token"
import type { AmazonScript } from "./amazon-script"
import { loadWidgets } from "./load-widgets"
import type { LoadOptions } from "./page-script"
import { loadSettings, type Settings } from "./settings"
import type { Shop } from "./shop"

/** Amazon's script, and the settings of the account that it was loaded for. */
export type AmazonPay = { readonly amazon: AmazonScript; readonly settings: Settings }

/**
 * Settings and script of one account, by its provider id such as `pp_amazon-pay_de`.
 * @throws AmazonPayProblem
 */
export async function loadAmazonPay(shop: Shop, providerId: string, options: LoadOptions = {}): Promise<AmazonPay> {
  const settings = await loadSettings(shop, providerId)
  return { settings, amazon: await loadWidgets(settings, options) }
}

/** Ends the buyer's session with Amazon, as it has to after `next: "cart"`. */
export function signOut({ amazon }: Pick<AmazonPay, "amazon">): void {
  amazon.Login.logout()
  document.cookie = `${accessTokenCookie}=; path=/; max-age=0`
}
