import type { Kind } from "../../../src/services/domain/lives"
import type { Seen } from "../../../src/services/domain/seen"
import { verdictOn } from "../../../src/services/domain/verdict"

const early = "2026-03-01T10:00:00.000Z"
const late = "2026-03-01T10:00:01.000Z"
const seen = (kind: Kind, state: string, version: string, reason?: string): Seen => ({
  ref: { kind, id: "S02-1" },
  state,
  version,
  ...(reason === undefined ? {} : { reason }),
})

describe("verdictOn an order reference, ordered by Amazon's own time", () => {
  it.each([
    ["Draft", "", "Open", early, "advance"],
    ["Open", early, "Suspended", late, "advance"],
    ["Suspended", early, "Open", late, "advance"],
    ["Suspended", late, "Open", early, "stale"],
    ["Open", early, "Open", early, "same"],
    ["Canceled", early, "Open", late, "odd"],
    ["Closed", late, "Open", early, "stale"],
    ["Open", early, "Undreamt", late, "odd"],
  ])("%s (%s), then %s (%s): %s", (known, version, state, at, verdict) => {
    expect(
      verdictOn("order-reference", { state: known, reason: null, version }, seen("order-reference", state, at)),
    ).toBe(verdict)
  })

  it("compares times, not texts", () => {
    const known = { state: "Open", reason: null, version: "2026-03-01T10:00:00.000Z" }
    expect(
      verdictOn("order-reference", known, seen("order-reference", "Suspended", "2026-03-01T11:00:00.500+01:00")),
    ).toBe("advance")
  })
})

describe("verdictOn a transaction, which only goes forward", () => {
  it.each([
    ["authorization", "Intended", "Open", "advance"],
    ["authorization", "Void", "Open", "advance"],
    ["authorization", "Pending", "Declined", "advance"],
    ["authorization", "Open", "Pending", "stale"],
    ["authorization", "Closed", "Open", "stale"],
    ["authorization", "Declined", "Open", "odd"],
    ["authorization", "Open", "Undreamt", "odd"],
    ["capture", "Pending", "Completed", "advance"],
    ["capture", "Completed", "Pending", "stale"],
    ["capture", "Completed", "Declined", "odd"],
    ["refund", "Pending", "Completed", "advance"],
    ["refund", "Declined", "Completed", "odd"],
  ] as const)("%s: %s, then %s: %s", (kind, known, state, verdict) => {
    expect(verdictOn(kind, { state: known, reason: null, version: early }, seen(kind, state, late))).toBe(verdict)
  })

  it("takes a new reason of the same state over", () => {
    const known = { state: "Open", reason: null, version: early }
    expect(verdictOn("authorization", known, seen("authorization", "Open", early, "StopShipmentAtypicalAuth"))).toBe(
      "advance",
    )
  })
})
