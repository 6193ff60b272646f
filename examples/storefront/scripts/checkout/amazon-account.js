import { loadSettings, loadWidgets } from "medusa-payment-amazon-pay/client"
import { watchedAmazon } from "../behind/watched-amazon.js"
import { currentRegion } from "../cart.js"
import { shop } from "../shop.js"

let loading

/**
 * Amazon's script for the account of this region: `{ providerId, settings, amazon }`. Undefined when the merchant has
 * not enabled Amazon Pay here.
 */
export function amazonAccount() {
  loading ??= (async () => {
    const { providers } = await currentRegion()
    const providerId = providers.find((id) => id.startsWith("pp_amazon-pay_"))
    if (providerId === undefined) return undefined
    const settings = await loadSettings(shop, providerId)
    return { providerId, settings, amazon: watchedAmazon(await loadWidgets(settings)) }
  })()
  return loading
}
