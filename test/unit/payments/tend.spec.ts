import type { MemoryHeart } from "../../builders/memory-heart"
import { cartId, memoryHeart, sessionId, total } from "../../builders/memory-heart"
import { Fault } from "../../../src/services/domain/fault"
import { capture } from "../../../src/services/payments/capture"
import { release } from "../../../src/services/payments/release"
import { merchantAsks, watchAsks } from "../../../src/services/payments/parts"
import { scheduleAfterFailure, scheduleNext, tend } from "../../../src/services/payments/tend"

const orders = { none: null, one: "order_1" } as const

/** One round of the reconciler over what is due; the ids it looked at. */
async function round(heart: MemoryHeart, orderId: string | null = orders.none): Promise<readonly string[]> {
  const now = heart.parts.clock.now()
  const ids = await heart.ledger.claimDue(now, new Date(now.getTime() + 120_000), 50)
  for (const id of ids) {
    await tend(heart.parts, { id, orderId })
    await scheduleNext(heart.parts, id)
  }
  return ids
}

const folioOf = async (heart: MemoryHeart) => {
  const folio = await heart.ledger.load({ cartId })
  if (!folio) throw new Error("no folio")
  return folio
}

const collect = (heart: MemoryHeart) =>
  capture(heart.parts, {
    sessionId,
    medusaCaptureId: "capt_1",
    amount: total,
    createdBy: null,
    shop: { hasCapture: () => Promise.resolve(false), hasRefund: () => Promise.resolve(false) },
    asker: merchantAsks(null),
  })

describe("The reconciler", () => {
  it("cancels what was confirmed and not authorized for an hour, and not a minute before", async () => {
    const heart = memoryHeart({ policy: { expectImmediateAuthorization: false } })
    const id = await heart.draft()
    await heart.press(id)
    heart.pass(59 * 60)
    await round(heart)
    expect((await heart.truth(id)).state).toBe("Open")
    heart.pass(61)
    await round(heart)
    expect((await heart.truth(id)).state).toBe("Canceled")
    heart.pass(60)
    await round(heart)
    expect((await folioOf(heart)).orderReference).toMatchObject({ state: "Canceled", dueAt: null })
  })

  it("releases and cancels what is reserved for half an hour without an order", async () => {
    const heart = memoryHeart()
    const id = await heart.passes()
    await heart.authorize()
    heart.pass(29 * 60)
    await round(heart)
    expect((await heart.truth(id)).authorizations[0]?.state).toBe("Open")
    heart.pass(121)
    await round(heart)
    expect(await heart.truth(id)).toMatchObject({ state: "Canceled", authorizations: [{ state: "Closed" }] })
  })

  it("leaves what an order stands on", async () => {
    const heart = memoryHeart()
    const id = await heart.passes()
    await heart.authorize()
    heart.pass(121)
    expect(await round(heart, orders.one)).toHaveLength(1)
    heart.pass(3600)
    expect(await round(heart, orders.one)).toEqual([])
    expect((await heart.truth(id)).authorizations[0]?.state).toBe("Open")
  })

  it("looks at an open reservation again only shortly before it expires", async () => {
    const heart = memoryHeart()
    await heart.passes()
    await heart.authorize()
    await heart.ledger.commit([
      { in: "orderReference", id: (await folioOf(heart)).orderReference.id, when: {}, set: { orderId: orders.one } },
    ])
    await scheduleNext(heart.parts, (await folioOf(heart)).orderReference.id)
    heart.pass(1.8 * 86_400 - 300)
    expect(await round(heart, orders.one)).toEqual([])
    heart.pass(420)
    expect(await round(heart, orders.one)).toHaveLength(1)
    expect((await folioOf(heart)).orderReference.flags).toEqual(["reservation-expiring"])
  })

  it("asks Amazon for a wish until a read shows it", async () => {
    const heart = memoryHeart()
    const id = await heart.passes()
    await heart.authorize()
    await heart.losing({ operation: "CloseAuthorization", when: "before" }, async () => {
      await release(heart.parts, { sessionId, why: "canceled", asker: merchantAsks(null) })
      for (let turn = 0; turn < 3; turn++) {
        heart.pass(121)
        await round(heart, orders.one)
      }
    })
    expect((await folioOf(heart)).wishes).toMatchObject([{ state: "open", tries: 4 }])
    heart.pass(121)
    await round(heart, orders.one)
    expect((await folioOf(heart)).wishes).toMatchObject([{ state: "done" }])
    expect((await heart.truth(id)).authorizations[0]).toMatchObject({ state: "Closed" })
  })

  it("parks a wish after twelve times of asking, and is quiet then", async () => {
    const heart = memoryHeart()
    await heart.passes()
    await heart.authorize()
    await heart.losing({ operation: "CloseAuthorization", when: "before" }, async () => {
      await release(heart.parts, { sessionId, why: "canceled", asker: merchantAsks(null) })
      for (let turn = 0; turn < 15; turn++) {
        heart.pass(121)
        await round(heart, orders.one)
      }
    })
    expect((await folioOf(heart)).wishes).toMatchObject([{ state: "parked", tries: 12 }])
    expect((await heart.calls()).filter(({ operation }) => operation === "CloseAuthorization")).toHaveLength(0)
    heart.pass(3600)
    expect(await round(heart, orders.one)).toEqual([])
  })

  it.each(["before", "after"] as const)(
    "only looks for a capture whose answer was lost %s the effect",
    async (when) => {
      const heart = memoryHeart()
      const id = await heart.passes()
      await heart.authorize()
      expect(await heart.losing({ operation: "Capture", when }, () => collect(heart))).toMatchObject({
        is: "not-captured",
      })
      const asked = (await heart.calls()).filter(({ operation }) => operation === "Capture").length
      for (let turn = 0; turn < 20; turn++) {
        heart.pass(121)
        await round(heart, orders.one)
      }
      expect((await heart.calls()).filter(({ operation }) => operation === "Capture")).toHaveLength(asked)
      const { captures } = await folioOf(heart)
      expect(captures).toMatchObject([{ state: when === "after" ? "Completed" : "Void", link: null }])
      expect((await heart.effects(id))["Capture"] ?? 0).toBe(when === "after" ? 1 : 0)
    },
  )

  it("believes that a lost attempt is absent only when no sent request can take effect any more", async () => {
    const heart = memoryHeart()
    await heart.passes()
    await heart.authorize()
    await heart.losing({ operation: "Capture", when: "before" }, () => collect(heart))
    heart.pass(26 * 60)
    await round(heart, orders.one)
    expect((await folioOf(heart)).captures).toMatchObject([{ state: "Intended", settledAt: null }])
    heart.pass(121)
    await round(heart, orders.one)
    expect((await folioOf(heart)).captures).toMatchObject([{ state: "Void" }])
  })

  it("repeats a lost authorization for an order that waits for it, and releases nothing", async () => {
    const heart = memoryHeart()
    const id = await heart.passes()
    await heart.losing({ operation: "Authorize", when: "before" }, () => heart.authorize())
    heart.pass(121)
    await round(heart, orders.one)
    expect((await folioOf(heart)).authorizations).toMatchObject([{ state: "Open" }])
    expect(await heart.effects(id)).toMatchObject({ Authorize: 1 })
  })

  it("makes no authorization for a buyer who is gone", async () => {
    const heart = memoryHeart({ policy: { expectImmediateAuthorization: false } })
    const id = await heart.passes()
    await heart.losing({ operation: "Authorize", when: "before" }, () => heart.authorize())
    for (let turn = 0; turn < 35; turn++) {
      heart.pass(121)
      await round(heart)
    }
    expect(await heart.effects(id)).not.toHaveProperty("Authorize")
    expect((await heart.truth(id)).state).toBe("Canceled")
    heart.pass(121)
    await round(heart)
    expect((await folioOf(heart)).orderReference.dueAt).toBeNull()
  })

  it("looks again two minutes after a passed challenge that led to no authorization", async () => {
    const heart = memoryHeart()
    await heart.passes()
    heart.pass(119)
    expect(await round(heart)).toEqual([])
    heart.pass(2)
    expect(await round(heart)).toHaveLength(1)
    heart.pass(121)
    expect(await round(heart)).toEqual([])
  })

  it("follows a pending authorization, and stays due until the shop was told that the wait is over", async () => {
    const heart = memoryHeart({ policy: { authorization: "async", pendingOrders: "accept" } })
    await heart.passes()
    expect(await heart.authorize()).toMatchObject({ is: "pending" })
    heart.pass(301)
    const now = heart.parts.clock.now()
    const [id = ""] = await heart.ledger.claimDue(now, new Date(now.getTime() + 120_000), 1)
    const news = await tend(heart.parts, { id, orderId: orders.one })
    expect(news?.folio.authorizations).toMatchObject([{ state: "Open" }])
    heart.pass(121)
    expect(await round(heart, orders.one)).toEqual([id])
    heart.pass(3600)
    expect(await round(heart, orders.one)).toEqual([])
  })

  it("is told soon when somebody else reads that the wait is over", async () => {
    const heart = memoryHeart({ policy: { authorization: "async", pendingOrders: "accept" } })
    await heart.passes()
    await heart.authorize()
    const { id } = (await folioOf(heart)).orderReference
    await heart.ledger.commit([{ in: "orderReference", id, when: {}, set: { orderId: orders.one } }])
    heart.pass(31)
    await heart.authorize()
    heart.pass(121)
    expect(await round(heart, orders.one)).toEqual([id])
  })

  it("reports money that was collected and for which no order stands, and gives nothing back by itself", async () => {
    const heart = memoryHeart({ policy: { captureNow: true } })
    const id = await heart.passes()
    await heart.authorize()
    for (let turn = 0; turn < 20; turn++) {
      heart.pass(121)
      await round(heart)
    }
    expect((await folioOf(heart)).orderReference.flags).toEqual(["captured-without-order"])
    expect(await heart.effects(id)).not.toHaveProperty("Refund")
    expect(await round(heart)).toEqual([])
  })

  it("asks less and less often about an order reference that fails for long", async () => {
    const heart = memoryHeart()
    await heart.passes()
    const { id } = (await folioOf(heart)).orderReference
    const pauses: number[] = []
    for (const minutes of [0, 60, 6000]) {
      heart.pass(minutes * 60)
      await scheduleAfterFailure(heart.parts, id)
      const { dueAt } = (await folioOf(heart)).orderReference
      pauses.push(((dueAt?.getTime() ?? 0) - heart.parts.clock.now().getTime()) / 60_000)
    }
    expect(pauses).toEqual([2, 7.5, 60])
  })

  it.each([
    { what: "the quota is used up", kind: "throttled", retryAfter: 5, days: 10, pause: 2 },
    { what: "the quota asks for a long pause", kind: "throttled", retryAfter: 600, days: 0, pause: 10 },
    { what: "Amazon asks for a longer pause than its age", kind: "unreachable", retryAfter: 300, days: 0, pause: 5 },
    { what: "Amazon asks for a shorter one", kind: "unreachable", retryAfter: 5, days: 10, pause: 60 },
  ] as const)("when $what after $days days: $pause minutes", async ({ kind, retryAfter, days, pause }) => {
    const heart = memoryHeart()
    await heart.passes()
    const { id } = (await folioOf(heart)).orderReference
    heart.pass(days * 86_400)
    const fault = new Fault({ operation: "GetOrderReferenceDetails", kind, code: "quota", acted: "no", retryAfter })
    await scheduleAfterFailure(heart.parts, id, fault)
    const { dueAt } = (await folioOf(heart)).orderReference
    expect(((dueAt?.getTime() ?? 0) - heart.parts.clock.now().getTime()) / 60_000).toBe(pause)
  })

  it("stays due when somebody looks who has not claimed it, and dies before the shop was told", async () => {
    const heart = memoryHeart()
    await heart.passes()
    await heart.authorize()
    const { id } = (await folioOf(heart)).orderReference
    await heart.ledger.commit([{ in: "orderReference", id, when: {}, set: { dueAt: null } }])
    await tend(heart.parts, { id, orderId: "order_1", source: "admin" })
    const { dueAt } = (await folioOf(heart)).orderReference
    expect(((dueAt?.getTime() ?? 0) - heart.parts.clock.now().getTime()) / 60_000).toBe(2)
  })

  it("takes over a capture that was made elsewhere at Amazon, once", async () => {
    const heart = memoryHeart()
    await heart.passes()
    await heart.authorize()
    const { authorizations, orderReference } = await folioOf(heart)
    const parameters = {
      AmazonAuthorizationId: authorizations[0]?.amazonId,
      "CaptureAmount.Amount": "94.50",
      "CaptureAmount.CurrencyCode": "EUR",
    }
    await heart.control("POST", "seller-central", { operation: "Capture", parameters })
    const looks = await Promise.all(
      [1, 2, 3].map(() => tend(heart.parts, { id: orderReference.id, orderId: orders.one })),
    )
    expect(looks.at(-1)?.toRecord).toMatchObject([{ origin: "external", state: "Completed" }])
    expect((await folioOf(heart)).captures).toHaveLength(1)
  })

  it("holds the order reference's lock while it looks, and no longer", async () => {
    const heart = memoryHeart()
    await heart.passes()
    const { id } = (await folioOf(heart)).orderReference
    const log: string[] = []
    const lock = {
      run: async <T>(key: string, job: () => Promise<T>): Promise<T> => {
        log.push(`locked ${key}`)
        return job().finally(() => log.push("unlocked"))
      },
    }
    await tend({ ...heart.parts, lock }, { id, orderId: orders.none })
    expect(log).toEqual([`locked amazon-pay:order-reference:${id}`, "unlocked"])
    expect(watchAsks.priority).toBe("background")
  })
})
