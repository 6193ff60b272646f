/** What `confirmationFlow` is in Amazon's documents: exactly one of the two is called, once. */
export type ConfirmationFlow = { readonly success: () => void; readonly error: () => void }

/** The order reference as widgets and button hand it over. */
export type WidgetReference = { readonly getAmazonOrderReferenceId: () => string }

export type WidgetError = { readonly getErrorCode: () => string; readonly getErrorMessage: () => string }

/** Options of both widgets, by their names at Amazon (integration guide, "Add the AddressBook and Wallet widgets"). */
export type WidgetOptions = {
  readonly sellerId: string
  readonly amazonOrderReferenceId?: string
  readonly displayMode?: "Edit" | "Read"
  readonly design?: { readonly designMode: "responsive" }
  readonly presentmentCurrency?: string
  readonly onOrderReferenceCreate?: (reference: WidgetReference) => void
  readonly onReady?: (reference: WidgetReference) => void
  readonly onAddressSelect?: (reference: WidgetReference) => void
  readonly onPaymentSelect?: (reference: WidgetReference) => void
  readonly onError?: (error: WidgetError) => void
}

type Widget = new (options: WidgetOptions) => { readonly bind: (elementId: string) => unknown }

export type ButtonOptions = {
  readonly type?: "PwA" | "Pay" | "A" | "LwA" | "Login"
  readonly color?: "Gold" | "LightGray" | "DarkGray"
  readonly size?: "small" | "medium" | "large" | "x-large"
  readonly language?: string
  readonly authorization: () => void
  readonly onSignIn?: (reference: WidgetReference) => void
  readonly onError?: (error: WidgetError) => void
}

export type LoginAnswer = { readonly access_token?: string; readonly error?: string }

/** The part of Amazon's Widgets.js that a checkout uses. */
export type AmazonScript = {
  readonly OffAmazonPayments: {
    readonly Button: (elementId: string, sellerId: string, options: ButtonOptions) => void
    readonly Widgets: { readonly AddressBook: Widget; readonly Wallet: Widget }
    readonly initConfirmationFlow: (
      sellerId: string,
      orderReferenceId: string,
      begin: (flow: ConfirmationFlow) => void,
    ) => void
  }
  readonly Login: {
    readonly setClientId: (clientId: string) => void
    readonly setUseCookie: (use: boolean) => void
    readonly authorize: (
      options: { readonly scope: string; readonly popup?: boolean; readonly state?: string },
      next: string | ((answer: LoginAnswer) => void),
    ) => unknown
    readonly logout: () => void
  }
}
