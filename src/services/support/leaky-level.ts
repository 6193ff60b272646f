/** Places of one bucket. Times come in from outside; nothing here waits. */
export type LeakyLevel = {
  /** Milliseconds until so many places are free; 0 when they are. */
  delay(places: number, now: Date): number
  take(now: Date): void
  empty(now: Date): void
  /** How many places are free: 0 to `most`. */
  left(now: Date): number
}

/**
 * The vendor starts to restore when a call arrives, we when it leaves: the first one of a full bucket may take this
 * many milliseconds longer on its way than a later one.
 */
const transit = 200
/** Levels are sums of fractions: a wait of exactly the computed time must be enough. */
const tolerance = 1e-6

/** Both may change with time. `perSecond`: places restored a second. */
type Size = { readonly most: () => number; readonly perSecond: (now: Date) => number }

export function leakyLevel({ most, perSecond }: Size, start: Date): LeakyLevel {
  let at = start.getTime()
  let level = most()
  const refill = (now: Date): void => {
    // A clock that was put back must not hold everybody up until it has caught up.
    if (at - now.getTime() > transit) at = now.getTime()
    const passed = Math.max(0, now.getTime() - at)
    at += passed
    level = Math.min(most(), level + (passed / 1_000) * perSecond(now))
  }
  return {
    delay(places, now) {
      refill(now)
      const missing = places - level
      return missing <= tolerance ? 0 : Math.ceil((missing / perSecond(now)) * 1_000) + Math.max(0, at - now.getTime())
    },
    take(now) {
      refill(now)
      if (level >= most()) at = now.getTime() + transit
      level -= 1
    },
    empty(now) {
      refill(now)
      level = Math.min(level, 0)
    },
    left(now) {
      refill(now)
      return Math.max(0, level)
    },
  }
}
