import { worthOf } from "../domain/authorization-meaning"
import { mayCount } from "../domain/may-count"
import type { Folio } from "../ports/ledger"
import { isGivenBack } from "./is-given-back"

const open: ReadonlySet<string> = new Set(["unsettled", "pending"])

/**
 * Money was collected and not given back, or may be at this moment: no cancellation takes it back, so the buyer is not
 * let to pay another way for the same cart.
 */
export const mayBeCollected = (folio: Folio): boolean =>
  !isGivenBack(folio) &&
  (folio.captures.some(mayCount) || folio.authorizations.some((row) => row.captureNow && open.has(worthOf(row))))
