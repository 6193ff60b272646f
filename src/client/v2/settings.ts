import { askConfig } from "../ask-config"
import type { Shop } from "../shop"

/** What a page needs to show Amazon's button of Checkout v2; all of it public. */
export type Settings = {
  readonly providerId: string
  readonly sellerId: string
  readonly storeId: string
  readonly publicKeyId: string
  readonly region: string
  readonly sandbox: boolean
  /** The shop's language for buyers whose own is not known. */
  readonly language: string
  readonly ledgerCurrency: string
  readonly scriptUrl: string
}

/**
 * The settings of one account of Checkout v2, by its provider id such as `pp_amazon-pay_at`.
 * @throws AmazonPayProblem `unreadable` also for an account of Checkout v1
 */
export async function loadSettings(shop: Shop, providerId: string): Promise<Settings> {
  const { text, is } = await askConfig(shop, providerId)
  return {
    providerId,
    sellerId: text("seller_id"),
    storeId: text("store_id"),
    publicKeyId: text("public_key_id"),
    region: text("region"),
    sandbox: is("sandbox", true),
    language: text("language"),
    ledgerCurrency: text("ledger_currency"),
    scriptUrl: text("script_url"),
  }
}
