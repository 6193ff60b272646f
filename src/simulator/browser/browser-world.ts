import type { Handler } from "../http"

/** A starred or plain card of the sandbox wallet; `tail` decides what it does (reference: amazon-pay-cv1.md section 6). */
export type WalletCard = { readonly tail: string; readonly label: string; readonly effect: string }

/** A test address of the sandbox address book, in Amazon's own field names. */
export type BookAddress = {
  readonly id: string
  readonly Name: string
  readonly AddressLine1?: string
  readonly AddressLine2?: string
  readonly AddressLine3?: string
  readonly City: string
  readonly StateOrRegion?: string
  readonly PostalCode: string
  readonly CountryCode: string
  readonly Phone?: string
}

export type OrderReferenceView = {
  readonly id: string
  readonly sellerId: string
  readonly state: "Draft" | "Open" | "Suspended" | "Canceled" | "Closed"
  readonly cardTail?: string
  readonly addressId?: string
  /** Tails that were declined on this order reference: the wallet marks them. */
  readonly declinedTails: readonly string[]
  readonly total?: { readonly amount: string; readonly currency: string }
}

/** What the widget or hosted page is told when the world refuses: Amazon's widget error code or page. */
export type Refusal = { readonly errorCode: string }

/** What the browser knows when its first widget is drawn. */
export type NewOrderReference = {
  readonly sellerId: string
  /** `presentmentCurrency` of the Wallet; the region's ledger currency when absent. */
  readonly currency?: string
  readonly accessToken?: string
  /** Region in the path of the Widgets.js that the shop loaded: eur, de, gbp, uk, us or jp. */
  readonly region?: string
  /** By the path of the Widgets.js. */
  readonly environment?: "sandbox" | "live"
}

/** What `amazon.Login.retrieveProfile` gives the shop's page. */
export type BuyerProfile = { readonly userId: string; readonly name: string; readonly email: string }

/** The part of the simulated world that Amazon's browser side needs. Implemented by the simulator's core. */
export interface BrowserWorld {
  readonly cards: readonly WalletCard[]
  readonly addresses: readonly BookAddress[]
  knowsSeller(sellerId: string): boolean
  knowsClient(clientId: string): boolean
  /** Login with Amazon: a token `Atza|...` for the test buyer, living one hour. */
  login(clientId: string, scope: string): { readonly accessToken: string; readonly expiresIn: number }
  /** The test buyer behind an access token, for `amazon.Login.retrieveProfile`. */
  profile?(accessToken: string): BuyerProfile | Refusal
  /** The first widget creates the Draft order reference. */
  createOrderReference(input: NewOrderReference): OrderReferenceView | Refusal
  orderReference(id: string): OrderReferenceView | undefined
  chooseCard(id: string, tail: string): OrderReferenceView | Refusal
  chooseAddress(id: string, addressId: string): OrderReferenceView | Refusal
  /** Whether the hosted page shows a challenge for this order reference, or sends the buyer on at once. */
  challenge(id: string): { readonly required: boolean; readonly forced?: "Failure" | "Abandoned" } | Refusal
  /** What the hosted page does in the end: the URL the buyer's browser goes to, parameters appended. */
  finishChallenge(
    id: string,
    sellerId: string,
    outcome: "Success" | "Failure" | "Abandoned",
  ): { readonly redirect: string } | Refusal
}

/** Amazon's scripts, login pages, widgets and hosted pages, as one handler. */
export type BrowserSide = (world: BrowserWorld) => Handler
