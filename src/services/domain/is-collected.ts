/** Reasons for which Amazon closes only captures that were Completed: money came in (amazon-pay-cv1.md 3.3). */
const afterCompleted: ReadonlySet<string> = new Set(["MaxAmountRefunded", "MaxRefundsProcessed"])

/** Whether a capture surely brought money in: Completed, or closed by what only follows Completed. */
export const isCollected = ({ state, reason }: { readonly state: string; readonly reason: string | null }): boolean =>
  state === "Completed" || (state === "Closed" && afterCompleted.has(reason ?? ""))
