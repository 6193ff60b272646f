import type { ButtonFields } from "../../domain/browser-fields"
import type { BrowserSettings } from "../../ports/payment-connector"
import { regions } from "./regions"
import type { AmazonV2Settings } from "./settings"

/** Public: what the shop's pages need to draw Amazon's button. */
export function browserSettings(settings: AmazonV2Settings): BrowserSettings {
  const { merchantId, storeId, publicKeyId, region, sandbox } = settings
  const fields: ButtonFields = {
    store_id: storeId,
    public_key_id: publicKeyId,
    ledger_currency: regions[region].ledgerCurrency,
    script_url: scriptUrl(settings),
  }
  return { generation: "cv2", sellerId: merchantId, region, sandbox, fields }
}

/** Another service is expected to serve the script under Amazon's own path. */
function scriptUrl({ region, endpoint, scriptUrl: given }: AmazonV2Settings): string {
  const amazons = regions[region].scriptUrl
  return given ?? (endpoint === undefined ? amazons : new URL(new URL(amazons).pathname, endpoint).href)
}
