import type { Outcome } from "../../domain/outcome"
import type { Ref, Seen } from "../../domain/seen"

/** `by-reason`: Closed says nothing by itself. Everything that stands in no table is pending: it is looked up. */
type Verdict = "granted" | "pending" | "declined"
type Verdicts = {
  readonly states: Readonly<Record<string, Verdict>>
  readonly closed: (reason: string | undefined) => Verdict
}

/** amazon-pay-cv1.md 3.2 and 8: captured is success, every other closed reservation is gone. */
const authorizations: Verdicts = {
  states: { Open: "granted", Pending: "pending", Declined: "declined" },
  closed: (reason) => (reason === undefined ? "pending" : reason === "MaxCapturesProcessed" ? "granted" : "declined"),
}

const fullyRefunded: readonly (string | undefined)[] = ["MaxAmountRefunded", "MaxRefundsProcessed"]

/** amazon-pay-cv1.md 3.3: what was refunded had been collected; AmazonClosed does not say whether it had. */
const captures: Verdicts = {
  states: { Completed: "granted", Pending: "pending", Declined: "declined" },
  closed: (reason) => (fullyRefunded.includes(reason) ? "granted" : "pending"),
}

/** amazon-pay-cv1.md 3.4. */
const refunds: Verdicts = {
  states: { Completed: "granted", Pending: "pending", Declined: "declined" },
  closed: () => "pending",
}

const verdicts = { authorization: authorizations, capture: captures, refund: refunds } as const

/** Judges a snapshot of the kind that was asked for. */
export function outcomeOf(kind: keyof typeof verdicts, seen: Seen, requestId: string | undefined): Outcome<Ref> {
  const { states, closed } = verdicts[kind]
  const is =
    seen.state === "Closed" ? closed(seen.reason) : Object.hasOwn(states, seen.state) ? states[seen.state] : undefined
  const told = { seen: [seen], ...(requestId === undefined ? {} : { requestId }) }
  return is === "declined"
    ? { ...told, is, reason: seen.reason ?? "Unknown", soft: seen.soft ?? false }
    : { ...told, is: is ?? "pending", value: seen.ref }
}
