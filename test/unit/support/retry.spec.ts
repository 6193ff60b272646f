import fc from "fast-check"

import type { FaultKind } from "../../../src/services/domain/fault"
import type { Repeat } from "../../../src/services/support/retry"
import { next, shortestTry } from "../../../src/services/support/retry"

describe("next", () => {
  it.each<readonly [Repeat, FaultKind, number, number, { wait: number } | "stop"]>([
    ["always", "unreachable", 1, 60_000, { wait: 0 }],
    ["always", "unreachable", 2, 60_000, { wait: 1_000 }],
    ["with-same-reference", "unreachable", 3, 60_000, { wait: 4_000 }],
    ["with-same-reference", "unreachable", 4, 60_000, { wait: 10_000 }],
    ["always", "unreachable", 5, 60_000, { wait: 30_000 }],
    ["always", "unreachable", 6, 60_000, "stop"],
    ["always", "throttled", 1, 60_000, { wait: 1_000 }],
    ["always", "throttled", 4, 60_000, { wait: 30_000 }],
    ["always", "throttled", 5, 60_000, "stop"],
    ["always", "unreachable", 4, 6_000, { wait: 5_000 }],
    ["always", "unreachable", 2, 1_500, { wait: 500 }],
    ["always", "unreachable", 1, 999, "stop"],
    ["always", "unreachable", 1, -5, "stop"],
    ["never", "unreachable", 1, 60_000, "stop"],
    ["always", "refused", 1, 60_000, "stop"],
    ["always", "unreadable", 1, 60_000, "stop"],
    ["always", "misconfigured", 1, 60_000, "stop"],
  ])("after %s %s, try %i, with %i ms left", (repeat, failure, attempt, left, step) => {
    expect(next({ repeat, failure, attempt, left })).toEqual(step)
  })

  it("always leaves time for the try it allows, and ends", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: -10, max: 100_000 }), (attempt, left) => {
        const step = next({ repeat: "always", failure: "unreachable", attempt, left })
        if (step !== "stop") expect(left - step.wait).toBeGreaterThanOrEqual(shortestTry)
        if (attempt > 5) expect(step).toBe("stop")
      }),
    )
  })
})
