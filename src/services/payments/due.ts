import { worthOf } from "../domain/authorization-meaning"
import { lives } from "../domain/lives"
import { mayCount } from "../domain/may-count"
import type { Change, Folio } from "../ports/ledger"
import type { CaptureRow, OrderReferenceRow, RefundRow } from "../ports/rows"
import { absentStep, hasGivenUp, isUnpaid } from "./absent-step"
import { cameToNothing } from "./came-to-nothing"
import { closing } from "./closing"
import { isElsewhere } from "./is-elsewhere"
import type { Account } from "./parts"
import { allTransactions } from "./transaction-rows"
import { unrecorded } from "./unrecorded"
import { comingAlarms } from "./watch"

const minutes = (count: number): number => count * 60_000
const hours = (count: number): number => minutes(60 * count)
const days = (count: number): number => hours(24 * count)

/** When an unsettled row or an open wish is taken up again, if nobody else did. */
const takeUp = minutes(2)
/** Confirmed and never authorized: cancelled after an hour (DESIGN section 4). */
const abandoned = minutes(60)

/** Young rows often, old rows rarely: a share of their age, within limits. */
const paces = {
  unsettled: { share: 15, least: takeUp, most: minutes(60) },
  pending: { share: 6, least: takeUp, most: hours(6) },
  // What Amazon does not know now: daily, and rarely when it is old. Nothing is asked in the wrong environment.
  gone: { share: 30, least: days(1), most: days(30) },
  elsewhere: { share: 30, least: hours(1), most: days(30) },
} as const

/** After a Suspended state began: one hour, six, then daily for 30 days (DESIGN section 7). */
const looksAtSuspended = [
  hours(1),
  hours(6),
  ...Array.from({ length: 30 }, (_, day) => days(day + 1)),
  days(30) + 60_000,
]
/** The order number is tried to be added at Amazon for so long. */
const labelling = days(1)

/**
 * When the reconciler should look at a folio next; null when nothing is open. `account`: what the shop decided; without
 * it, pauses of the decline table are not known and the look is early.
 */
export function dueAt(folio: Folio, now: Date, account?: Account): Date | null {
  const soonest = [
    ...unsettled(folio).map((since) => paced("unsettled", since, now)),
    ...pending(folio).map((since) => paced("pending", since, now)),
    ...(awaitsAuthorization(folio) ? [nextLookForBuyer(folio, now)] : []),
    ...(awaitsOrder(folio) ? [now.getTime() + takeUp] : []),
    ...(closing(folio) ? [now.getTime() + takeUp] : []),
    ...afterBuyer(folio, now, account),
    ...suspended(folio, now),
    ...justLinked(folio, now),
    ...comingAlarms(folio, now),
  ].sort((one, other) => one - other)[0]
  return soonest === undefined ? null : new Date(Math.max(soonest, notBefore(folio, now, account)))
}

/** A key that was corrected, or an environment, must find the order again; until then the looks are in vain. */
function notBefore({ orderReference: row }: Folio, now: Date, account: Account | undefined): number {
  if (row.flags.includes("gone")) return paced("gone", row.createdAt, now)
  if (account && isElsewhere(row, account)) return paced("elsewhere", row.createdAt, now)
  return now.getTime() + minutes(1)
}

function paced(pace: keyof typeof paces, since: Date, now: Date): number {
  const { share, least, most } = paces[pace]
  return now.getTime() + Math.min(Math.max((now.getTime() - since.getTime()) / share, least), most)
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

/**
 * Committed with every intent for money: as `dueSoon`, and lost when another was begun since `folio` was read. Unique keys
 * see one authorization at a time; this sees the sum (docs/adr/0029). `more`: what else the intent rests on.
 */
export const nextIntent = (folio: Folio, now: Date, more: Partial<OrderReferenceRow> = {}): Change => {
  const { id, intents } = folio.orderReference
  return {
    in: "orderReference",
    id,
    when: { ...more, intents },
    set: { intents: intents + 1, dueAt: new Date(now.getTime() + takeUp) },
  }
}

/** The earlier of a due time and the next take-up: news that the shop must hear of is looked at again shortly. */
export const noLaterThanTakeUp = (when: Date | null, now: Date): Date => {
  const soon = new Date(now.getTime() + takeUp)
  return when !== null && when < soon ? when : soon
}

/** Since when each question is open: rows without an answer, wishes, what the ledger or Amazon still lacks. */
const unsettled = (folio: Folio): readonly Date[] => [
  ...allTransactions(folio)
    .filter((row) => row.settledAt === null)
    .map((row) => row.createdAt),
  ...folio.wishes.filter((wish) => wish.state === "open").map((wish) => wish.createdAt),
  ...folio.rounds.filter((round) => round.confirm === "unsettled" && isUnpaid(folio)).map((round) => round.createdAt),
  ...missedCaptures(folio),
  ...unlabelled(folio),
]

/** Amazon says that it was captured, and the ledger knows no capture: it was not readable then. */
const missedCaptures = ({ authorizations, captures }: Folio): readonly Date[] =>
  authorizations
    .filter(
      ({ id, reason }) =>
        reason === "MaxCapturesProcessed" && !captures.some((row) => row.authorizationId === id && mayCount(row)),
    )
    .map((row) => row.createdAt)

function unlabelled({ orderReference: { placedAt, labelledAt, dueAt: due } }: Folio): readonly Date[] {
  if (placedAt === null || labelledAt !== null) return []
  return (due ?? placedAt).getTime() - placedAt.getTime() < labelling ? [placedAt] : []
}

const pending = (folio: Folio): readonly Date[] => [
  ...folio.authorizations
    .filter((row) => worthOf(row) === "pending" && !lives.authorization.isFinal(row.state))
    .map((row) => row.createdAt),
  ...[...folio.captures, ...folio.refunds].filter((row) => row.state === "Pending").map((row) => row.createdAt),
  ...(givenUpRecording(folio) ? [] : toRecord(folio)).map((row) => row.settledAt ?? row.createdAt),
]

function toRecord(folio: Folio): readonly (CaptureRow | RefundRow)[] {
  const { captures, refunds } = unrecorded(folio)
  return [...captures, ...refunds]
}

/** Whether the shop booked what now stands for a capture, or a refund made elsewhere, is looked at once, later. */
const justLinked = ({ captures, refunds }: Folio, now: Date): readonly number[] =>
  [
    ...captures.map(({ link, linkedAt }) => ({ link, since: linkedAt })),
    ...refunds.filter(({ origin }) => origin === "external").map(({ link, settledAt }) => ({ link, since: settledAt })),
  ].flatMap(({ link, since }) => {
    const at = (since?.getTime() ?? 0) + minutes(3)
    return link !== null && at > now.getTime() ? [at] : []
  })

/** A person was told that money was collected which the shop cannot record, or it is back before anything stood on it. */
const givenUpRecording = (folio: Folio): boolean => {
  const { flags } = folio.orderReference
  return flags.includes("captured-without-order") || flags.includes("captured-on-canceled") || cameToNothing(folio)
}

/** An order reference that another took the place of ends by its wish; nothing else is to come. */
const awaitsMore = ({ orderReference }: Folio): boolean =>
  orderReference.orderId === null &&
  orderReference.supersededAt === null &&
  !orderReference.flags.includes("captured-without-order")

const awaitsAuthorization = (folio: Folio): boolean =>
  folio.rounds.length > 0 && awaitsMore(folio) && !lives["order-reference"].isFinal(folio.orderReference.state)

/** Money is reserved and no order is known to stand for it. */
const awaitsOrder = (folio: Folio): boolean =>
  !cameToNothing(folio) &&
  ((awaitsMore(folio) && folio.authorizations.some((row) => worthOf(row) === "granted")) || isLeftBehind(folio))

/** Another order reference took the place of one that Amazon had closed: cancelling it no longer frees what it reserved. */
const isLeftBehind = ({ orderReference, authorizations, wishes }: Folio): boolean =>
  orderReference.orderId === null &&
  orderReference.supersededAt !== null &&
  lives["order-reference"].isFinal(orderReference.state) &&
  !orderReference.flags.includes("captured-without-order") &&
  authorizations.some(
    (row) => worthOf(row) === "granted" && !wishes.some((it) => it.wish === "release" && it.targetId === row.id),
  )

/** The decline table's next step for an order whose buyer is gone. */
function afterBuyer(folio: Folio, now: Date, account: Account | undefined): readonly number[] {
  if (!isUnpaid(folio)) return []
  if (!account) return folio.orderReference.flags.includes("waited-too-long") ? [] : [now.getTime() + takeUp]
  const step = absentStep({ folio, account, now })
  if (step.is === "none") return []
  return [step.is === "wait" ? step.until.getTime() : now.getTime()]
}

/** Only the buyer can open it again, at Amazon; or it stayed open, and only he can take another payment method. */
function suspended(folio: Folio, now: Date): readonly number[] {
  const { state, orderId, version, flags } = folio.orderReference
  const isHis = state === "Suspended" || (flags.includes("buyer-must-act") && isUnpaid(folio))
  if (!isHis || orderId === null || hasGivenUp(folio) || flags.includes("waited-too-long")) return []
  const since = Date.parse(version) || now.getTime()
  const next = looksAtSuspended.find((after) => since + after > now.getTime())
  return next === undefined ? [] : [since + next]
}

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
