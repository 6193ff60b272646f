import { worthOf } from "../../domain/authorization-meaning"
import { isRefunding } from "../../domain/is-refunding"
import type { Folio } from "../../ports/ledger"
import type { CaptureRow, ChargebackRow, RefundRow } from "../../ports/rows"

/** Claims that the merchant has not decided yet. */
export const openClaims = ({ chargebacks }: Folio): readonly ChargebackRow[] =>
  chargebacks.filter(({ decision }) => decision === null)

/** A declined refund is answered by a later one of the same part, if one did not fail. */
const madeUpFor = ({ refunds }: Folio, row: RefundRow): boolean =>
  refunds.some((it) => it.link === row.link && it.part === row.part && it.try > row.try && isRefunding(it))

/** Refunds that Amazon declined, and that nothing has made up for. */
export const unansweredRefunds = (folio: Folio): readonly RefundRow[] =>
  folio.refunds.filter((row) => row.state === "Declined" && !madeUpFor(folio, row))

/** The last capture, when Amazon declined it and nothing was reserved or asked for since. */
export function unansweredCaptures({ authorizations, captures }: Folio): readonly CaptureRow[] {
  const last = captures.at(-1)
  if (last?.state !== "Declined") return []
  const again = authorizations.some((row) => row.createdAt > last.createdAt && worthOf(row) !== "gone")
  return again ? [] : [last]
}
