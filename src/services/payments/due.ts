import { worthOf } from "../domain/authorization-meaning"
import { lives } from "../domain/lives"
import type { Change, Folio } from "../ports/ledger"

const minutes = (count: number): number => count * 60_000

/** When an unsettled row or an open wish is taken up again, if nobody else did. */
const takeUp = minutes(2)
/** How often a pending authorization, capture or refund is asked for. */
const askAgain = minutes(5)
/** Confirmed and never authorized: cancelled after an hour (DESIGN section 4). */
const abandoned = minutes(60)

/** When the reconciler should look at a folio next; null when nothing is open. */
export function dueAt(folio: Folio, now: Date): Date | null {
  const soonest = [
    ...(hasOpenQuestion(folio) ? [now.getTime() + takeUp] : []),
    ...(hasPending(folio) ? [now.getTime() + askAgain] : []),
    ...(awaitsAuthorization(folio) ? [lastHandedOut(folio) + abandoned] : []),
    ...(awaitsOrder(folio) ? [now.getTime() + takeUp] : []),
  ].sort((one, other) => one - other)[0]
  return soonest === undefined ? null : new Date(Math.max(soonest, now.getTime() + minutes(1)))
}

/** The change that moves a folio's due time to where it belongs after `changes`. */
export const dueChange = (folio: Folio, when: Date | null): Change => ({
  in: "orderReference",
  id: folio.orderReference.id,
  when: {},
  set: { dueAt: when },
})

/** Committed with every intent: a process that dies now is cleaned up after. */
export const dueSoon = (folio: Folio, now: Date): Change => dueChange(folio, new Date(now.getTime() + takeUp))

const hasOpenQuestion = (folio: Folio): boolean =>
  [...folio.authorizations, ...folio.captures, ...folio.refunds].some((row) => row.settledAt === null) ||
  folio.wishes.some((wish) => wish.state === "open") ||
  folio.rounds.some((round) => round.confirm === "unsettled")

const hasPending = (folio: Folio): boolean =>
  folio.authorizations.some((row) => worthOf(row) === "pending") ||
  [...folio.captures, ...folio.refunds].some((row) => row.state === "Pending") ||
  folio.captures.some((row) => row.link === null && row.state === "Completed")

const awaitsAuthorization = (folio: Folio): boolean =>
  folio.rounds.length > 0 &&
  folio.orderReference.orderId === null &&
  !lives["order-reference"].isFinal(folio.orderReference.state)

/** Money is reserved and no order is known to stand for it. */
const awaitsOrder = (folio: Folio): boolean =>
  folio.orderReference.orderId === null && folio.authorizations.some((row) => worthOf(row) === "granted" && row.state === "Open")

const lastHandedOut = (folio: Folio): number => Math.max(...folio.rounds.map((round) => round.handedOutAt.getTime()))
