import type { Folio } from "../../../src/services/ports/ledger"
import { applied } from "../../../src/services/payments/applied"
import { dueAt } from "../../../src/services/payments/due"
import { comingAlarms, watch } from "../../../src/services/payments/watch"
import { cartId, memoryHeart } from "../../builders/memory-heart"

const day = 86_400_000

/** An order with an open reservation as it lives at Amazon: 30 days. */
async function reserved(): Promise<{ readonly folio: Folio; readonly since: number }> {
  const heart = memoryHeart()
  await heart.passes()
  await heart.authorize()
  const loaded = await heart.ledger.load({ cartId })
  const row = loaded?.authorizations[0]
  if (!loaded || !row) throw new Error("nothing is reserved")
  const since = row.createdAt.getTime()
  return {
    since,
    folio: {
      ...loaded,
      orderReference: { ...loaded.orderReference, orderId: "order_1", dueAt: null },
      authorizations: [{ ...row, expiresAt: new Date(since + 30 * day) }],
    },
  }
}

const at = (moment: number) => ({ source: "poll", at: new Date(moment) }) as const
const flagsOf = (folio: Folio) => folio.orderReference.flags
const told = (changes: ReturnType<typeof watch>) =>
  changes.flatMap((it) => (it.in === "history" ? [`${it.insert.event} ${it.insert.reason ?? ""}`] : []))

describe("What is watched over time", () => {
  it.each([
    [5.9, [], []],
    [6.1, ["expiring capture-window-ending"], ["capture-window-ending"]],
    [26.9, ["expiring capture-window-ending"], ["capture-window-ending"]],
    [
      27.1,
      ["expiring capture-window-ending", "expiring reservation-expiring"],
      ["capture-window-ending", "reservation-expiring"],
    ],
  ])("after %s days of a reservation it is told: %j", async (days, entries, flags) => {
    const { folio, since } = await reserved()
    const changes = watch(folio, at(since + days * day))
    expect(told(changes)).toEqual(entries)
    expect(flagsOf(applied(folio, changes))).toEqual(flags)
  })

  it("tells each once, and lets the flag fall when the money was collected", async () => {
    const { folio, since } = await reserved()
    const warned = applied(folio, watch(folio, at(since + 28 * day)))
    expect(watch(warned, at(since + 29 * day))).toEqual([])
    const collected = { ...warned, authorizations: warned.authorizations.map((row) => ({ ...row, state: "Closed" })) }
    const changes = watch(collected, at(since + 29 * day))
    expect(told(changes)).toEqual([])
    expect(flagsOf(applied(collected, changes))).toEqual([])
  })

  it("keeps the flags of others", async () => {
    const { folio, since } = await reserved()
    const flagged = { ...folio, orderReference: { ...folio.orderReference, flags: ["do-not-ship"] } }
    expect(flagsOf(applied(flagged, watch(flagged, at(since + 7 * day))))).toEqual([
      "do-not-ship",
      "capture-window-ending",
    ])
  })

  it.each([
    [29, []],
    [31, ["unsettled unsettled"]],
  ])("raises the alarm of an unknown outcome after half an hour: %s minutes, %j", async (minutes, entries) => {
    const { folio, since } = await reserved()
    const open = { ...folio, authorizations: folio.authorizations.map((row) => ({ ...row, settledAt: null })) }
    expect(
      told(
        watch(
          { ...open, authorizations: open.authorizations.map((row) => ({ ...row, state: "Intended" })) },
          at(since + minutes * 60_000),
        ),
      ),
    ).toEqual(entries)
  })

  it("comes due for each of these moments and for none when the order has its money", async () => {
    const { folio, since } = await reserved()
    expect(comingAlarms(folio, new Date(since)).map((moment) => Math.round((moment - since) / day))).toEqual([
      6, 27, 30,
    ])
    const next = (moment: number) => ((dueAt(folio, new Date(moment))?.getTime() ?? 0) - since) / day
    expect([next(since), next(since + 6.5 * day), next(since + 28 * day)].map(Math.round)).toEqual([6, 27, 30])
  })
})

describe("How often the reconciler asks", () => {
  it.each([
    [1, 2],
    [60, 10],
    [6 * 60, 60],
    [3 * 24 * 60, 360],
  ])("for an authorization that has been pending for %s minutes: again in %s", async (age, minutes) => {
    const { folio, since } = await reserved()
    const waiting = { ...folio, authorizations: folio.authorizations.map((row) => ({ ...row, state: "Pending" })) }
    const now = new Date(since + age * 60_000)
    expect(((dueAt(waiting, now)?.getTime() ?? 0) - now.getTime()) / 60_000).toBeCloseTo(minutes, 5)
  })

  it.each([
    [1, 2],
    [60, 4],
    [24 * 60, 60],
  ])("for a question that has been open for %s minutes: again in %s", async (age, minutes) => {
    const { folio, since } = await reserved()
    const open = {
      ...folio,
      authorizations: folio.authorizations.map((row) => ({ ...row, settledAt: null, state: "Intended" })),
    }
    const now = new Date(since + age * 60_000)
    expect(((dueAt(open, now)?.getTime() ?? 0) - now.getTime()) / 60_000).toBeCloseTo(minutes, 5)
  })

  it.each([
    [1, 1],
    [30, 1],
    [90, 3],
  ])("for what Amazon does not know any more after %s days: again in %s days", async (age, days) => {
    const { folio, since } = await reserved()
    const open = folio.authorizations.map((row) => ({ ...row, settledAt: null, state: "Intended" }))
    const gone = { ...folio.orderReference, flags: ["gone"] }
    const now = new Date(since + age * 86_400_000)
    const due = dueAt({ ...folio, orderReference: gone, authorizations: open }, now)
    expect(((due?.getTime() ?? 0) - now.getTime()) / 86_400_000).toBeCloseTo(days, 2)
  })
})
