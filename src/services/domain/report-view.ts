/** A reconciliation report as the admin is told of it. Moments as Date (ISO 8601 in JSON). */
export type ReportView = {
  readonly id: string
  readonly account: string | null
  readonly from: Date
  readonly to: Date
  readonly state: "running" | "done" | "failed"
  readonly reason: string | null
  /** Order references of the period, and how many were looked at. */
  readonly progress: { readonly looked_at: number; readonly total: number }
  /** `open`: how many wait to be mended or set aside. */
  readonly differences: {
    readonly count: number
    readonly open: number
    readonly kinds: Readonly<Record<string, number>>
    /** The same for people: each kind in words. */
    readonly named: readonly { readonly kind: string; readonly message: string; readonly count: number }[]
  }
  /** A user's e-mail or an API key's title. */
  readonly requested_by: string | null
  readonly created_at: Date
  readonly finished_at: Date | null
  /** What no report can find, for people. */
  readonly limits: string
}

/** The longest period that a report covers, in days. */
export const longestReport = 400

/** A page of reports, the newest first. `accounts`: for which one may be begun. `limits`: what none can find. */
export type ReportPage = {
  readonly reports: readonly ReportView[]
  readonly count: number
  readonly offset: number
  readonly limit: number
  readonly accounts: readonly string[]
  readonly longest_days: number
  readonly limits: string
}

/** What came of the last try to mend a difference. `why`: the refusal, where it was not done. */
export type MendResult = { readonly is: "mended" | "set-aside" | "waits" | "not-done"; readonly why: string | null }

/** One difference. `detail`: what each side says. `message`, `remedy.message`: for people, in the asked language. */
export type DifferenceView = {
  readonly id: string
  readonly report_id: string
  readonly kind: string
  readonly object_id: string
  readonly amazon_order_reference_id: string
  readonly order_id: string | null
  /** The buyer's order number. */
  readonly order_number: string | null
  readonly account: string
  readonly detail: Readonly<Record<string, string | undefined>>
  readonly message: string
  readonly remedy: {
    readonly name: string
    readonly message: string
    readonly by_itself: boolean
    /** Mending it asks for `"confirm": true`. */
    readonly moves_money: boolean
    /** Something changes at Amazon: people are asked before. */
    readonly asks_first: boolean
  }
  readonly state: "open" | "mended" | "set-aside"
  /** What came of the last try: for machines in `result`, in words in `outcome`. */
  readonly result: MendResult | null
  readonly outcome: string | null
  /** A user's e-mail or an API key's title. */
  readonly settled_by: string | null
  readonly settled_at: Date | null
  readonly created_at: Date
}

/** A page of a report's differences, in the order in which they were found. */
export type DifferencePage = {
  readonly differences: readonly DifferenceView[]
  readonly count: number
  readonly offset: number
  readonly limit: number
}
