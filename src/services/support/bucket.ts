import type { Priority } from "../ports/payment-connector"

/** `burst` calls at once, then `perSecond` more (the vendor's restore rate). */
export type Rate = { readonly burst: number; readonly perSecond: number }

type Ticket = { readonly rank: number }

/** One operation's allowance. Times come in from outside; nothing here waits. */
export type Bucket = {
  queue(priority: Priority): Ticket
  leave(ticket: Ticket): void
  /** 0: taken. Else the milliseconds after which it is worth asking again. */
  take(ticket: Ticket, now: Date): number
  emptied(now: Date): void
}

const ranks = { buyer: 0, merchant: 1, background: 2 } as const satisfies Record<Priority, number>
/** The background may use at most this part of the restore rate. */
const backgroundShare = 1 / 3
/** After a throttle the background's part is halved, down to this, and comes back in ten minutes. */
const lowest = 1 / 32
const recoveryPerMillisecond = 1 / 600_000

export function createBucket(rate: Rate, start: Date): Bucket {
  const waiting: Ticket[] = []
  let at = start.getTime()
  let level = rate.burst
  let backgroundLevel = 1
  let backgroundPart = 1

  const backgroundPerSecond = (): number => rate.perSecond * backgroundShare * backgroundPart
  const refill = (now: Date): void => {
    const passed = Math.max(0, now.getTime() - at)
    at = Math.max(at, now.getTime())
    level = Math.min(rate.burst, level + (passed / 1_000) * rate.perSecond)
    backgroundLevel = Math.min(1, backgroundLevel + (passed / 1_000) * backgroundPerSecond())
    backgroundPart = Math.min(1, backgroundPart + passed * recoveryPerMillisecond)
  }
  /** Those who wait with a higher rank, or longer with the same one. */
  const before = (ticket: Ticket): number => {
    const mine = waiting.indexOf(ticket)
    return waiting.filter((other, place) => other.rank < ticket.rank || (other.rank === ticket.rank && place < mine))
      .length
  }
  const delay = (missing: number, perSecond: number): number =>
    missing <= tolerance ? 0 : Math.ceil((missing / perSecond) * 1_000)

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
      refill(now)
      const own = delay(1 + before(ticket) - level, rate.perSecond)
      const background = ticket.rank === ranks.background
      const wait = Math.max(own, background ? delay(1 - backgroundLevel, backgroundPerSecond()) : 0)
      if (wait > 0) return wait
      level -= 1
      if (background) backgroundLevel -= 1
      return 0
    },
    emptied(now) {
      refill(now)
      level = Math.min(level, 0)
      backgroundLevel = Math.min(backgroundLevel, 0)
      backgroundPart = Math.max(lowest, backgroundPart / 2)
    },
  }
}

/** Levels are sums of fractions: a wait of exactly the computed time must be enough. */
const tolerance = 1e-6
