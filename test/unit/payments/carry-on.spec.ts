import { carryOn } from "../../../src/services/payments/carry-on"
import type { Policy } from "../../../src/services/payments/parts"
import { scheduleNext, tend } from "../../../src/services/payments/tend"
import type { HeartOptions, MemoryHeart } from "../../builders/memory-heart"
import { cartId, memoryHeart } from "../../builders/memory-heart"

const hour = 3600
const asynchronous: Partial<Policy> = {
  authorization: "async",
  pendingOrders: "accept",
  expectImmediateAuthorization: false,
}

const folioOf = async (heart: MemoryHeart) => {
  const folio = await heart.ledger.load({ cartId })
  if (!folio) throw new Error("no folio")
  return folio
}

const historyOf = async (heart: MemoryHeart, word: string) =>
  (await heart.ledger.history((await folioOf(heart)).orderReference.id, 200)).filter(({ event }) => event === word)

/** One look at what is due; how many. */
async function look(heart: MemoryHeart): Promise<number> {
  const now = heart.parts.clock.now()
  const ids = await heart.ledger.claimDue(now, new Date(now.getTime() + 120_000), 50)
  for (const id of ids) {
    await tend(heart.parts, { id, orderId: "order_1" })
    await scheduleNext(heart.parts, id)
  }
  return ids.length
}

/** Looks as they come due, for so many seconds. */
async function wait(heart: MemoryHeart, seconds: number, step = 61): Promise<void> {
  for (let gone = 0; gone < seconds; gone += step) {
    heart.pass(step)
    await look(heart)
  }
}

type Ending = { readonly reason: string; readonly soft?: boolean; readonly waits?: boolean; readonly times?: number }

const ends = (heart: MemoryHeart, { reason, soft, waits, times = 1 }: Ending) =>
  heart.control("POST", "outcomes", {
    operation: "Authorize",
    state: "Declined",
    reason_code: reason,
    times,
    ...(soft === undefined ? {} : { soft_decline: soft }),
    ...(waits === undefined ? {} : { waits }),
  })

/** An order is placed on a pending authorization, and the buyer is gone when it is decided. */
async function pendingOrder(ending: Ending | undefined, options: HeartOptions = {}) {
  const heart = memoryHeart({ ...options, policy: { ...asynchronous, ...options.policy } })
  const id = await heart.passes()
  if (ending) await ends(heart, ending)
  expect(await heart.authorize()).toMatchObject({ is: "pending" })
  const authorizations = async () => (await heart.truth(id)).authorizations.map(({ state }) => state)
  const asked = async (operation: string) => (await heart.effects(id))[operation] ?? 0
  return { heart, id, authorizations, asked }
}

const invalid = "InvalidPaymentMethod"

describe("An order whose payment is declined while the buyer is gone", () => {
  it("is not given up for requests that never reached Amazon: those are no declines", async () => {
    const { heart, authorizations } = await pendingOrder({ reason: "ProcessingFailure" })
    await heart.control("POST", "faults", { operation: "Authorize", when: "before", kind: "throttled", times: 40 })
    await wait(heart, 12 * hour)
    const { authorizations: rows } = await folioOf(heart)
    expect(rows.filter(({ state }) => state === "Void").length).toBeGreaterThan(3)
    expect(await historyOf(heart, "gave-up")).toEqual([])
    expect(await authorizations()).toEqual(["Declined", "Open"])
  })

  it("is given up when Amazon rejects it, told once, and nothing more is asked for", async () => {
    const { heart, id, asked } = await pendingOrder({ reason: "AmazonRejected" })
    await wait(heart, hour)
    expect(await historyOf(heart, "gave-up")).toMatchObject([{ reason: "AmazonRejected" }])
    expect((await heart.truth(id)).state).toBe("Closed")
    expect(await asked("Authorize")).toBe(1)
    expect((await folioOf(heart)).orderReference.dueAt).toBeNull()
  })

  it("is told to the buyer once when the card is refused, and kept", async () => {
    const { heart, id, asked } = await pendingOrder({ reason: invalid, soft: false })
    await wait(heart, 2 * hour)
    expect(await historyOf(heart, "tell-buyer")).toMatchObject([{ reason: invalid }])
    expect(await heart.truth(id)).toMatchObject({ state: "Suspended" })
    expect((await folioOf(heart)).orderReference.flags).toEqual(["buyer-must-act"])
    expect(await asked("Authorize")).toBe(1)
    expect(await asked("ConfirmOrderReference")).toBe(1)
  })

  it("is authorized exactly once after the buyer repaired it at Amazon, whoever looks how often", async () => {
    const { heart, id, asked } = await pendingOrder({ reason: invalid, soft: false })
    await wait(heart, 2 * hour)
    await heart.control("POST", "transitions", { object_id: id, state: "Open" })
    const { orderReference } = await folioOf(heart)
    await Promise.all([
      tend(heart.parts, { id: orderReference.id, orderId: "order_1" }),
      tend(heart.parts, { id: orderReference.id, orderId: "order_1" }),
    ])
    await scheduleNext(heart.parts, orderReference.id)
    await Promise.all([carryOn(heart.parts, orderReference.id), carryOn(heart.parts, orderReference.id)])
    await wait(heart, hour)
    expect(await asked("Authorize")).toBe(2)
    expect(await asked("ConfirmOrderReference")).toBe(1)
    expect(await historyOf(heart, "repaired")).toHaveLength(1)
    const folio = await folioOf(heart)
    expect(folio.authorizations).toMatchObject([{ buyer: "present" }, { buyer: "gone", mode: "async", state: "Open" }])
    expect(folio.rounds).toHaveLength(2)
    expect(folio.orderReference.flags).toEqual([])
  })

  it("notices a repair that it never saw as Suspended", async () => {
    const { heart, id, asked } = await pendingOrder({ reason: invalid, soft: false })
    heart.pass(60)
    expect((await heart.truth(id)).state).toBe("Suspended")
    heart.pass(30)
    await heart.control("POST", "transitions", { object_id: id, state: "Open" })
    await wait(heart, 20 * 60)
    expect(await asked("Authorize")).toBe(2)
    expect((await folioOf(heart)).authorizations.at(-1)).toMatchObject({ state: "Open" })
  })

  it("is confirmed with new addresses and asked once more an hour after a soft decline, not earlier", async () => {
    const { heart, id, asked } = await pendingOrder({ reason: invalid, soft: true })
    await wait(heart, 59 * 60)
    expect(await asked("Authorize")).toBe(1)
    await wait(heart, 10 * 60)
    expect(await asked("Authorize")).toBe(2)
    const urls = (await heart.calls())
      .filter(({ operation }) => operation === "ConfirmOrderReference")
      .map(({ parameters }) => parameters["SuccessUrl"])
    expect(new Set(urls).size).toBe(2)
    expect(await heart.truth(id)).toMatchObject({ state: "Open" })
    expect((await folioOf(heart)).authorizations).toMatchObject([{ soft: true }, { buyer: "gone", state: "Open" }])
    expect(await historyOf(heart, "tell-buyer")).toEqual([])
  })

  it("is told to the buyer when a soft decline is followed by another", async () => {
    const { heart, asked } = await pendingOrder({ reason: invalid, soft: true, times: 2 })
    await wait(heart, 4 * hour)
    expect(await asked("Authorize")).toBe(2)
    expect(await historyOf(heart, "tell-buyer")).toHaveLength(1)
  })

  it.each([1, 2, 3])("is asked again after %s failures to process, a minute and a half apart", async (times) => {
    const { heart, asked } = await pendingOrder({ reason: "ProcessingFailure", times })
    await wait(heart, hour)
    expect(await asked("Authorize")).toBe(times + 1)
    const rows = (await folioOf(heart)).authorizations
    expect(rows.at(-1)).toMatchObject({ state: "Open", buyer: "gone" })
    const pauses = rows.slice(1).map((row, at) => row.createdAt.getTime() - (rows[at]?.settledAt?.getTime() ?? 0))
    for (const pause of pauses) expect(pause).toBeGreaterThanOrEqual(90_000)
  })

  it("is given up after the third failure to process in vain, and canceled at Amazon", async () => {
    const { heart, id, asked } = await pendingOrder({ reason: "ProcessingFailure", times: 20 })
    await wait(heart, 2 * hour)
    expect(await asked("Authorize")).toBe(4)
    expect(await historyOf(heart, "gave-up")).toHaveLength(1)
    expect((await heart.truth(id)).state).toBe("Canceled")
  })

  it("is asked with the longest time once more after Amazon had not enough of it", async () => {
    const { heart, asked } = await pendingOrder({ reason: "TransactionTimedOut" })
    await wait(heart, 26 * hour, 20 * 60)
    expect(await asked("Authorize")).toBe(2)
    expect((await folioOf(heart)).authorizations.at(-1)).toMatchObject({ state: "Open", mode: "async" })
  })

  it("is given up when the attempts with the buyer gone are used up", async () => {
    const { heart, asked } = await pendingOrder(
      { reason: "TransactionTimedOut", times: 20 },
      { policy: { maxAttemptsBuyerGone: 2 } },
    )
    await wait(heart, 6 * 24 * hour, 40 * 60)
    expect(await asked("Authorize")).toBe(3)
    expect(await historyOf(heart, "gave-up")).toMatchObject([{ reason: "too-many-attempts" }])
  })

  it.each(["before", "after"] as const)("adopts an authorization whose answer was lost %s the effect", async (when) => {
    const { heart, id, asked } = await pendingOrder({ reason: "ProcessingFailure" })
    await heart.losing({ operation: "Authorize", when }, () => wait(heart, 6 * 60))
    await wait(heart, 2 * hour)
    expect(await asked("Authorize")).toBe(2)
    expect((await heart.truth(id)).authorizations.map(({ state }) => state)).toEqual(["Declined", "Open"])
  })

  it.each(["before", "after"] as const)("confirms once, also when the answer was lost %s the effect", async (when) => {
    const { heart, id, asked } = await pendingOrder({ reason: invalid, soft: true })
    await heart.losing({ operation: "ConfirmOrderReference", when }, () => wait(heart, 70 * 60))
    await wait(heart, 20 * 60)
    expect(await asked("Authorize")).toBe(2)
    expect(await heart.truth(id)).toMatchObject({ state: "Open" })
    expect((await folioOf(heart)).rounds).toMatchObject([{ n: 1 }, { n: 2, confirm: "settled" }])
  })

  it("asks for nothing where the shop forbids pending orders, or the order does not wait", async () => {
    const { heart, asked } = await pendingOrder({ reason: "ProcessingFailure" })
    await wait(heart, 60)
    heart.pass(10 * 60)
    const { id } = (await folioOf(heart)).orderReference
    await tend(heart.parts, { id, orderId: "order_1", waits: false })
    expect(await asked("Authorize")).toBe(1)
  })

  it("collects with the new authorization where the shop collects at once", async () => {
    const { heart, id } = await pendingOrder({ reason: "ProcessingFailure" }, { policy: { captureNow: true } })
    await wait(heart, hour)
    expect((await folioOf(heart)).captures).toMatchObject([{ state: "Completed", origin: "capture-now", link: null }])
    expect(await heart.effects(id)).toMatchObject({ Authorize: 2 })
  })
})

describe("A suspended order reference with an order", () => {
  it("is looked at after one hour, six, then daily for 30 days, then parked once", async () => {
    const { heart } = await pendingOrder({ reason: invalid, soft: false })
    await wait(heart, 10 * 60)
    const begun = heart.parts.clock.now().getTime()
    const looks: number[] = []
    for (let step = 0; step < 33 * 24 * 4; step++) {
      heart.pass(15 * 60)
      if ((await look(heart)) > 0) looks.push((heart.parts.clock.now().getTime() - begun) / 3_600_000)
    }
    expect(looks.slice(0, 4).map(Math.round)).toEqual([1, 6, 24, 48])
    expect(looks.map(Math.round)).toEqual([1, 6, ...Array.from({ length: 30 }, (_, day) => 24 * (day + 1))])
    expect(await historyOf(heart, "parked")).toMatchObject([{ reason: "suspended for 30 days" }])
    const folio = await folioOf(heart)
    expect(folio.orderReference).toMatchObject({ dueAt: null, flags: ["buyer-must-act", "waited-too-long"] })
  })
})

describe("A reservation", () => {
  it("is warned of once before it expires, and its end is read", async () => {
    const { heart } = await pendingOrder(undefined)
    await wait(heart, 3 * 24 * hour, hour)
    expect(await historyOf(heart, "expiring")).toMatchObject([{ reason: "reservation-expiring" }])
    const folio = await folioOf(heart)
    expect(folio.authorizations).toMatchObject([{ state: "Closed", reason: "ExpiredUnused" }])
    expect(folio.orderReference).toMatchObject({ flags: [], dueAt: null })
  })
})
