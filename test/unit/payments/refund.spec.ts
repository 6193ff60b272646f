import { watchAsks } from "../../../src/services/payments/parts"
import { synchronize } from "../../../src/services/payments/synchronize"
import { aTill } from "../../builders/a-till"
import type { HeartOptions } from "../../builders/memory-heart"
import { memoryHeart } from "../../builders/memory-heart"

/** Captured in the given amounts, oldest first. */
async function captured(amounts: readonly string[], options: HeartOptions = {}) {
  const policy = { captureMismatch: "asynchronous" as const, ...options.policy }
  const heart = memoryHeart({
    ...options,
    policy,
    switches: { pendingCaptureOnAmountMismatch: false, ...options.switches },
  })
  const id = await heart.passes()
  await heart.authorize()
  const till = aTill(heart)
  for (const amount of amounts) expect(await till.capture(amount)).toMatchObject({ is: "captured" })
  const parts = async () => {
    const { captures, refunds } = await till.folio()
    return refunds.map((row) => [captures.findIndex((it) => it.id === row.captureId), row.amount.minor])
  }
  return { ...heart, ...till, id, heart: heart.parts, parts }
}

describe("refund", () => {
  it.each([
    ["the newest capture that holds all of it", ["30.00", "30.00", "34.50"], "30.00", [[2, 3000n]]],
    ["an older one that holds all of it rather than two", ["60.00", "34.50"], "50.00", [[0, 5000n]]],
    [
      "the roomiest first where none holds all of it",
      ["20.00", "50.00", "24.50"],
      "70.00",
      [
        [1, 5000n],
        [2, 2000n],
      ],
    ],
    [
      "every capture for all",
      ["50.00", "44.50"],
      "94.50",
      [
        [0, 5000n],
        [1, 4450n],
      ],
    ],
    [
      "all for one cent less than all",
      ["50.00", "44.50"],
      "94.49",
      [
        [0, 5000n],
        [1, 4450n],
      ],
    ],
    [
      "all for one cent more than all",
      ["50.00", "44.50"],
      "94.51",
      [
        [0, 5000n],
        [1, 4450n],
      ],
    ],
  ])("takes %s", async (_, captures, amount, expected) => {
    const shop = await captured(captures)
    expect(await shop.refund(amount)).toMatchObject({ is: "refunded", pending: true })
    expect(await shop.parts()).toEqual(expected)
    expect(new Set((await shop.folio()).refunds.map(({ link }) => link)).size).toBe(1)
  })

  it("goes no further than what was captured, unless the shop says Amazon's 15 % may be given too", async () => {
    const strict = await captured(["94.50"])
    expect(await strict.refund("94.52")).toMatchObject({ is: "not-captured", why: "nothing-authorized" })
    expect((await strict.effects(strict.id))["Refund"]).toBeUndefined()
    const generous = await captured(["94.50"], { policy: { refundAboveCaptured: true } })
    expect(await generous.refund("108.70")).toMatchObject({ is: "not-captured" })
    expect(await generous.refund("108.67")).toMatchObject({ is: "refunded" })
  })

  it("gives one amount once for clicks at the same time that together are more than all, without any lock", async () => {
    const shop = await captured(["94.50"])
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => shop.refund("60.00").catch(() => ({ is: "busy" }))),
    )
    expect(answers.filter(({ is }) => is === "refunded")).toHaveLength(1)
    expect(await shop.effects(shop.id)).toMatchObject({ Refund: 1 })
    expect(shop.rows("ref").length).toBeGreaterThanOrEqual(1)
  })

  it("of which only a part took effect is finished by the same amount: no part is made twice", async () => {
    const shop = await captured(["50.00", "44.50"])
    const lost = await shop.losing({ operation: "Refund", when: "after" }, () => shop.refund("94.50"))
    expect(lost).toMatchObject({ is: "not-captured", why: "in-doubt" })
    const second = await shop.refund("94.50")
    expect(second).toMatchObject({
      is: "not-captured",
      why: "unrecorded",
      detail: expect.stringContaining("50.00 EUR took effect"),
    })
    expect(await shop.refund("50.00")).toMatchObject({ is: "refunded" })
    expect(await shop.refund("44.50")).toMatchObject({ is: "refunded" })
    expect(await shop.effects(shop.id)).toMatchObject({ Refund: 2 })
    expect(shop.rows("ref")).toEqual([50, 44.5])
  })

  it("that was lost before its effect is not made to happen by another amount", async () => {
    const shop = await captured(["94.50"])
    await shop.losing({ operation: "Refund", when: "before" }, () => shop.refund("30.00"))
    expect(await shop.refund("20.00")).toMatchObject({ is: "not-captured", why: "in-doubt" })
    expect((await shop.effects(shop.id))["Refund"]).toBeUndefined()
    expect(await shop.refund("30.00")).toMatchObject({ is: "refunded" })
    expect(await shop.effects(shop.id)).toMatchObject({ Refund: 1 })
  })

  it("may be asked for again, whole, after Amazon declined it", async () => {
    const shop = await captured(["94.50"])
    await shop.control("POST", "outcomes", { operation: "Refund", state: "Declined", reason_code: "ProcessingFailure" })
    expect(await shop.refund("94.50")).toMatchObject({ is: "refunded", pending: true })
    shop.pass(60)
    const { orderReference } = await shop.folio()
    await synchronize(shop.heart, orderReference.id, { source: "poll", asker: watchAsks })
    expect(await shop.folio()).toMatchObject({
      refunds: [{ state: "Declined" }],
      orderReference: { flags: ["refund-declined"] },
    })
    expect(await shop.refund("94.50")).toMatchObject({ is: "refunded" })
  })
})
