import { clockLine, inboxLines, quotaLine } from "../../../src/services/payments/view/health-lines"
import type { InboxWatch } from "../../../src/services/ports/inbox"

const quiet: InboxWatch = { waiting: 0, oldestWaiting: null, held: 0, parked: 0, last: null, forged: 0 }
const codes = (watch: Partial<InboxWatch>) => inboxLines({ ...quiet, ...watch }).map(({ code, tone }) => [code, tone])

describe("health", () => {
  it.each([
    [undefined, "clock-unknown", "neutral"],
    [0, "clock", "good"],
    [-60, "clock", "good"],
    [61, "clock-behind", "warning"],
    [-61, "clock-ahead", "warning"],
    [600, "clock-behind", "danger"],
    [-900, "clock-ahead", "danger"],
  ])("of a clock that Amazon's is %s seconds ahead of says %s, %s", (seconds, code, tone) => {
    const said = clockLine(seconds === undefined ? {} : { clockSkewSeconds: seconds })
    expect(said).toEqual({
      code,
      tone,
      values: seconds === undefined ? {} : { seconds: String(Math.abs(seconds)) },
    })
  })

  it("names the operations for which a call would have to wait, and says so where nothing is counted", () => {
    const quota = [
      { operation: "Authorize", left: 0, most: 10 },
      { operation: "Capture", left: 1, most: 10 },
      { operation: "GetRefundDetails", left: 0, most: 20 },
    ]
    expect(quotaLine(quota)).toMatchObject({
      code: "quota-used",
      tone: "warning",
      values: { operations: "Authorize, GetRefundDetails" },
    })
    expect(quotaLine(quota.slice(1, 2))).toMatchObject({ code: "quota", tone: "good" })
    expect(quotaLine([])).toMatchObject({ code: "quota-off", tone: "neutral" })
  })

  it("of the inbox says what became of the last notification, and counts only what is there", () => {
    expect(codes({})).toEqual([["no-notification", "warning"]])
    const last = { receivedAt: new Date("2026-01-02T03:04:05Z"), outcome: null }
    expect(inboxLines({ ...quiet, last })).toEqual([
      { code: "notification", tone: "neutral", values: { at: "2026-01-02T03:04:05.000Z", outcome: "waiting" } },
    ])
    const counted = codes({ last: { ...last, outcome: "parked" }, waiting: 1, held: 2, parked: 3, forged: 4 })
    expect(counted).toEqual([
      ["notification", "danger"],
      ["waiting", "neutral"],
      ["held", "warning"],
      ["parked", "danger"],
      ["forged", "warning"],
    ])
  })

  it.each([
    ["applied", "good"],
    ["duplicate", "good"],
    ["ignored", "neutral"],
    ["held", "warning"],
    ["parked", "danger"],
  ] as const)("of a last notification that was %s is %s", (outcome, tone) => {
    const last = { receivedAt: new Date("2026-01-02T03:04:05Z"), outcome }
    expect(codes({ last })).toEqual([["notification", tone]])
  })
})
