import type { Priority } from "../ports/payment-connector"
import { leakyLevel } from "./leaky-level"

/** `burst` calls at once, then `perSecond` more (the vendor's restore rate). */
export type Rate = { readonly burst: number; readonly perSecond: number }

type Ticket = { readonly rank: number }

/** One operation's allowance, shared by those who wait. Times come in from outside; nothing here waits. */
export type Bucket = {
  queue(priority: Priority): Ticket
  leave(ticket: Ticket): void
  /** 0: taken. Else the milliseconds after which it is worth asking again. */
  take(ticket: Ticket, now: Date): number
  /** The vendor said that it is empty. */
  emptied(now: Date): void
  /** Whole calls that could be sent at once. */
  left(now: Date): number
}

const ranks = { buyer: 0, merchant: 1, background: 2 } as const satisfies Record<Priority, number>
/** The background may use at most this part of the burst and of the restore rate. */
const backgroundShare = 1 / 3
/** One look reads several objects of a kind: with fewer places it would never be finished where many servers share. */
const oneLook = 4

/** Levels are sums of fractions. */
const rounding = 1e-6

/** @param rate may change with time: how many share it is counted anew now and then. */
export function createBucket(rate: () => Rate, start: Date): Bucket {
  const waiting: Ticket[] = []
  const modesty = createModesty()
  const everybody = leakyLevel({ most: () => rate().burst, perSecond: () => rate().perSecond }, start)
  const background = leakyLevel(
    {
      most: () => Math.max(oneLook, rate().burst * backgroundShare),
      perSecond: (now) => rate().perSecond * backgroundShare * modesty.part(now),
    },
    start,
  )

  return {
    queue(priority) {
      const ticket = { rank: ranks[priority] }
      waiting.push(ticket)
      return ticket
    },
    leave(ticket) {
      const place = waiting.indexOf(ticket)
      if (place >= 0) waiting.splice(place, 1)
    },
    take(ticket, now) {
      const levels = ticket.rank === ranks.background ? [everybody, background] : [everybody]
      const ahead = before(waiting, ticket)
      const wait = Math.max(...levels.map((level) => level.delay(1 + (level === everybody ? ahead : 0), now)))
      if (wait === 0) for (const level of levels) level.take(now)
      return wait
    },
    emptied(now) {
      everybody.empty(now)
      background.empty(now)
      modesty.halve(now)
    },
    left: (now) => Math.floor(everybody.left(now) + rounding),
  }
}

/** Those who wait with a higher rank, or longer with the same one. */
function before(waiting: readonly Ticket[], ticket: Ticket): number {
  const mine = waiting.indexOf(ticket)
  return waiting.filter((other, place) => other.rank < ticket.rank || (other.rank === ticket.rank && place < mine))
    .length
}

/** A throttle halves the background's part, down to a 32nd; all of it comes back in ten minutes. */
const lowest = 1 / 32
const recoveryPerMillisecond = 1 / 600_000

function createModesty() {
  let lastPart = 1
  let since = 0
  const part = (now: Date): number =>
    Math.min(1, lastPart + Math.max(0, now.getTime() - since) * recoveryPerMillisecond)
  return {
    part,
    halve(now: Date): void {
      lastPart = Math.max(lowest, part(now) / 2)
      since = now.getTime()
    },
  }
}
