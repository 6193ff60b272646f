import type { MemoryHeart } from "../../builders/memory-heart"
import { memoryHeart, sessionId, total } from "../../builders/memory-heart"
import { parseMoney } from "../../../src/services/domain/money"
import { texts } from "../../../src/services/domain/texts"
import { rowOf } from "../../../src/services/domain/problem"

const declined = (reason_code: string, more: object = {}) => ({
  operation: "Authorize",
  state: "Declined",
  reason_code,
  ...more,
})

describe("authorize", () => {
  it("reserves the round's total once, however often it is asked", async () => {
    const heart = memoryHeart()
    const id = await heart.passes()
    const answers = [await heart.authorize(), await heart.authorize(), await heart.authorize()]
    expect(answers.map(({ is }) => is)).toEqual(["authorized", "authorized", "authorized"])
    expect(await heart.effects(id)).toMatchObject({ Authorize: 1 })
    expect((await heart.truth(id)).authorizations[0]).toMatchObject({
      amount: { amount: "94.50", currency: "EUR" },
      synchronous: true,
    })
  })

  it.each([
    ["InvalidPaymentMethod", "Suspended", "wallet", "choose-another"],
    ["AmazonRejected", "Closed", "cart", "rejected"],
    ["ProcessingFailure", "Open", "retry", "try-later"],
    ["TransactionTimedOut", "Open", "cart", "rejected"],
  ] as const)("answers %s with the buyer's next step, once in the history", async (reason, state, next, text) => {
    const heart = memoryHeart()
    const id = await heart.passes()
    await heart.control("POST", "outcomes", declined(reason))
    const answer = await heart.authorize()
    if (answer.is !== "refused") throw new Error(answer.is)
    expect(answer.problem.code).toBe(reason)
    expect(rowOf(answer.problem.code)).toMatchObject({ next, text })
    expect(texts[text].de).not.toBe("")
    const folio = await heart.ledger.load({ sessionId })
    expect(folio?.orderReference.state).toBe(state)
    const history = await heart.ledger.history(folio?.orderReference.id ?? "", 100)
    expect(history.filter(({ event }) => event === "decline")).toMatchObject([
      { reason, kind: "authorization", to: "Declined" },
    ])
    expect((await heart.truth(id)).state).toBe(state)
  })

  it("asks for another card on the same order reference after InvalidPaymentMethod", async () => {
    const heart = memoryHeart()
    const id = await heart.passes()
    await heart.control("POST", "outcomes", declined("InvalidPaymentMethod"))
    expect(await heart.authorize()).toMatchObject({ is: "refused", problem: { code: "InvalidPaymentMethod" } })
    expect(await heart.authorize()).toMatchObject({ is: "refused", problem: { code: "InvalidPaymentMethod" } })
    await heart.control("PATCH", `order-references/${id}`, { card_tail: "0022" })
    expect(await heart.press(id)).toMatchObject({ is: "confirmed" })
    await heart.comeBack(id, "Success")
    expect(await heart.authorize()).toMatchObject({ is: "authorized" })
    expect(await heart.effects(id)).toMatchObject({
      SetOrderReferenceDetails: 1,
      ConfirmOrderReference: 2,
      Authorize: 2,
    })
  })

  it("lets nobody try again within the wait after a ProcessingFailure", async () => {
    const heart = memoryHeart()
    const id = await heart.passes()
    await heart.control("POST", "outcomes", declined("ProcessingFailure"))
    await heart.authorize()
    heart.pass(60)
    expect(await heart.authorize()).toMatchObject({
      is: "refused",
      problem: { code: "ProcessingFailure", retryAfter: 30 },
    })
    expect(await heart.effects(id)).toMatchObject({ Authorize: 1 })
    heart.pass(30)
    expect(await heart.authorize()).toMatchObject({ is: "authorized" })
  })

  it("goes on asynchronously after TransactionTimedOut where the shop said so", async () => {
    const heart = memoryHeart({ policy: { authorization: "sync-then-async", pendingOrders: "accept" } })
    const id = await heart.passes()
    await heart.control("POST", "outcomes", declined("TransactionTimedOut"))
    expect(await heart.authorize()).toMatchObject({ is: "pending" })
    expect((await heart.truth(id)).authorizations.map((it) => it.synchronous)).toEqual([true, false])
  })

  it("asks synchronously and captures nothing while the challenge is not proven", async () => {
    const heart = memoryHeart({ policy: { authorization: "async", captureNow: true, pendingOrders: "accept" } })
    const id = await heart.draft()
    await heart.press(id)
    expect(await heart.authorize()).toMatchObject({ is: "authorized", captured: false })
    expect((await heart.truth(id)).authorizations).toMatchObject([{ synchronous: true, capture_now: false }])
  })

  it("does not go on asynchronously after TransactionTimedOut while the challenge is not proven", async () => {
    const heart = memoryHeart({ policy: { authorization: "sync-then-async", pendingOrders: "accept" } })
    const id = await heart.draft()
    await heart.press(id)
    await heart.control("POST", "outcomes", declined("TransactionTimedOut"))
    expect(await heart.authorize()).toMatchObject({ is: "refused", problem: { code: "TransactionTimedOut" } })
    expect((await heart.truth(id)).authorizations).toHaveLength(1)
  })

  it.each(["before", "after"] as const)(
    "says that it is checking when the answer was lost %s the effect, and adopts what it finds",
    async (when) => {
      const heart = memoryHeart()
      const id = await heart.passes()
      const first = await heart.losing({ operation: "Authorize", when }, () => heart.authorize())
      expect(first).toMatchObject({ is: "refused", problem: { code: "checking" } })
      expect(await heart.authorize()).toMatchObject({ is: "authorized" })
      expect(await heart.effects(id)).toMatchObject({ Authorize: 1 })
    },
  )

  it("accepts an unknown answer as pending where the shop said so", async () => {
    const heart = memoryHeart({ policy: { pendingOrders: "accept" } })
    await heart.passes()
    const answer = await heart.losing({ operation: "Authorize", when: "after" }, () => heart.authorize())
    expect(answer).toMatchObject({ is: "pending" })
  })

  it("adopts a pending authorization once Amazon has granted it", async () => {
    const heart = memoryHeart({ policy: { authorization: "async", pendingOrders: "decline" } })
    const id = await heart.passes()
    expect(await heart.authorize()).toMatchObject({ is: "refused", problem: { code: "checking" } })
    heart.pass(31)
    expect(await heart.authorize()).toMatchObject({ is: "authorized" })
    expect(await heart.effects(id)).toMatchObject({ Authorize: 1 })
  })

  it("stops at the attempts that the shop allows", async () => {
    const heart = memoryHeart({ policy: { maxAttempts: 2 } })
    const id = await heart.passes()
    await heart.control("POST", "outcomes", declined("ProcessingFailure", { times: 5 }))
    await heart.authorize()
    heart.pass(91)
    await heart.authorize()
    heart.pass(91)
    expect(await heart.authorize()).toMatchObject({ is: "refused", problem: { code: "too-many-attempts" } })
    expect(await heart.effects(id)).toMatchObject({ Authorize: 2 })
  })

  it.each([
    ["another amount", { amount: parseMoney("94.49", "EUR") }, "amount-changed"],
    ["another currency", { amount: parseMoney("94.50", "GBP") }, "amount-changed"],
    ["another session", { session: "payses_2" }, "not-confirmed"],
  ])("reserves nothing for %s", async (_what, asked, code) => {
    const heart = memoryHeart()
    const id = await heart.passes()
    expect(await heart.authorize(asked)).toMatchObject({ is: "refused", problem: { code } })
    expect(await heart.effects(id)).not.toHaveProperty("Authorize")
  })

  it("reserves nothing when Amazon's total is not ours", async () => {
    const heart = memoryHeart()
    await heart.passes()
    const folio = await heart.ledger.load({ sessionId })
    await heart.ledger.commit([
      { in: "orderReference", id: folio?.orderReference.id ?? "", when: {}, set: { total: { ...total, minor: 1n } } },
    ])
    expect(await heart.authorize()).toMatchObject({ is: "refused", problem: { code: "amount-changed" } })
  })

  it("tells a captured authorization from one whose capture was declined, and keeps nothing reserved then", async () => {
    const granted = memoryHeart({ policy: { captureNow: true } })
    await granted.passes()
    expect(await granted.authorize()).toMatchObject({ is: "authorized", captured: true })
    const refused = memoryHeart({ policy: { captureNow: true } })
    const id = await refused.passes()
    await refused.control("POST", "outcomes", {
      operation: "Capture",
      state: "Declined",
      reason_code: "AmazonRejected",
    })
    expect(await refused.authorize()).toMatchObject({ is: "refused", problem: { code: "AmazonRejected" } })
    expect((await refused.truth(id)).authorizations[0]?.state).toBe("Closed")
  })

  it.each([
    [
      "the wait was over",
      async (heart: MemoryHeart) => {
        await heart.authorize()
        heart.pass(31)
      },
    ],
    [
      "its answer was lost",
      (heart: MemoryHeart) => heart.losing({ operation: "Authorize", when: "after" }, () => heart.authorize()),
    ],
  ])("knows of the capture that came with an authorization which it finds after %s", async (when, before) => {
    const heart = memoryHeart({
      policy: { captureNow: true, authorization: when.startsWith("the") ? "async" : "sync" },
    })
    await heart.passes()
    await before(heart)
    expect(await heart.authorize()).toMatchObject({ is: "authorized", captured: true })
    expect((await heart.ledger.load({ sessionId }))?.captures).toMatchObject([
      { state: "Completed", origin: "capture-now" },
    ])
  })

  it("never answers captured to an order that exists already", async () => {
    const heart = memoryHeart({ policy: { captureNow: true } })
    await heart.passes()
    const folio = await heart.ledger.load({ sessionId })
    await heart.ledger.commit([
      { in: "orderReference", id: folio?.orderReference.id ?? "", when: {}, set: { orderId: "order_1" } },
    ])
    expect(await heart.authorize()).toMatchObject({ is: "authorized", captured: false })
  })

  it("makes one effect of fifty parallel questions, without any lock", async () => {
    const heart = memoryHeart()
    const id = await heart.draft()
    const confirmed = await Promise.all(Array.from({ length: 50 }, () => heart.press(id)))
    expect(confirmed.filter(({ is }) => is === "confirmed").length).toBeGreaterThan(0)
    await heart.comeBack(id, "Success")
    const answers = await Promise.allSettled(Array.from({ length: 50 }, () => heart.authorize()))
    expect(answers.some((it) => it.status === "fulfilled" && it.value.is === "authorized")).toBe(true)
    expect(await heart.effects(id)).toMatchObject({ ConfirmOrderReference: 1, Authorize: 1 })
  })
})
