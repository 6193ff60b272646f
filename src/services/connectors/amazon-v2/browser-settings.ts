import type { BrowserSettings } from "../../ports/payment-connector"
import { regions } from "./regions"
import type { AmazonV2Settings } from "./settings"

/** Public: what the shop's pages need to draw Amazon's button. */
export function browserSettings(settings: AmazonV2Settings): BrowserSettings {
  const { merchantId, storeId, publicKeyId, region, sandbox } = settings
  return {
    generation: "cv2",
    sellerId: merchantId,
    storeId,
    publicKeyId,
    region,
    sandbox,
    ledgerCurrency: regions[region].ledgerCurrency,
    scriptUrl: scriptUrl(settings),
  }
}

/** Another service is expected to serve the script under Amazon's own path. */
function scriptUrl({ region, endpoint, scriptUrl: given }: AmazonV2Settings): string {
  const amazons = regions[region].scriptUrl
  return given ?? (endpoint === undefined ? amazons : new URL(new URL(amazons).pathname, endpoint).href)
}
