import { Fault } from "../../domain/fault"
import type { Outcome } from "../../domain/outcome"
import type { Ref, Seen } from "../../domain/seen"
import type { Attempt } from "../../ports/payment-connector"
import { declineOf, declines } from "./words"

type Kind = "authorization" | "capture" | "refund"
type Verdict = "granted" | "declined"

/** Everything that stands here under no state is pending: it is looked up. */
const verdicts: Readonly<Record<Kind, Readonly<Record<string, Verdict>>>> = {
  authorization: {
    Open: "granted",
    Declined: "declined",
    "Closed MaxCapturesProcessed": "granted",
    Closed: "declined",
  },
  capture: { Completed: "granted", Declined: "declined" },
  refund: { Completed: "granted", Declined: "declined" },
}

/** Judges a snapshot of the kind that was asked for; `more` is what else the answer showed. */
export function outcomeOf(
  kind: Kind,
  seen: Seen,
  { more = [], requestId }: { readonly more?: readonly Seen[]; readonly requestId?: string | undefined },
): Outcome<Ref> {
  const table = verdicts[kind]
  const is = table[`${seen.state} ${seen.reason ?? ""}`.trim()] ?? table[seen.state]
  const told = { seen: [seen, ...more], ...(requestId === undefined ? {} : { requestId }) }
  return is === "declined"
    ? { ...told, is, reason: seen.reason ?? "Unknown", soft: seen.soft ?? false }
    : { ...told, is: is ?? "pending", value: seen.ref }
}

/** Whether an error code is a no of Amazon's to the money itself. */
export const isDecline = (code: string): boolean => Object.hasOwn(declines, code)

type Refused = {
  readonly ref: Ref
  readonly key: Attempt["key"]
  readonly parent: Ref
}

/**
 * A decline comes as an error, without the object; its id is empty unless it is known (amazon-pay-cv2.md 7.1). A failure
 * of Amazon's, with status 500, is no such plain no: something may have happened behind it.
 */
export function refusedAtOnce(error: unknown, { ref, key, parent }: Refused): Seen {
  if (!(error instanceof Fault) || !isDecline(error.code) || error.kind !== "refused") throw error
  const word = declineOf(error.code)
  const reason = ref.kind === "authorization" ? word.reason : error.code
  return { ref, parent, key, ...word, ...(reason === undefined ? {} : { reason }), version: "" }
}
