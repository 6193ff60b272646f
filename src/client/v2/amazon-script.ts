/** An amount as Amazon takes it: decimal text, such as `{ amount: "24.90", currencyCode: "EUR" }`. */
export type Price = { readonly amount: string; readonly currencyCode: string }

/** What a checkout begins with: the very text that the store signed, and what it was signed with. */
export type SessionConfig = {
  readonly payloadJSON: string
  readonly signature: string
  readonly algorithm: string
  readonly publicKeyId: string
}

/**
 * The kind of page on which a button stands, in Amazon's words. `Cart`: the cart's own page; `Checkout`: where the shop
 * asks for address or payment; `Other`: a page that is none of these.
 */
export type Placement = "Home" | "Product" | "Cart" | "Checkout" | "Other"

/** `PayOnly`: nothing is shipped. */
export type ProductType = "PayAndShip" | "PayOnly"

/** Options of `renderButton` and `initCheckout`, by their names at Amazon ("Add the Amazon Pay button"). */
export type CheckoutOptions = {
  readonly merchantId: string
  readonly publicKeyId: string
  readonly ledgerCurrency: string
  readonly sandbox: boolean
  readonly checkoutLanguage?: string
  readonly productType: ProductType
  readonly placement: Placement
  readonly buttonColor?: "Gold" | "LightGray" | "DarkGray"
  readonly estimatedOrderAmount?: Price
  readonly createCheckoutSessionConfig: SessionConfig
}

export type RenderedButton = { readonly updateButtonInfo: (estimatedOrderAmount: Price) => unknown }

/** What the buyer changes on Amazon's page. */
export type ChangeAction = "changeAddress" | "changePayment"

/** The part of Amazon's checkout.js that a checkout uses: `window.amazon.Pay`. */
export type AmazonScript = {
  readonly renderButton: (selector: string, options: CheckoutOptions) => RenderedButton
  readonly initCheckout: (options: CheckoutOptions) => unknown
  readonly bindChangeAction: (
    selector: string,
    options: { readonly amazonCheckoutSessionId: string; readonly changeAction: ChangeAction },
  ) => unknown
  readonly signout: () => unknown
}
