import type { WidgetFields } from "../../domain/browser-fields"
import type { BrowserSettings } from "../../ports/payment-connector"
import { regions } from "./regions"
import type { AmazonMwsSettings } from "./settings"

/** Public: what the shop's pages need to load Amazon's widgets. */
export function browserSettings(settings: AmazonMwsSettings): BrowserSettings {
  const { sellerId, clientId, region, sandbox } = settings
  const fields: WidgetFields = { client_id: clientId, widgets_url: widgetsUrl(settings) }
  return { generation: "cv1", sellerId, region, sandbox, fields }
}

/** Another service is expected to serve the script under Amazon's own path. */
function widgetsUrl({ region, sandbox, endpoint, widgetsUrl: given }: AmazonMwsSettings): string {
  const amazons = regions[region].widgetsUrl[sandbox ? "sandbox" : "live"]
  return given ?? (endpoint === undefined ? amazons : new URL(new URL(amazons).pathname, endpoint).href)
}
