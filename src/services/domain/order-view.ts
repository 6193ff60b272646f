import type { AmazonName } from "./amazon-name"
import type { Generation } from "./generation"
import type { Situation } from "./situation"

/** One thing at Amazon. `id` is ours; amounts are decimals in the currency of the view. */
type Line = {
  readonly id: string
  readonly amazon_id: string | null
  /** Amazon's state; "Intended" before any answer, "Void" when it surely never took effect. */
  readonly state: string
  readonly reason: string | null
  readonly soft: boolean
  readonly amount: string
  readonly created_at: Date
}

/**
 * `capture_by`, `expires_at`: only while money is reserved. Captured later than `capture_by`, Amazon decides later; null
 * where the reservation ends before (in the sandbox).
 */
export type AuthorizationLine = Line & {
  readonly reserved: boolean
  readonly capture_by: Date | null
  readonly expires_at: Date | null
}

/** `parent`: our id of the authorization or capture. `external`: made elsewhere than in this shop. */
export type MoneyLine = Line & { readonly parent: string; readonly external: boolean }

/**
 * `decision`: what the merchant found of the claim; null until then. `at_most`: Amazon told neither the capture nor how
 * much; `parent` is the one that it would cost most, and `amount` the most that it can be.
 */
export type ChargebackLine = Omit<Line, "soft"> & {
  readonly at_most: boolean
  readonly parent: string
  readonly decision: "lost" | "won" | null
}

/** How much somebody should care. */
export type Tone = "neutral" | "good" | "warning" | "danger"

/** One line of the history. `source`: call, return, notification, poll or admin. */
export type HistoryLine = {
  readonly id: string
  readonly at: Date
  readonly kind: string
  readonly event: string
  readonly from: string | null
  readonly to: string | null
  readonly reason: string | null
  /** Amazon: another attempt with the same payment method may pass. Null where nothing was declined. */
  readonly soft: boolean | null
  readonly tone: Tone
  readonly amount: string | null
  readonly amazon_id: string | null
  readonly source: string
  /** Who asked: a user's e-mail, an API key's title, or our own word (buyer, reconciler, medusa). */
  readonly actor: string | null
  readonly request_id: string | null
}

/** What must not be overlooked. `code` is a flag of the ledger or one of our words; the text belongs to the reader. */
export type OrderAlert = {
  readonly code: string
  readonly tone: "warning" | "danger"
  readonly amount: string | null
  readonly reason: string | null
  readonly until: Date | null
  /** To be answered or compared in Amazon's own console. */
  readonly at_amazon: boolean
}

export type ActionName = "refresh" | "capture" | "refund" | "release" | "authorize" | "close" | "cancel"

/** What an amount up to and including `up_to` (and above the range before) leads to. */
export type AmountRange = { readonly up_to: string; readonly allowed: boolean; readonly says: string }

/** An action that the state allows now. `amount`: which amounts it takes; null where it takes none. */
export type OrderAction = {
  readonly name: ActionName
  /** Which words describe it: the name, or `cancel-order` where the shop's order is canceled with the payment. */
  readonly wording: ActionName | "cancel-order"
  /** Asked about before it is done. */
  readonly confirm: boolean
  readonly amount: {
    readonly suggested: string
    readonly most: string
    /** Only the suggested amount is taken. */
    readonly fixed: boolean
    readonly ranges: readonly AmountRange[]
  } | null
  /** What the merchant should know before; words of ours, or Amazon's. */
  readonly hints: readonly string[]
}

/** What the merchant is shown of one order's payment at Amazon. Amounts are decimals; no buyer data. */
export type OrderView = {
  /** Our id of the order reference. */
  readonly id: string
  readonly amazon_order_reference_id: string
  /** It decides what things are called in Seller Central; null where the account is configured no more. */
  readonly generation: Generation | null
  /** What Amazon calls the payment, the name that it goes by now last. */
  readonly names: readonly AmazonName[]
  readonly account: string
  readonly sandbox: boolean
  readonly state: string
  readonly reason: string | null
  /** The whole in one word of ours, and Amazon's reason for it. */
  readonly situation: { readonly is: Situation; readonly tone: Tone; readonly reason: string | null }
  readonly alerts: readonly OrderAlert[]
  readonly flags: readonly string[]
  readonly constraints: readonly string[]
  readonly currency: string
  readonly ordered: string
  readonly authorized: string
  readonly captured: string
  readonly refunded: string
  /** Reserved and not captured yet. */
  readonly capturable: string
  readonly refundable: string
  readonly authorizations: readonly AuthorizationLine[]
  readonly captures: readonly MoneyLine[]
  readonly refunds: readonly MoneyLine[]
  readonly chargebacks: readonly ChargebackLine[]
  readonly history: readonly HistoryLine[]
  readonly actions: readonly OrderAction[]
  /** The same payment in Amazon's own console. */
  readonly seller_central: string
}
