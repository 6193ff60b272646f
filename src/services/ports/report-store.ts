/** A run over the order references that were created in a period. Counts grow while it runs. */
export type Report = {
  readonly id: string
  /** Name of an account; null for all. */
  readonly account: string | null
  readonly from: Date
  readonly to: Date
  readonly state: "running" | "done" | "failed"
  readonly reason: string | null
  /** Order references of the period when the run began. */
  readonly total: number
  readonly lookedAt: number
  /** How often the next one could not be read. */
  readonly tries: number
  readonly requestedBy: string | null
  readonly createdAt: Date
  readonly finishedAt: Date | null
}

/** What a report has found: how many differences of which kind, and how many of them still wait for somebody. */
export type Found = { readonly kinds: Readonly<Record<string, number>>; readonly open: number }

/** A page of differences, of one state or kind where that is named. */
export type DifferencesWanted = {
  readonly offset: number
  readonly limit: number
  readonly state?: DifferenceRow["state"]
  readonly kind?: string
}

/** How many differences of an account wait for somebody, as the newest report says that looked at their order reference. */
export type Waiting = { readonly account: string; readonly count: number; readonly since: Date }

/** `kind`, `remedy` and `detail` in the words of payments/report. */
export type NewDifference = {
  readonly id: string
  readonly kind: string
  readonly objectId: string
  readonly remedy: string
  readonly detail: Readonly<Record<string, string | undefined>>
}

export type DifferenceRow = NewDifference & {
  readonly reportId: string
  readonly orderReferenceId: string
  readonly amazonId: string
  readonly orderId: string | null
  readonly account: string
  readonly state: "open" | "mended" | "set-aside"
  /** What came of the last try to mend it. */
  readonly outcome: string | null
  readonly settledBy: string | null
  readonly settledAt: Date | null
  readonly createdAt: Date
}

/** A report that is ours until a moment. */
export type Leased = { readonly report: Report; readonly until: Date }

/** How far a run has come: one order reference looked at, and what was found. */
export type Note = {
  readonly orderReferenceId: string
  readonly differences: readonly NewDifference[]
  readonly at: Date
  /** The lease from here on. */
  readonly until: Date
}

export type Settled = {
  readonly state: DifferenceRow["state"]
  readonly outcome: string
  readonly by: string | null
  readonly at: Date
}

/** Reports and their differences. Every verb is one statement; a lease that was lost changes nothing. */
export interface ReportStore {
  begin(report: Pick<Report, "id" | "account" | "from" | "to" | "requestedBy" | "createdAt">): Promise<Report>
  find(id: string): Promise<(Found & { readonly report: Report }) | undefined>
  /** The newest first. */
  list(page: { readonly offset: number; readonly limit: number }): Promise<{
    readonly rows: readonly (Found & { readonly report: Report })[]
    readonly count: number
  }>
  /** The running report that waits longest and is not leased, or the one that is named. */
  claim(now: Date, until: Date, id?: string): Promise<Leased | undefined>
  /** The order reference after the last one that was noted; our id. */
  next(id: string): Promise<string | undefined>
  /** Differences and progress in one transaction; what a person set aside is not found again. False: the lease was lost. */
  note(leased: Leased, note: Note): Promise<boolean>
  /** Gives the report back until a moment; `failed` counts a try of its next order reference. */
  release(leased: Leased, until: Date, failed: boolean): Promise<void>
  end(leased: Leased, at: Date, why?: string): Promise<void>
  differences(
    reportId: string,
    wanted: DifferencesWanted,
  ): Promise<{ readonly rows: readonly DifferenceRow[]; readonly count: number }>
  /** By account. */
  waiting(): Promise<readonly Waiting[]>
  difference(id: string): Promise<DifferenceRow | undefined>
  /** Further differences of the same order reference, seen while one of them was mended. */
  add(of: Pick<DifferenceRow, "reportId" | "orderReferenceId">, more: readonly NewDifference[], at: Date): Promise<void>
  settle(id: string, settled: Settled): Promise<void>
}
