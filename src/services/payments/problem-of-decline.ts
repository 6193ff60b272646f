import { lives } from "../domain/lives"
import type { Problem } from "../domain/problem"
import { problem, problemFor, rowOf } from "../domain/problem"
import type { Folio } from "../ports/ledger"

/** What a decline tells the buyer; nothing can be tried again on an order reference that is over. */
export function problemOfDecline({ orderReference: { state } }: Folio, reason: string | null): Problem {
  const told = problemFor(reason ?? "", "AmazonRejected")
  return rowOf(told.code).next === "retry" && lives["order-reference"].isFinal(state)
    ? problem("order-reference-used-up")
    : told
}
