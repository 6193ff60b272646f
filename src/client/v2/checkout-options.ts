import type { AmazonPay } from "./amazon-pay"
import type { CheckoutOptions, Placement, Price, ProductType, SessionConfig } from "./amazon-script"
import { checkoutLanguage } from "./checkout-language"

/** What the page may say of a checkout, however it begins. */
export type CheckoutWish = {
  /** Such as `de` or `de-DE`, for Amazon's pages. @default the buyer's, as the shop names it */
  readonly language?: string | undefined
  /** Lets Amazon show offers and payment methods that fit. */
  readonly estimatedAmount?: Price | undefined
}

type Begun = {
  readonly wish: CheckoutWish
  readonly placement: Placement
  readonly productType: ProductType
  readonly config: SessionConfig
}

/** The options of `renderButton` and `initCheckout`. */
export function checkoutOptions(
  { shop, settings }: AmazonPay,
  { wish, placement, productType, config }: Begun,
): CheckoutOptions {
  const { sellerId, publicKeyId, ledgerCurrency, sandbox, region } = settings
  const { estimatedAmount } = wish
  const wishes = [wish.language, shop.language, document.documentElement.lang, settings.language]
  const language = checkoutLanguage(region, wishes)
  return {
    merchantId: sellerId,
    publicKeyId,
    ledgerCurrency,
    sandbox,
    placement,
    productType,
    ...(language === undefined ? {} : { checkoutLanguage: language }),
    ...(estimatedAmount === undefined ? {} : { estimatedOrderAmount: estimatedAmount }),
    createCheckoutSessionConfig: config,
  }
}
