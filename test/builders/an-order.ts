import type { MedusaApp } from "../setup/medusa-app"
import type { CheckoutOptions } from "./a-checkout"
import { aCheckout } from "./a-checkout"
import { aMerchant } from "./a-merchant"
import type { Shop } from "./a-shop"
import { until } from "./until"

/** An order of 94.50 EUR that is placed and authorized, with its merchant and its buyer. */
export async function anOrder(app: MedusaApp, shop: Shop, options: CheckoutOptions = {}) {
  const buyer = await aCheckout(app, shop, options)
  const amazonId = await buyer.buysNow()
  await buyer.comeBack(await buyer.sca(amazonId, "Success"))
  const merchant = aMerchant(app, amazonId)
  await until(merchant.folio, ({ orderReference }) => orderReference.labelledAt !== null)
  await app.settled()
  return { ...merchant, buyer, amazonId }
}
