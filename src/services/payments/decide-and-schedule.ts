import { worthOf } from "../domain/authorization-meaning"
import type { Change, Folio } from "../ports/ledger"
import { announced } from "./announced"
import { applied } from "./applied"
import { decide } from "./decide"
import { dueAt, dueChange, noLaterThanTakeUp } from "./due"
import type { Parts } from "./parts"

/**
 * Commits what `rule` decides together with what the shop must hear of it and the moment at which the reconciler should
 * look again; answers the folio as it then stands. @throws Busy when the folio never stood still.
 */
export function decideAndSchedule(
  parts: Parts,
  id: string,
  rule: (folio: Folio) => readonly Change[],
  known?: Folio,
): Promise<Folio> {
  const decision = (folio: Folio) => {
    const changes = announced(parts, folio, rule(folio))
    const after = applied(folio, changes)
    const when = whenNext(folio, after, parts.clock.now())
    const moved = when?.getTime() !== folio.orderReference.dueAt?.getTime()
    const all = changes.length > 0 || (moved && !sooner(folio, when)) ? [...changes, dueChange(folio, when)] : []
    return { changes: all, value: applied(folio, all) }
  }
  return decide(parts.ledger, { id }, decision, known)
}

/**
 * The shop has a pending order: whoever reads that the wait is over, the reconciler tells the shop. And a refund made
 * elsewhere is recorded: whether the shop booked it is looked at once more, when its workflow is over.
 */
function whenNext(before: Folio, after: Folio, now: Date): Date | null {
  const when = dueAt(after, now)
  return endsWaiting(before, after) || linksRefund(before, after) ? noLaterThanTakeUp(when, now) : when
}

const linksRefund = (before: Folio, after: Folio): boolean =>
  before.refunds.some(
    (row) => row.origin === "external" && row.link !== after.refunds.find((it) => it.id === row.id)?.link,
  )

const endsWaiting = (before: Folio, after: Folio): boolean =>
  before.authorizations.some((row) => {
    const next = after.authorizations.find((it) => it.id === row.id)
    return next !== undefined && worthOf(row) === "pending" && worthOf(next) !== "pending"
  })

/** A due time that only slides because the clock went on needs no write of its own. */
const sooner = (folio: Folio, when: Date | null): boolean =>
  folio.orderReference.dueAt !== null && when !== null && folio.orderReference.dueAt <= when
