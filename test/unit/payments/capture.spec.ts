import { aTill } from "../../builders/a-till"
import type { HeartOptions } from "../../builders/memory-heart"
import { memoryHeart } from "../../builders/memory-heart"

/** An authorization of 94.50 EUR, and the merchant's till. */
async function authorized(options: HeartOptions = {}) {
  const heart = memoryHeart(options)
  const id = await heart.passes()
  expect(await heart.authorize()).toMatchObject({ is: "authorized" })
  return { ...heart, ...aTill(heart), id }
}

const day = 24 * 60 * 60

describe("capture", () => {
  it("takes effect once for many clicks at the same time, without any lock, and one click is recorded", async () => {
    const shop = await authorized()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => shop.capture("94.50").catch(() => ({ is: "busy" }))),
    )
    expect(answers.filter(({ is }) => is === "captured")).toHaveLength(1)
    expect(await shop.effects(shop.id)).toMatchObject({ Capture: 1 })
    expect((await shop.folio()).captures.filter(({ link }) => link !== null)).toHaveLength(1)
  })

  it.each([
    ["refuse", "94.52", "94.52 EUR is more than the 94.50 EUR that are authorized"],
    ["asynchronous", "94.52", "94.52 EUR is more than the 94.50 EUR that are authorized"],
    ["split", "108.00", "108.00 EUR is more than the 94.50 EUR that are authorized"],
  ] as const)("refuses more than is authorized under %s, before any call", async (captureMismatch, amount, detail) => {
    const shop = await authorized({ policy: { captureMismatch } })
    expect(await shop.capture(amount)).toMatchObject({ is: "not-captured", why: "nothing-authorized", detail })
    expect((await shop.calls()).map(({ operation }) => operation)).not.toContain("Capture")
  })

  it.each(["94.49", "94.51"])("takes %s, one cent from all, for all", async (amount) => {
    const shop = await authorized()
    expect(await shop.capture(amount)).toMatchObject({ is: "captured", capture: { amount: { minor: 9450n } } })
  })

  it("adopts a lost effect that is all when one cent less is asked for, and nothing further away", async () => {
    const shop = await authorized()
    const lost = await shop.losing({ operation: "Capture", when: "after" }, () => shop.capture("94.50"))
    expect(lost).toMatchObject({ is: "not-captured", why: "in-doubt" })
    expect(await shop.capture("90.00")).toMatchObject({ is: "not-captured", why: "unrecorded" })
    expect(await shop.capture("94.49")).toMatchObject({ is: "captured" })
    expect(shop.rows("capt")).toEqual([94.49])
    expect(await shop.effects(shop.id)).toMatchObject({ Capture: 1 })
  })

  it.each([
    ["a mark of another capture", "amazon-pay:apc_foreign", "94.50", "unknown-payment"],
    ["another amount", "own", "90.00", "mismatch"],
  ])("records nothing for %s", async (_, mark, amount, why) => {
    const shop = await authorized()
    await shop.losing({ operation: "Capture", when: "after" }, () => shop.capture("94.50"))
    await shop.capture("90.00")
    const [row] = (await shop.folio()).captures
    const createdBy = mark === "own" ? `amazon-pay:${row?.id ?? ""}` : mark
    expect(await shop.capture(amount, createdBy)).toMatchObject({ is: "not-captured", why })
    expect(await shop.capture("94.50", `amazon-pay:${row?.id ?? ""}`)).toMatchObject({ is: "captured" })
    expect(await shop.capture("94.50", `amazon-pay:${row?.id ?? ""}`)).toMatchObject({ is: "not-captured" })
    expect(await shop.effects(shop.id)).toMatchObject({ Capture: 1 })
  })
})

describe("capture of another amount, asynchronous", () => {
  it("authorizes the rest only up to what is left, and says why when Amazon will not", async () => {
    const shop = await authorized({
      policy: { captureMismatch: "asynchronous" },
      switches: { pendingCaptureOnAmountMismatch: false },
    })
    expect(await shop.capture("50.00")).toMatchObject({ is: "captured" })
    expect(await shop.capture("44.60")).toMatchObject({ is: "not-captured", why: "nothing-authorized" })
    await shop.control("POST", "outcomes", {
      operation: "Authorize",
      state: "Declined",
      reason_code: "ProcessingFailure",
    })
    expect(await shop.capture("44.50")).toMatchObject({
      is: "not-captured",
      detail: expect.stringContaining("ProcessingFailure"),
    })
    expect(await shop.capture("44.51")).toMatchObject({ is: "captured", capture: { amount: { minor: 4450n } } })
    expect(await shop.capture("1.00")).toMatchObject({ is: "not-captured", why: "nothing-authorized" })
    expect(await shop.effects(shop.id)).toMatchObject({ Capture: 2 })
  })
})

describe("capture of another amount, split", () => {
  const split = { captureMismatch: "split" } as const

  it.each([
    ["14.17", "captured"],
    ["14.18", "not-captured"],
  ])("fits %s beside 94.50 under the ceiling of 15 %%: %s", async (amount, is) => {
    const shop = await authorized({ policy: split, switches: { closedAuthorizationCountsAgainstCeiling: true } })
    expect(await shop.capture(amount)).toMatchObject({ is })
    const asked = (await shop.calls()).filter(({ operation }) => operation === "Authorize").length
    expect(asked).toBe(is === "captured" ? 3 : 1)
  })

  it("keeps a reservation that is older than seven days, though the shop may lose one", async () => {
    const shop = await authorized({ policy: { ...split, splitMayLoseReservation: true } })
    shop.pass(7 * day + 60)
    expect(await shop.capture("50.00")).toMatchObject({
      is: "not-captured",
      detail: expect.stringMatching(/older than seven days.*Ways out: capture in full/),
    })
    expect((await shop.calls()).map(({ operation }) => operation)).not.toContain("CloseAuthorization")
  })

  it("flags the reservation as lost when the rest is not authorized again, and the capture stands", async () => {
    const shop = await authorized({ policy: split })
    await shop.control("POST", "outcomes", { operation: "Authorize", state: "Open" })
    await shop.control("POST", "outcomes", { operation: "Authorize", state: "Declined", reason_code: "AmazonRejected" })
    expect(await shop.capture("14.00")).toMatchObject({ is: "captured" })
    expect(await shop.folio()).toMatchObject({
      plans: [{ step: "done", reason: "reservation-lost" }],
      orderReference: { flags: ["reservation-lost"] },
    })
  })

  it("parks, with nothing released, when the part's capture is declined or its answer is lost", async () => {
    const shop = await authorized({ policy: split })
    const lost = await shop.losing({ operation: "Capture", when: "after" }, () => shop.capture("14.00"))
    expect(lost).toMatchObject({ is: "not-captured", why: "in-doubt" })
    expect(await shop.folio()).toMatchObject({
      plans: [{ step: "parked", reason: "part-not-captured" }],
      orderReference: { flags: ["split-parked"] },
    })
    expect((await shop.truth(shop.id)).authorizations).toMatchObject([
      { state: "Open" },
      { captures: [{ state: "Completed" }] },
    ])
    expect(await shop.capture("14.00")).toMatchObject({ is: "captured" })
    expect(await shop.effects(shop.id)).toMatchObject({ Capture: 1 })
  })
})
