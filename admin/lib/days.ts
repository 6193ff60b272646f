/** Days as `<input type="date">` has them (2026-01-31), both included. */
export type Days = { readonly from: string; readonly to: string }

const written = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((it) => it.toString().padStart(2, "0")).join("-")

const shifted = (date: Date, days: number): Date => new Date(date.getFullYear(), date.getMonth(), date.getDate() + days)

/** So many days back, and today. */
export const lastDays = (count: number): Days => {
  const today = new Date()
  return { from: written(shifted(today, -count)), to: written(today) }
}

/** As moments: from the first day's midnight, where the reader is, until before the midnight after the last. */
export const asPeriod = ({ from, to }: Days): { readonly from: string; readonly to: string } => ({
  from: new Date(`${from}T00:00`).toISOString(),
  to: shifted(new Date(`${to}T00:00`), 1).toISOString(),
})

/** The last day that a moment, which is no longer in the period, leaves in it. */
export const lastDayBefore = (moment: string): string => new Date(new Date(moment).getTime() - 1).toISOString()
