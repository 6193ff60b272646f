import type { Money } from "../domain/money"

/** Which order references the merchant wants to see. `orderIds`: of orders found by their number. */
export type Wanted = {
  readonly amazonIdPrefix?: string
  readonly orderIds?: readonly string[]
  readonly state?: string
  readonly account?: string
  readonly attention: boolean
}

export type ReadOrder = {
  readonly id: string
  readonly amazonId: string
  readonly account: string
  readonly environment: "sandbox" | "live"
  readonly state: string
  readonly reason: string | null
  readonly total: Money | null
  readonly captured: Money | null
  readonly orderId: string | null
  readonly needsAttention: boolean
  readonly createdAt: Date
}

export type Attention = {
  readonly code: string
  readonly amazonId: string
  readonly orderId: string | null
  readonly since: Date
  /** Amazon's id of the chargeback that it is about. */
  readonly claim: string | null
}

/** How many authorizations that began in a span ended in one way. */
export type Outcomes = {
  readonly from: Date
  readonly outcome: "approved" | "declined" | "pending"
  readonly reason: string | null
  readonly count: number
}

export type Unit = "day" | "week" | "month"

/** What the merchant's page reads of the ledger. Nothing is changed; every verb is one statement. */
export interface Readings {
  /** Newest first. */
  orders(wanted: Wanted, page: { readonly limit: number; readonly offset: number }): Promise<readonly ReadOrder[]>
  /** Counts no further than `most`. */
  count(wanted: Wanted, most: number): Promise<number>
  /** The oldest first. */
  attention(limit: number): Promise<readonly Attention[]>
  /** Of one account, or of all. */
  outcomes(since: Date, unit: Unit, account?: string): Promise<readonly Outcomes[]>
}
