import { isCollected } from "../domain/is-collected"
import type { Folio } from "../ports/ledger"
import type { CaptureRow, RefundRow } from "../ports/rows"

type Unrecorded = { readonly captures: readonly CaptureRow[]; readonly refunds: readonly RefundRow[] }

/** Money that moved at Amazon and that nothing in the shop stands for yet. */
export const unrecorded = ({ captures, refunds }: Folio): Unrecorded => ({
  captures: captures.filter((row) => isCollected(row) && row.link === null),
  refunds: refunds.filter((row) => row.state === "Completed" && row.link === null && row.origin === "external"),
})
