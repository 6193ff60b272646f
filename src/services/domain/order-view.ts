type Line = {
  readonly amazon_id: string | null
  readonly state: string
  readonly reason: string | null
  /** Decimal, in the currency of the view. */
  readonly amount: string
  readonly created_at: Date
}

/** One line of the history. `source`: call, return, notification, poll or admin. */
export type HistoryLine = {
  readonly id: string
  readonly at: Date
  readonly kind: string
  readonly event: string
  readonly from: string | null
  readonly to: string | null
  readonly reason: string | null
  readonly source: string
  readonly actor: string | null
  readonly request_id: string | null
}

/** What the merchant is shown of one order's payment at Amazon. Amounts are decimals; no buyer data. */
export type OrderView = {
  readonly amazon_order_reference_id: string
  readonly account: string
  readonly sandbox: boolean
  readonly state: string
  readonly reason: string | null
  readonly flags: readonly string[]
  readonly currency: string
  readonly ordered: string
  readonly authorized: string
  readonly captured: string
  readonly refunded: string
  readonly authorizations: readonly (Line & { readonly expires_at: Date | null })[]
  readonly captures: readonly Line[]
  readonly refunds: readonly Line[]
  readonly history: readonly HistoryLine[]
}
