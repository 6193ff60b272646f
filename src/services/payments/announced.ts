import type { Change, Folio } from "../ports/ledger"
import { announcements } from "./announcements"
import type { Parts } from "./parts"

/**
 * `changes` with what the shop must hear of them. For a commit that does not go through `decideAndSchedule`, and tells the
 * history something that somebody hears of.
 */
export const announced = (parts: Parts, folio: Folio, changes: readonly Change[]): readonly Change[] => [
  ...changes,
  ...announcements(folio, changes, { now: parts.clock.now(), asksAgain: () => asksAgain(parts, folio) }),
]

const asksAgain = (parts: Parts, { orderReference }: Folio): boolean =>
  parts.account(orderReference.account).policy.authorization === "sync-then-async"
