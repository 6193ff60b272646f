import type { Clock } from "../../../services/ports/clock"
import { freshId } from "../../../services/support/fresh-id"
import type { Servers } from "./create-servers"

/** Milliseconds between two beats. */
export const rhythm = 30_000

type Heartbeat = {
  /** How many servers lived at the last beat; never waits for anything. */
  readonly count: () => number
  readonly beat: () => Promise<void>
  readonly start: () => void
  readonly stop: () => Promise<void>
}

/**
 * Counts the servers that share a seller account's quota. Each says by a timer of its own that it lives, because a
 * scheduled job runs on one of them only. When the table cannot be reached the last count stays: Amazon's throttle is
 * the truth.
 */
export function heartbeat(servers: () => Servers, clock: Pick<Clock, "now">): Heartbeat {
  const id = freshId("apsv", clock.now())
  const state: { count: number; timer: NodeJS.Timeout | undefined } = { count: 1, timer: undefined }
  const beat = async (): Promise<void> => {
    state.count = await servers()
      .beat(id, clock.now())
      .catch(() => state.count)
  }
  return {
    count: () => state.count,
    beat,
    start: () => {
      void beat()
      state.timer ??= setInterval(() => void beat(), rhythm).unref()
    },
    stop: async () => {
      clearInterval(state.timer)
      await servers()
        .leave(id)
        .catch(() => undefined)
    },
  }
}
