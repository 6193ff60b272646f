import { mayCount } from "../domain/may-count"
import { worthOf } from "../domain/authorization-meaning"
import { Fault } from "../domain/fault"
import { lives } from "../domain/lives"
import type { Change, Folio, Ledger } from "../ports/ledger"
import type { AuthorizationRow, CaptureRow, RefundRow, Source } from "../ports/rows"
import { applied } from "./applied"
import { carryOn } from "./carry-on"
import { closing } from "./closing"
import type { Decision } from "./decide"
import { decide } from "./decide"
import { decideAndSchedule } from "./decide-and-schedule"
import { dueAt, dueChange, noLaterThanTakeUp } from "./due"
import { fulfilWishes } from "./fulfil-wishes"
import type { By } from "./history"
import { entry } from "./history"
import { isGivenBack } from "./is-given-back"
import { lockKey } from "./lock-key"
import { moneyOnCanceled } from "./money-on-canceled"
import type { Parts } from "./parts"
import { watchAsks } from "./parts"
import { raise } from "./raise"
import { parkIfGone } from "./park-if-gone"
import { supersede, wish } from "./supersede"
import { synchronize } from "./synchronize"
import { unrecorded } from "./unrecorded"
import { watch } from "./watch"

/** Confirmed and not authorized for so long: the buyer is gone (DESIGN section 4). */
const abandoned = 60 * 60_000
/** Reserved without an order for so long: what is found is released. */
const orphaned = 30 * 60_000

/** Between two looks of which the first failed. */
const shortestPause = 2 * 60_000
const longestPause = 60 * 60_000

/** What the shop system must now be told, by workflows that run outside the lock. */
export type News = {
  readonly folio: Folio
  /** Collected at Amazon, not yet in the shop. */
  readonly toRecord: readonly CaptureRow[]
  /** Given back at Amazon by somebody else, not yet in the shop. */
  readonly refundsToRecord: readonly RefundRow[]
}

type Tending = {
  readonly id: string
  /** Whether the shop has an order for the cart: an order id, or null. */
  readonly orderId: string | null
  /** The order waits for its money: neither canceled, nor is its completion at work. @default true with an order */
  readonly waits?: boolean
  /** The shop has canceled the order: nothing is asked for again on its behalf. @default false */
  readonly isCanceled?: boolean
  /** What gave the reason to look. */
  readonly source?: Source
}

/**
 * One look of the reconciler at one order reference: settles, fulfils, reads, gives up what nobody will finish.
 * Under the order reference's lock. The row stays due until `scheduleNext`, so that a process that dies before the shop
 * was told is cleaned up after. @throws Fault @throws Busy: everything stays open for the next look.
 */
export async function tend(
  given: Parts,
  { id, orderId, waits = orderId !== null, isCanceled = false, source = "poll" }: Tending,
): Promise<News | undefined> {
  const loaded = await given.ledger.load({ id })
  if (!loaded) return undefined
  // Nobody has claimed it: a death in this look must not be the last of it.
  if (source === "admin") await decide(given.ledger, { id }, (folio) => dueByThen(folio, given.clock.now()))
  const parts = { ...given, ledger: keepingDue(given.ledger) }
  return parts.lock.run(lockKey(loaded), async () => {
    if (orderId !== null) await rememberOrder(parts, id, orderId)
    if (await parkIfGone(parts, id, () => synchronize(parts, id, { source, asker: watchAsks, isCanceled })))
      return undefined
    await giveUp(parts, id)
    if (waits) await carryOn(parts, id)
    await tidy(parts, id, isCanceled)
    return newsOf(await fulfilWishes(parts, id, watchAsks))
  })
}

function newsOf(folio: Folio): News {
  const { captures, refunds } = unrecorded(folio)
  return { folio, toRecord: captures, refundsToRecord: refunds }
}

/**
 * What holds whoever is gone: alarms begin and end, what is all collected is closed, and money of a canceled order is told
 * of while it is kept.
 */
function tidy(parts: Parts, id: string, isCanceled: boolean): Promise<Folio> {
  const by = { source: "poll", at: parts.clock.now(), actor: watchAsks.actor } as const
  return decideAndSchedule(parts, id, (folio) => {
    const alarms = watch(folio, by)
    return [
      ...alarms,
      ...moneyOnCanceled(applied(folio, alarms), isCanceled),
      ...(closing(folio) ? wish(folio, { wish: "close", targetId: id, why: "Everything is captured" }, by) : []),
    ]
  })
}

/** The look is over and the shop was told: due again when something is open. */
export const scheduleNext = (parts: Parts, id: string): Promise<Folio> =>
  decide(parts.ledger, { id }, (folio) => {
    const when = dueAt(folio, parts.clock.now(), parts.account(folio.orderReference.account))
    return {
      changes: [dueChange(folio, when)],
      value: { ...folio, orderReference: { ...folio.orderReference, dueAt: when } },
    }
  })

/** Unless it is looked at soon anyway. */
function dueByThen(folio: Folio, now: Date): Decision<undefined> {
  const { dueAt: due } = folio.orderReference
  const soon = noLaterThanTakeUp(due, now)
  return { changes: due?.getTime() === soon.getTime() ? [] : [dueChange(folio, soon)], value: undefined }
}

/**
 * A look failed: tried again soon, and less often the longer the order reference has been there. Where only the quota
 * was used up, it is no older for that; never before the fault says that asking makes sense.
 */
export const scheduleAfterFailure = (parts: Parts, id: string, error?: unknown): Promise<Folio> =>
  decide(parts.ledger, { id }, (folio) => {
    const now = parts.clock.now().getTime()
    const age = now - folio.orderReference.createdAt.getTime()
    const when = new Date(now + pauseAfter(age, error instanceof Fault ? error : undefined))
    return { changes: [dueChange(folio, when)], value: folio }
  })

function pauseAfter(age: number, fault: Fault | undefined): number {
  const told = (fault?.retryAfter ?? 0) * 1_000
  const paced = fault?.kind === "throttled" ? shortestPause : Math.min(Math.max(age / 8, shortestPause), longestPause)
  return Math.max(paced, told)
}

/** A ledger through which nobody moves a due time: the claim's lease stands. */
const keepingDue = (ledger: Ledger): Ledger => ({
  ...ledger,
  commit: (changes) => ledger.commit(changes.flatMap(withoutDue)),
})

function withoutDue(change: Change): readonly Change[] {
  if (change.in !== "orderReference" || !("set" in change)) return [change]
  const set = Object.fromEntries(Object.entries(change.set).filter(([column]) => column !== "dueAt"))
  return Object.keys(set).length === 0 ? [] : [{ ...change, set }]
}

const rememberOrder = (parts: Parts, id: string, orderId: string): Promise<Folio> =>
  decideAndSchedule(parts, id, (folio) =>
    folio.orderReference.orderId === null
      ? [{ in: "orderReference", id, when: { orderId: null }, set: { orderId } }]
      : [],
  )

async function giveUp(parts: Parts, id: string): Promise<void> {
  const now = parts.clock.now()
  const by = { source: "poll", at: now, actor: watchAsks.actor } as const
  await decideAndSchedule(parts, id, (folio) => {
    if (!shouldGiveUp(folio, now)) return []
    if (isGivenBack(folio)) return supersede(folio, "the money was given back", by)
    if (collected(folio)) return report(folio, by)
    return isOver(folio) ? releaseEach(folio, by) : supersede(folio, "not completed in time", by)
  })
}

const isOver = ({ orderReference }: Folio): boolean => lives["order-reference"].isFinal(orderReference.state)

const reserving = ({ authorizations }: Folio): readonly AuthorizationRow[] =>
  authorizations.filter((row) => worthOf(row) !== "gone")

/** Somebody closed the order reference: that leaves its reservations open, and it cannot be cancelled any more. */
const releaseEach = (folio: Folio, by: By): readonly Change[] =>
  reserving(folio).flatMap((row) =>
    wish(folio, { wish: "release", targetId: row.id, why: "not completed in time" }, by),
  )

const collected = (folio: Folio): boolean => folio.captures.some(mayCount)

/** Money was collected and no order stands for it: never refunded by itself, a person must look (DESIGN rule 2). */
function report(folio: Folio, by: By): readonly Change[] {
  const { id } = folio.orderReference
  const raised = raise(folio.orderReference, "captured-without-order")
  const told = entry(by, { orderReferenceId: id, kind: "guard", targetId: id, event: "captured-without-order" })
  return raised.length === 0 ? [] : [...raised, told]
}

function shouldGiveUp(folio: Folio, now: Date): boolean {
  const round = folio.rounds.at(-1)
  if (!round || folio.orderReference.orderId !== null) return false
  const last = reserving(folio).at(-1)
  return last
    ? now.getTime() - last.createdAt.getTime() > orphaned
    : !isOver(folio) && now.getTime() - round.handedOutAt.getTime() >= abandoned
}
