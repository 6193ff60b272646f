/** An amount as Amazon takes it: decimal text, such as `{ amount: "24.90", currencyCode: "EUR" }`. */
export type Price = { readonly amount: string; readonly currencyCode: string }

/** What a checkout begins with: the very text that the store signed, and what it was signed with. */
export type SessionConfig = {
  readonly payloadJSON: string
  readonly signature: string
  readonly algorithm: string
  readonly publicKeyId: string
}

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
