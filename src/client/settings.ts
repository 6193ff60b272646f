import { askConfig } from "./ask-config"
import type { Shop } from "./shop"

/** What a page needs to load Amazon's widgets; all of it public. */
export type Settings = {
  readonly sellerId: string
  readonly clientId: string
  readonly region: string
  readonly sandbox: boolean
  readonly widgetsUrl: string
  /** Such as `de-DE`: the language of Amazon's button. */
  readonly language: string
  /** What follows "buy now" in this region: Amazon's page for strong customer authentication, or nothing of the kind. */
  readonly onward: "confirmation-flow" | "complete"
}

/**
 * The settings of one account, by its provider id such as `pp_amazon-pay_de`.
 * @throws AmazonPayProblem
 */
export async function loadSettings(shop: Shop, providerId: string): Promise<Settings> {
  const { text, is } = await askConfig(shop, providerId)
  return {
    sellerId: text("seller_id"),
    clientId: text("client_id"),
    region: text("region"),
    sandbox: is("sandbox", true),
    widgetsUrl: text("widgets_url"),
    language: text("language"),
    onward: is("onward", "complete") ? "complete" : "confirmation-flow",
  }
}
