/** One order reference in the merchant's list. Amounts are decimals. */
export type ListedOrder = {
  readonly id: string
  readonly amazon_order_reference_id: string
  readonly account: string
  readonly sandbox: boolean
  readonly state: string
  readonly reason: string | null
  readonly total: string | null
  readonly currency: string | null
  readonly captured: string | null
  readonly order_id: string | null
  /** The buyer's order number. */
  readonly order_number: string | null
  readonly needs_attention: boolean
  readonly created_at: Date
}

/** `count` stops at `counted_up_to`: more than that is "more than". */
export type OrderList = {
  readonly orders: readonly ListedOrder[]
  readonly count: number
  readonly counted_up_to: number
  readonly offset: number
  readonly limit: number
  /** What may be filtered by. */
  readonly states: readonly string[]
  readonly accounts: readonly string[]
}

/**
 * What needs a person now. `code` is a word of ours or a flag of the ledger. It is one order reference; or, without one,
 * what waits of an `account`, and how many (`count`).
 */
export type AttentionItem = {
  readonly code: string
  readonly tone: "warning" | "danger"
  readonly amazon_order_reference_id: string | null
  readonly order_id: string | null
  readonly order_number: string | null
  readonly account?: string
  readonly count?: number
  /** Amazon's id of a chargeback that nobody has decided on. */
  readonly claim_id?: string
  readonly since: Date
}

/** Authorizations that began in one span of time, in UTC. */
export type OutcomeSpan = {
  readonly from: Date
  readonly approved: number
  readonly pending: number
  readonly declined: Readonly<Record<string, number>>
}

export type Insight = {
  readonly unit: "day" | "week" | "month"
  readonly spans: readonly OutcomeSpan[]
  readonly approved: number
  readonly declined: number
  readonly pending: number
  /** Approved of all that were decided, 0 to 1; null when none was. */
  readonly approval_rate: number | null
  /** By Amazon's reason, the most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[]
  /** What may be filtered by. */
  readonly accounts: readonly string[]
}

/** One line of Health. `code` has a text that says what to do where the tone is not good. */
export type HealthLine = {
  readonly code: string
  readonly tone: "good" | "neutral" | "warning" | "danger"
  readonly values: Readonly<Record<string, string>>
}

export type AccountHealth = {
  readonly account: string
  readonly provider_id: string
  readonly sandbox: boolean
  readonly region: string
  readonly currencies: readonly string[]
  /** Calls that this server could send at once, by Amazon's operation; empty where no quota is kept. */
  readonly quota: readonly { readonly operation: string; readonly left: number; readonly most: number }[]
  readonly lines: readonly HealthLine[]
}

export type Health = {
  readonly version: string
  readonly lines: readonly HealthLine[]
  readonly accounts: readonly AccountHealth[]
}
