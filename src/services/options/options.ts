import type { ConnectorOptions } from "../connectors/registry"
import type { OwnTexts } from "../domain/texts"
import type { TopicOption } from "../payments/topics"
import type { Language } from "../domain/language"
import type { MailKind, MailText } from "../domain/mails"

/** How buyers are written to who are gone when their payment needs them. */
export type BuyerMessages = {
  /** The shop's page for paying another way; filled in as `storefront.failure`. @default storefront.failure */
  readonly payOtherwise?: string
  /** Texts of the shop's own; `{order}`, `{amount}` and `{link}` are filled in. What is left out stays ours. */
  readonly texts?: {
    readonly [Kind in MailKind]?: { readonly [Spoken in Language]?: Partial<MailText> }
  }
}

/** What each account may decide for itself; the plugin's own values stand for accounts that say nothing. */
export type PolicyOptions = {
  /**
   * How the first authorization is asked for. `sync`: Amazon decides at once. `async`: it may take up to a day, and the
   * order is placed meanwhile. `sync-then-async`: asynchronous after a timeout. In checkout v2 the last two are one: Amazon
   * decides at once what it can, and lets only the rest wait. @default "sync"
   */
  readonly authorization?: "sync" | "async" | "sync-then-async"
  /** Collect the money with the authorization. With an account of checkout v2 only with `authorization: "sync"`. @default false */
  readonly captureNow?: boolean
  /** Whether an order may be placed while Amazon still decides. @default "decline" with sync, else "accept" */
  readonly pendingOrders?: "accept" | "decline"
  /** What happens when the merchant captures another amount than is authorized. @default "refuse" */
  readonly captureMismatch?: "refuse" | "asynchronous" | "split"
  /** With "split": release the reservation before the part is authorized where Amazon's ceiling leaves no room. @default false */
  readonly splitMayLoseReservation?: boolean
  /** Checkout v1: attach only with the buyer's access token. @default false */
  readonly requireToken?: boolean
  /**
   * Checkout v1: Amazon closes the order reference by itself when no authorization follows.
   * @default true with sync, else false
   */
  readonly expectImmediateAuthorization?: boolean
  /** Refund up to 15 % (at most 75 units) more than was captured, as Amazon allows. @default false */
  readonly refundAboveCaptured?: boolean
  /** Authorizations per order reference, at most 10. @default 8 */
  readonly maxAttempts?: number
  /** Seconds between two tries after a ProcessingFailure; Amazon asks for 60 to 120. @default 90 */
  readonly processingFailureWait?: number
  /** Authorizations while the buyer is gone, at most maxAttempts. @default 4 */
  readonly maxAttemptsBuyerGone?: number
  /** Seconds before a softly declined payment is asked for once more while the buyer is gone; at least an hour. @default 3600 */
  readonly softDeclinePause?: number
  /** An order whose payment is given up is canceled, or kept with a failed payment. @default "cancel" */
  readonly unpaidOrders?: "cancel" | "keep"
  /** The shop's name as Amazon shows it to the buyer; at most 50 characters. */
  readonly storeName?: string
  /**
   * Checkout v2: Amazon tells the buyer's devices of parcels, where Amazon allows the account to. By id of the shop's
   * fulfillment provider: Amazon's code of its carrier, such as `{ "dhl_dhl": "DHL" }`.
   */
  readonly deliveryCarriers?: Readonly<Record<string, string>>
}

/** The same for what buyers are written; no rule of payments reads it. */
export type MessageOptions = {
  /** E-mails to buyers who are gone, where the shop has a notification provider for them. @default true */
  readonly buyerMessages?: boolean | BuyerMessages
}

type Shared = PolicyOptions & MessageOptions

/** One seller's account at Amazon, in one environment; `connector` says by which generation it is reached. */
export type AccountOptions = Shared &
  ConnectorOptions & {
    /** ISO 4217 codes the account may take; beyond the ledger currency only what is switched on at Amazon. @default the ledger currency */
    readonly currencies?: readonly string[]
    /** PEM text of a certificate authority to trust for `endpoint`. */
    readonly ca?: string
  }

/** The one block of options (README, "Options"). */
export type AmazonPayOptions = Shared & {
  /** By name; the name becomes the provider id `pp_amazon-pay_<name>`. Letters, digits and dashes. */
  readonly accounts: Readonly<Record<string, AccountOptions>>
  /** At least 32 bytes, or two of them while one is rotated out (the first signs). */
  readonly stateSecret: string | readonly string[]
  /** Public address of the Medusa backend; Amazon sends the buyer's browser back to it. https in live. */
  readonly backendUrl: string
  /** The shop's pages after the return: `{order_id}`, `{cart_id}`, `{outcome}`, `{next}`, `{language}` are filled in. */
  readonly storefront: {
    readonly success: string
    readonly failure: string
    /** The order is placed and Amazon still decides. @default success */
    readonly pending?: string
    /**
     * Checkout v2: where buyers come who have chosen address and payment at Amazon. Without placeholders, because the
     * button is the same for all of them; Amazon appends `amazonCheckoutSessionId`. Needed for the button on product
     * and cart pages alone.
     */
    readonly review?: string
  }
  /** For buyers whose language is not known: en, de, fr, it or es. @default "en" */
  readonly language?: string
  /** What buyers read in the shop, in your own words: language, then key, then text. docs/declines.md lists the keys. */
  readonly texts?: OwnTexts
  /** SNS topics that are believed: besides Amazon Pay's own (`also`), or instead of them (`only`). */
  readonly notificationTopics?: TopicOption
  /** Folder of a simulator from which signing certificates are taken instead of Amazon's host; refused with a live account. */
  readonly notificationCertificates?: string
}
