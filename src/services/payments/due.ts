import { worthOf } from "../domain/authorization-meaning"
import { lives } from "../domain/lives"
import type { Change, Folio } from "../ports/ledger"
import type { OrderReferenceRow } from "../ports/rows"

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
    ...(awaitsAuthorization(folio) ? [nextLookForBuyer(folio, now)] : []),
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

/** Committed with every intent: a process that dies now is cleaned up after. `when`: what the intent rests on. */
export const dueSoon = (folio: Folio, now: Date, when: Partial<OrderReferenceRow> = {}): Change => ({
  in: "orderReference",
  id: folio.orderReference.id,
  when,
  set: { dueAt: new Date(now.getTime() + takeUp) },
})

/** The earlier of a due time and the next take-up: news that the shop must hear of is looked at again shortly. */
export const noLaterThanTakeUp = (when: Date | null, now: Date): Date => {
  const soon = new Date(now.getTime() + takeUp)
  return when !== null && when < soon ? when : soon
}

const hasOpenQuestion = (folio: Folio): boolean =>
  [...folio.authorizations, ...folio.captures, ...folio.refunds].some((row) => row.settledAt === null) ||
  folio.wishes.some((wish) => wish.state === "open") ||
  missesCapture(folio)

/** Amazon says that it was captured, and the ledger knows no capture: it was not readable then. */
const missesCapture = ({ authorizations, captures }: Folio): boolean =>
  authorizations.some(
    ({ id, reason }) => reason === "MaxCapturesProcessed" && !captures.some((row) => row.authorizationId === id),
  )

const hasPending = (folio: Folio): boolean =>
  folio.authorizations.some((row) => worthOf(row) === "pending" && !lives.authorization.isFinal(row.state)) ||
  [...folio.captures, ...folio.refunds].some((row) => row.state === "Pending") ||
  (folio.captures.some((row) => row.link === null && row.state === "Completed") && !givenUpRecording(folio))

/** A person was told that money was collected which the shop cannot record. */
const givenUpRecording = ({ orderReference: { flags } }: Folio): boolean =>
  flags.includes("captured-without-order") || flags.includes("captured-on-canceled")

/** An order reference that another took the place of ends by its wish; nothing else is to come. */
const awaitsMore = ({ orderReference }: Folio): boolean =>
  orderReference.orderId === null &&
  orderReference.supersededAt === null &&
  !orderReference.flags.includes("captured-without-order")

const awaitsAuthorization = (folio: Folio): boolean =>
  folio.rounds.length > 0 && awaitsMore(folio) && !lives["order-reference"].isFinal(folio.orderReference.state)

/** Money is reserved and no order is known to stand for it. */
const awaitsOrder = (folio: Folio): boolean =>
  awaitsMore(folio) && folio.authorizations.some((row) => worthOf(row) === "granted")

/**
 * Shortly after the buyer came back with a passed challenge, in case the shop died before it authorized; and when he
 * has had his hour.
 */
function nextLookForBuyer({ rounds }: Folio, now: Date): number {
  const returns = rounds.flatMap(({ arrivedAt, proof }) =>
    arrivedAt && proof === "success" ? [arrivedAt.getTime() + takeUp] : [],
  )
  const lastHandedOut = Math.max(...rounds.map((round) => round.handedOutAt.getTime()))
  return Math.min(lastHandedOut + abandoned, ...returns.filter((at) => at > now.getTime()))
}
