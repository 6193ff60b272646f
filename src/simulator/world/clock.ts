/** Milliseconds since 1970; the only way by which the simulated world knows the time. */
export type Clock = { readonly now: () => number }

/** A base clock plus an offset that the control interface moves forward. */
export type SimulatedClock = Clock & {
  /** The clock below, not advanced: what the clients of this process read. */
  readonly base: () => number
  readonly advance: (milliseconds: number) => void
  readonly rewind: () => void
}

export const realTime: Clock = { now: () => Date.now() }

/** Puts an offset over `base`; `rewind` takes it off again. */
export function simulatedClock(base: Clock): SimulatedClock {
  let offset = 0
  return {
    now: () => base.now() + offset,
    base: () => base.now(),
    advance: (milliseconds) => {
      offset += milliseconds
    },
    rewind: () => {
      offset = 0
    },
  }
}

const second = 1000
/** Spans of time in milliseconds. */
export const span = {
  second,
  minute: 60 * second,
  hour: 3600 * second,
  day: 86_400 * second,
} as const

/** ISO 8601 in UTC with milliseconds, as Amazon prints it. */
export const timestamp = (at: number): string => new Date(at).toISOString()
