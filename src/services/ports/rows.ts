import type { AttemptReference, OrderReferenceId } from "../domain/ids"
import type { Kind } from "../domain/lives"
import type { Money } from "../domain/money"

/** Rows of the ledger. `null` is "not yet"; a row's `id` is ours. Every row of one order reference hangs on it. */
type Row = { readonly id: string; readonly createdAt: Date }
type Child = Row & { readonly orderReferenceId: string }

export type OrderReferenceRow = Row & {
  /** Name of the account in the options. */
  readonly account: string
  readonly environment: "sandbox" | "live"
  readonly amazonId: OrderReferenceId
  /** A second name that Amazon gave it later, and goes by from then on (CV2: charge permission). */
  readonly laterId: string | null
  readonly cartId: string
  /** Amazon's state as last read; Draft until then. */
  readonly state: string
  readonly reason: string | null
  /** Amazon's LastUpdateTimestamp as last read; empty before the first. */
  readonly version: string
  /** The OrderTotal we set, or as read. */
  readonly total: Money | null
  /** Amazon's ConstraintIDs at the last look. */
  readonly constraints: readonly string[]
  /** Set when another order reference took its place on the cart, or it is used up. */
  readonly supersededAt: Date | null
  readonly orderId: string | null
  /** Set when the shop's order number was added at Amazon. */
  readonly labelledAt: Date | null
  /** When `order.placed` was seen for the order. */
  readonly placedAt: Date | null
  /** What a person must look at: do-not-ship, unknown-state, captured-on-canceled, ... */
  readonly flags: readonly string[]
  /** How many captures and parts of captures were asked for: who decided on an older count has to decide anew. */
  readonly intents: number
  /** The reconciler may claim the row from this moment on. */
  readonly dueAt: Date | null
}

/** One Confirm that changes state, and what follows from it. */
export type RoundRow = Child & {
  /** 1, 2, 3 per order reference. */
  readonly n: number
  readonly sessionId: string
  readonly total: Money
  readonly authenticate: Money | null
  /** Whether what is reserved in it is collected at once: so it was asked for, whatever the options say meanwhile. */
  readonly captureNow: boolean
  readonly language: string
  readonly confirm: "unsettled" | "settled" | "refused"
  /** The first arrival of the buyer's browser since the round was last handed out. */
  readonly arrivedAt: Date | null
  readonly proof: "none" | "success" | "failure" | "abandoned" | "error"
  /** Handed to the browser at; returns later than 60 minutes after it are expired. */
  readonly handedOutAt: Date
}

type Transaction = Child & {
  /** What Amazon knows the attempt by. */
  readonly reference: AttemptReference
  readonly amount: Money
  /** Amazon's state; "Intended" before any answer, "Void" when it surely never took effect. */
  readonly state: string
  readonly reason: string | null
  readonly soft: boolean
  readonly amazonId: string | null
  readonly version: string
  /** Null while the outcome is not known. */
  readonly settledAt: Date | null
}

export type AuthorizationRow = Transaction & {
  readonly roundId: string
  readonly sessionId: string
  /** Whether somebody waited for the answer; tries while the buyer is gone have a budget of their own. */
  readonly buyer: "present" | "gone"
  readonly purpose: "order" | "part" | "rest"
  readonly try: number
  readonly mode: "sync" | "async"
  readonly captureNow: boolean
  readonly expiresAt: Date | null
}

export type CaptureRow = Transaction & {
  readonly authorizationId: string
  /** merchant: asked for through Medusa; capture-now: made with the authorization; external: made elsewhere. */
  readonly origin: "merchant" | "capture-now" | "external"
  /** The Medusa capture that asked for it. */
  readonly wantedBy: string | null
  /** The Medusa capture that stands for it. */
  readonly link: string | null
  /** Since when it stands, or since when somebody last looked whether the shop had booked it. */
  readonly linkedAt: Date | null
}

export type RefundRow = Transaction & {
  readonly captureId: string
  readonly origin: "merchant" | "external"
  readonly wantedBy: string | null
  readonly link: string | null
  /** A Medusa refund may be spread over several captures; part counts from 1. `try` counts declined attempts. */
  readonly part: number
  readonly try: number
}

/** A claim against a capture, told by a verified notification: it cannot be read at Amazon (DESIGN section 9). */
export type ChargebackRow = Child & {
  readonly captureId: string
  readonly amazonId: string
  readonly amount: Money
  /** Amazon's ChargebackState as told last. */
  readonly state: string
  readonly reason: string | null
  /** What the merchant found; null until then, and again when the claim moves on. */
  readonly decision: "lost" | "won" | null
}

/** One split capture: authorize the part, capture it, release what is left over (DESIGN section 8). */
export type PlanRow = Child & {
  readonly medusaCaptureId: string
  readonly authorizationId: string
  readonly part: Money
  readonly step: "authorize" | "capture" | "release" | "rest" | "done" | "parked"
  readonly reason: string | null
}

/** A wanted end state, asked for until a read shows it. */
export type WishRow = Child & {
  readonly wish: "cancel" | "close" | "release"
  /** Our row id of the order reference or authorization. */
  readonly targetId: string
  readonly state: "open" | "done" | "parked"
  readonly tries: number
  readonly why: string
}

export type Source = "call" | "return" | "notification" | "poll" | "admin"

/** Append-only. No buyer data: ids, states, reasons. */
export type HistoryRow = Child & {
  readonly kind: Kind | "chargeback" | "round" | "plan" | "wish" | "guard"
  readonly targetId: string
  readonly amazonId: string | null
  /** What happened in one word: transition, decline, intent, adopted, released, refused, unknown-state, parked, ... */
  readonly event: string
  readonly from: string | null
  readonly to: string | null
  readonly reason: string | null
  readonly soft: boolean
  readonly source: Source
  readonly requestId: string | null
  readonly actor: string | null
}

/**
 * Something somebody must act on, committed with the change that it tells of and published afterwards (outbox): a crash
 * in between publishes it late, never not. Ids, amounts and reasons only, no buyer data.
 */
export type AnnouncementRow = Child & {
  /** Name of the event. */
  readonly name: string
  /** JSON, part of the event's payload. */
  readonly data: Readonly<Record<string, string | number | boolean | null>>
  readonly sentAt: Date | null
}

export type Tables = {
  readonly orderReference: OrderReferenceRow
  readonly round: RoundRow
  readonly authorization: AuthorizationRow
  readonly capture: CaptureRow
  readonly refund: RefundRow
  readonly chargeback: ChargebackRow
  readonly plan: PlanRow
  readonly wish: WishRow
  readonly history: HistoryRow
  readonly announcement: AnnouncementRow
}
export type TableName = keyof Tables
