import type { Change, Folio } from "../ports/ledger"
import { applied } from "./applied"
import { decide } from "./decide"
import { dueAt, dueChange } from "./due"
import type { Parts } from "./parts"

/**
 * Commits what `rule` decides together with the moment at which the reconciler should look again; answers the folio as
 * it then stands. @throws Busy when the folio never stood still.
 */
export function decideAndSchedule(parts: Parts, id: string, rule: (folio: Folio) => readonly Change[]): Promise<Folio> {
  return decide(parts.ledger, { id }, (folio) => {
    const changes = rule(folio)
    const after = applied(folio, changes)
    const when = dueAt(after, parts.clock.now())
    const moved = when?.getTime() !== folio.orderReference.dueAt?.getTime()
    const all = changes.length > 0 || (moved && !sooner(folio, when)) ? [...changes, dueChange(folio, when)] : []
    return { changes: all, value: applied(after, all) }
  })
}

/** A due time that only slides because the clock went on needs no write of its own. */
const sooner = (folio: Folio, when: Date | null): boolean =>
  folio.orderReference.dueAt !== null && when !== null && folio.orderReference.dueAt <= when
