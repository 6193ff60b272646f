import type { Clock } from "../ports/clock"
import type { Ledger } from "../ports/ledger"
import type { Lock } from "../ports/lock"
import type { PaymentConnector, Priority } from "../ports/payment-connector"
import type { Secret } from "../support/secret"

/** What a shop decided about an account. Times in seconds, attempts per order reference. */
export type Policy = {
  readonly authorization: "sync" | "async" | "sync-then-async"
  readonly captureNow: boolean
  readonly pendingOrders: "accept" | "decline"
  readonly captureMismatch: "refuse" | "asynchronous" | "split"
  readonly splitMayLoseReservation: boolean
  readonly requireToken: boolean
  readonly expectImmediateAuthorization: boolean
  readonly refundAboveCaptured: boolean
  readonly maxAttempts: number
  readonly processingFailureWait: number
  readonly maxAttemptsBuyerGone: number
  readonly softDeclinePause: number
  /** What becomes of an order whose payment is given up. */
  readonly unpaidOrders: "cancel" | "keep"
  readonly storeName?: string
  /** What Amazon calls the carriers behind the shop's fulfillment providers, by their ids. */
  readonly deliveryCarriers?: Readonly<Record<string, string>>
}

export type Account = {
  readonly name: string
  readonly environment: "sandbox" | "live"
  readonly connector: PaymentConnector
  readonly policy: Policy
}

/** What every payment verb works with. */
export type Parts = {
  readonly ledger: Ledger
  readonly lock: Lock
  readonly clock: Clock
  /** @throws InvalidValue when no account of that name is configured. */
  account(name: string): Account
  /** The first signs, all verify: rotation. */
  readonly stateSecrets: readonly [Secret, ...Secret[]]
  /** The return route's address for a token, absolute. */
  returnUrl(token: string): string
}

/** Who asks, for the history; and how urgent it is at Amazon. */
export type Asker = { readonly actor: string | null; readonly priority: Priority }

export const buyerAsks: Asker = { actor: "buyer", priority: "buyer" }
export const watchAsks: Asker = { actor: "reconciler", priority: "background" }
export const merchantAsks = (actor: string | null): Asker => ({ actor, priority: "merchant" })
