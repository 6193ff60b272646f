import type { Clock } from "../../../src/services/ports/clock"

/** Time that passes only when somebody sleeps. `slept`: every pause asked for, in milliseconds. */
export type FakeClock = Clock & { readonly slept: readonly number[]; pass(milliseconds: number): void }

export function fakeClock(start = "2021-02-03T09:47:58.000Z"): FakeClock {
  let now = new Date(start).getTime()
  const slept: number[] = []
  return {
    slept,
    now: () => new Date(now),
    sleep: async (milliseconds) => {
      slept.push(milliseconds)
      now += milliseconds
      await Promise.resolve()
    },
    pass: (milliseconds) => {
      now += milliseconds
    },
  }
}
