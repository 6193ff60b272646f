import type { Change, Folio } from "../ports/ledger"
import type { By } from "./history"
import { entry } from "./history"
import type { Unread } from "./look-down"
import { lower } from "./lower"
import { raise } from "./raise"
import { rowOf } from "./transaction-rows"

const flag = "unreadable"
/** A young one may only not be readable yet. */
const mayBeLate = 60 * 60_000

/** A person is told once of what Amazon does not show, until all is shown again. */
export function tellUnread(folio: Folio, unread: readonly Unread[], by: By): readonly Change[] {
  const { id, flags } = folio.orderReference
  if (unread.length === 0) return lower(folio.orderReference, flag)
  const old = unread.find((it) => by.at.getTime() - sinceOf(folio, it).getTime() >= mayBeLate)
  if (!old || flags.includes(flag)) return []
  const { ref, code } = old
  const targetId = rowOf(folio, { ref })?.id ?? id
  return [
    ...raise(folio.orderReference, flag),
    entry(by, { orderReferenceId: id, kind: ref.kind, targetId, amazonId: ref.id, event: "parked", reason: code }),
  ]
}

const sinceOf = (folio: Folio, { ref }: Unread): Date => (rowOf(folio, { ref }) ?? folio.orderReference).createdAt
