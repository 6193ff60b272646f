import type { AmazonAddress, Buyer } from "../domain/address"
import type { AmazonName } from "../domain/amazon-name"
import type { BrowserFields } from "../domain/browser-fields"
import type { Currency } from "../domain/currency"
import type { Generation } from "../domain/generation"
import type { AttemptReference } from "../domain/ids"
import type { Money } from "../domain/money"
import type { Outcome } from "../domain/outcome"
import type { Parcel } from "../domain/parcel"
import type { Ref, Seen } from "../domain/seen"
import type { Notice } from "./notice"

/**
 * One attempt at a call that changes something.
 * `key` belongs to the ledger row; `repeat`: sent before, the answer was lost; `note`: sandbox simulation only.
 */
export type Attempt = {
  readonly key: AttemptReference
  readonly repeat: boolean
  readonly deadline: Date
  readonly note?: string
}

/** How the buyer's browser goes on after the shop said yes. */
export type Onward = { readonly by: "confirmation-flow" | "none" } | { readonly by: "redirect"; readonly url: string }

/** What the buyer agreed to: fixed for one round, or before there is one. Amounts in minor units. */
export type Journey = {
  readonly total: Money
  /** Amount to authenticate when it differs from the total. */
  readonly authenticate?: Money
  readonly urls: { readonly success: string; readonly failure: string }
  readonly expectImmediate: boolean
  /** How the money will be reserved: some connectors must say so before the buyer pays. */
  readonly mode: "sync" | "async"
  readonly captureNow: boolean
  /** Shown to the buyer by Amazon: the shop's name. */
  readonly storeName?: string
  /** Ours, never shown to buyers: the cart id. */
  readonly custom: string
}

/** Who waits for the answer: decides who gets the vendor's quota first (DESIGN rule 10). */
export type Priority = "buyer" | "merchant" | "background"

/** What a connector can do, as data: a use case asks before it acts. Times and limits are the vendor's. */
export type Can = {
  readonly onward: Onward["by"]
  readonly reserves: "after-return" | "on-completion" | "before-redirect"
  readonly authenticateOther: boolean
  readonly async: boolean
  readonly captureNow: boolean
  /** A further authorization on the same order (needed to split a capture). */
  readonly further: boolean
  /** The most that may be authorized on one order: what it costs, or Amazon's margin above it, too. */
  readonly ceiling: "order" | "above-order"
  readonly otherAmount: "no" | "asynchronous" | "yes"
  readonly release: "authorization" | "whole-order" | "last-step" | "no"
  readonly close: boolean
  /** by-repeat: nothing is listed by our key; where no read tells, the same call is sent again with the same key. */
  readonly find: "by-key" | "by-repeat" | "no"
  /** Whether a read lists what is below an object; else only what the ledger knows can be read. */
  readonly lists: boolean
  /** What ties an order to the buyer's browser: his token beside it, or its id alone, which nobody else can know. */
  readonly proof: "access-token" | "session-id"
  /** When Amazon is told the total: before the buyer says yes, or by that alone; then `prepare` makes no call. */
  readonly total: "at-prepare" | "at-place"
  /** Whether cancel is an end of its own, refused once money was collected; else it closes and gives back the rest. */
  readonly cancels: boolean
  /** How the buyer comes to Amazon: by widgets in the shop's page, or by a button whose payload the server signed. */
  readonly begins: "in-page" | "signed-button"
  readonly truth: "read" | "notification"
  /** Whether orders can be listed by the shop's own order number. */
  readonly named: boolean
  /** Whether Amazon tells the buyer's devices of a parcel that the shop has sent. */
  readonly deliveries: boolean
  readonly currencies: readonly Currency[]
  readonly keyLimit: number
  readonly urlQuery: boolean
}

/** Settings the browser needs; nothing secret. `sellerId`: the merchant, whatever the generation calls him. */
export type BrowserSettings = {
  readonly sellerId: string
  readonly region: string
  readonly sandbox: boolean
  readonly generation: Generation
  /** Handed to the page as they stand. */
  readonly fields: BrowserFields
}

/**
 * What the button begins with. `review`: the buyer chooses address and payment at Amazon and comes back to the shop's
 * review page. `order`: everything is chosen in the shop; `address` is left out where nothing is shipped.
 */
export type ButtonWish =
  | {
      readonly is: "review"
      readonly reviewUrl: string
      /** ISO 3166-1 alpha-2, upper case: only addresses there may be chosen. @default everywhere */
      readonly countries?: readonly string[]
      /** What the order will be paid in, where that is known already. @default the account's ledger currency */
      readonly currency?: Currency
    }
  | { readonly is: "order"; readonly journey: Journey; readonly address?: AmazonAddress }

/** Goes to the browser byte for byte: the signature is over exactly this text. */
export type SignedButton = {
  readonly payload: string
  readonly signature: string
  readonly algorithm: string
  readonly publicKeyId: string
}

/** What the browser's return says. A hint, never truth (DESIGN section 6). `session`: whose return it claims to be. */
export type ReturnHint =
  | { readonly is: "session"; readonly id: string }
  | { readonly is: "status"; readonly status: "Success" | "Failure" | "Abandoned" }
  | { readonly is: "error"; readonly code: "InvalidSellerId" | "InvalidIdStatus" | "InternalServerError" }
  | { readonly is: "unclear"; readonly why: "missing" | "repeated" | "unknown" }

/** `quota`: by the vendor's operation, empty where none is kept; `clockSkewSeconds`: the vendor's clock minus ours. */
export type Vitals = {
  readonly quota: readonly { readonly operation: string; readonly left: number; readonly most: number }[]
  /** As the last answer showed it; absent before the first. */
  readonly clockSkewSeconds?: number
}

/**
 * What an authorization asks for. `first`: nothing was reserved on the order before, so that it completes what the buyer
 * agreed to.
 */
export type Reservation = {
  readonly amount: Money
  readonly first: boolean
  readonly mode: "sync" | "async"
  readonly captureNow: boolean
}

/** What was asked for by a call whose effect is looked for. */
export type Sent = { readonly amount: Money } | Reservation

/**
 * One way to reach Amazon Pay. Verbs follow the buyer's journey. Declines are returned, faults are thrown; every answer
 * carries snapshots (`seen`) for the one reducer. A connector stores nothing, decides nothing and logs nothing.
 * A verb whose `can` says no is never called.
 */
export interface PaymentConnector {
  readonly can: Can
  readonly browser: BrowserSettings
  /** What Amazon calls an order, the name that it goes by now last. Without a call. */
  namesOf(order: Ref): readonly AmazonName[]
  /** Where the buyer changes the payment method of this order, in his Amazon account. Without a call. */
  accountPage(order: Ref): string
  /** The same connector for calls that somebody else waits for. A fresh connector serves the buyer. */
  as(priority: Priority): PaymentConnector
  /** Reads an object with its children's ids. `login`: the buyer's access token; id and token must belong together. */
  read(
    ref: Ref,
    login?: string,
  ): Promise<{ readonly seen: readonly Seen[]; readonly buyer?: Buyer; readonly requestId?: string }>
  /** The button's payload, signed; the same for the same wish. Without a call. Asked for where `can.begins` says so. */
  button(wish: ButtonWish): SignedButton
  /** Looks for an effect of ours near its parent, by our reference; `sent`: what was asked for under it. */
  find(key: AttemptReference, near: Ref, sent: Sent): Promise<Seen | "absent">
  /** Fixes the total on a fresh order reference. Constraints come back in `buyer`, they are no fault. */
  prepare(x: {
    order: Ref
    journey: Journey
    attempt: Attempt
  }): Promise<{ readonly seen: readonly Seen[]; readonly buyer: Buyer; readonly requestId?: string }>
  /** The buyer said yes. Repeating it with the same journey is harmless. `buyer`: what he chose, where the answer tells. */
  place(x: {
    order: Ref
    journey: Journey
    attempt: Attempt
  }): Promise<{ readonly onward: Onward; readonly buyer?: Buyer; readonly requestId?: string }>
  authorize(x: { order: Ref; attempt: Attempt } & Reservation): Promise<Outcome<Ref>>
  capture(x: { authorization: Ref; amount: Money; attempt: Attempt }): Promise<Outcome<Ref>>
  refund(x: { capture: Ref; amount: Money; attempt: Attempt }): Promise<Outcome<Ref>>
  /** Gives an authorization's reservation back. Done when a later read shows it; the caller reads. */
  release(x: { authorization: Ref; why: string; deadline: Date }): Promise<{ readonly requestId?: string }>
  /** `left`: it cannot be ended before the buyer has paid, and expires by itself with whatever is reserved on it. */
  end(x: {
    order: Ref
    how: "cancel" | "close"
    why: string
    deadline: Date
  }): Promise<{ readonly requestId?: string; readonly left?: true }>
  /** Adds the shop's order number once, after the order was placed. */
  label(x: { order: Ref; orderNumber: string; deadline: Date }): Promise<"labelled" | "too-late">
  /** A parcel is on its way. A convenience for the buyer: no money depends on it. */
  tellDelivery(x: {
    order: Ref
    parcels: readonly Parcel[]
    attempt: Attempt
  }): Promise<{ readonly requestId?: string }>
  /**
   * The order references that carry this order number and were created in a period of at most 31 days, newest first;
   * without amounts below the order, and without children. Nothing else can be listed.
   */
  ordersNamed(x: { orderNumber: string; created: { from: Date; to: Date } }): Promise<readonly Seen[]>
  /** Reads the parameters the vendor appended to the return URL. `query`: raw query string. */
  hearReturn(query: string): ReturnHint
  /**
   * Reads a notification that was verified already: `message` is what its envelope carried. A hint, or a fact that no
   * read shows. Never throws for what the text holds.
   */
  hearNotification(message: string): Notice
  /**
   * Credentials and service, for a health check; `service` is left out where the vendor tells nothing of it.
   * @throws Fault of kind misconfigured with the remedy.
   */
  check(): Promise<{ readonly account: string; readonly service?: string }>
  /** How this process stands with the vendor, without a call. */
  vitals(): Vitals
}
