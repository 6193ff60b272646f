import { setTimeout } from "node:timers/promises"

import type { Clock } from "../ports/clock"

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (milliseconds) => setTimeout(milliseconds),
}
