import { Fault } from "../../../src/services/domain/fault"
import type { FaultKind } from "../../../src/services/domain/fault"
import { parseMoney } from "../../../src/services/domain/money"
import { compare } from "../../../src/services/payments/report/compare"
import type { Finding } from "../../../src/services/payments/report/difference-kinds"
import { goOn } from "../../../src/services/payments/report/go-on"
import { capture } from "../../../src/services/payments/capture"
import { merchantAsks, watchAsks } from "../../../src/services/payments/parts"
import { refund } from "../../../src/services/payments/refund"
import { keptAmount } from "../../../src/services/payments/report/money-and-order"
import { readAmazon } from "../../../src/services/payments/report/read-amazon"
import type { Sides } from "../../../src/services/payments/report/sides"
import { synchronize } from "../../../src/services/payments/synchronize"
import { checkoutV1 } from "../../builders/generations/checkout-v1"
import { checkoutV2 } from "../../builders/generations/checkout-v2"
import type { Generation } from "../../builders/generations/generation"
import { memoryHeart, sessionId, total } from "../../builders/memory-heart"
import { memoryReports } from "../../builders/memory-reports"
import { fakeClock } from "../../connectors/fakes/fake-clock"

const finding = (objectId: string): Finding => ({ kind: "state-differs", objectId, detail: {} })
const fault = (kind: FaultKind) =>
  new Fault({ operation: "GetOrderReferenceDetails", kind, code: `code-${kind}`, acted: "no", retryAfter: 7 })

async function aRun(ids: readonly string[], examine: (id: string) => readonly Finding[]) {
  const clock = fakeClock()
  const { store, report, found } = memoryReports(ids)
  const now = clock.now()
  await store.begin({ id: "aprp_1", account: null, from: now, to: now, requestedBy: null, createdAt: now })
  const looks: string[] = []
  const walk = {
    store,
    clock,
    examine: async (id: string) => {
      looks.push(id)
      return examine(id)
    },
  }
  return { clock, store, report, found, looks, goOn: (most = 100) => goOn(walk, { most, milliseconds: 60_000 }) }
}

describe("A run of a report", () => {
  it("looks at each order reference once and ends", async () => {
    const run = await aRun(["a", "b", "c"], (id) => (id === "b" ? [finding(id)] : []))
    expect(await run.goOn()).toEqual({ is: "done", lookedAt: 3 })
    expect(run.report()).toMatchObject({ state: "done", lookedAt: 3 })
    expect(run.found()).toEqual([{ kind: "state-differs", objectId: "b" }])
    expect(await run.goOn()).toEqual({ is: "idle", lookedAt: 0 })
  })

  it("goes on where the last run stopped", async () => {
    const run = await aRun(["a", "b", "c"], (id) => [finding(id)])
    expect(await run.goOn(2)).toEqual({ is: "later", lookedAt: 2 })
    expect(await run.goOn()).toEqual({ is: "done", lookedAt: 1 })
    expect(run.looks).toEqual(["a", "b", "c"])
  })

  it("waits for the quota while it may, then leaves the rest to the next run, and loses nothing", async () => {
    let throttled = 100
    const run = await aRun(["a", "b"], (id) => {
      if (id === "b" && (throttled -= 1) > 0) throw fault("throttled")
      return []
    })
    expect(await run.goOn()).toEqual({ is: "later", lookedAt: 1 })
    expect(run.clock.slept.reduce((all, it) => all + it, 0)).toBeLessThanOrEqual(60_000)
    expect(await run.goOn()).toEqual({ is: "idle", lookedAt: 0 })
    throttled = 3
    run.clock.pass(7_000)
    expect(await run.goOn()).toEqual({ is: "done", lookedAt: 1 })
  })

  it.each(["unreachable", "unreadable"] as const)(
    "lists as unreadable after three tries what stays %s",
    async (kind) => {
      const run = await aRun(["a", "b"], (id) => {
        if (id === "a") throw fault(kind)
        return []
      })
      const answers = []
      for (let time = 0; time < 3; time += 1) {
        answers.push((await run.goOn()).is)
        run.clock.pass(30_000)
      }
      expect(answers).toEqual(["later", "later", "done"])
      expect(run.found()).toEqual([{ kind: "unreadable", objectId: "a" }])
    },
  )

  it("lists at once what Amazon refuses, and stops when nothing can be read", async () => {
    const refused = await aRun(["a"], () => {
      throw fault("refused")
    })
    expect((await refused.goOn()).is).toBe("done")
    expect(refused.found()).toEqual([{ kind: "unreadable", objectId: "a" }])
    const locked = await aRun(["a"], () => {
      throw fault("misconfigured")
    })
    expect((await locked.goOn()).is).toBe("failed")
    expect(locked.report()).toMatchObject({ state: "failed", reason: "code-misconfigured" })
  })

  it("is taken over by another process when its own dies, and the dead one changes nothing", async () => {
    const run = await aRun(["a", "b"], (id) => [finding(id)])
    const dead = await run.store.claim(run.clock.now(), new Date(run.clock.now().getTime() + 120_000))
    expect((await run.goOn()).is).toBe("idle")
    run.clock.pass(120_000)
    expect(await run.goOn()).toEqual({ is: "done", lookedAt: 2 })
    if (!dead) throw new Error("the report was not claimed")
    const note = { orderReferenceId: "a", differences: [], at: run.clock.now(), until: run.clock.now() }
    expect(await run.store.note(dead, note)).toBe(false)
    expect(run.found()).toHaveLength(2)
  })
})

describe("What is compared with a simulated Amazon", () => {
  async function anOrder() {
    const heart = memoryHeart()
    const amazonId = await heart.passes()
    await heart.authorize()
    const shop = { id: "order_1", number: "1001", canceled: false, createdAt: heart.parts.clock.now() }
    const payment = { id: "pay_1", canceled: false, captures: [], refunds: [] }
    const kinds = async (canceled = false) => {
      heart.pass(120)
      const folio = await heart.ledger.load({ sessionId: "payses_1" })
      if (!folio) throw new Error("not in the ledger")
      const amazon = await readAmazon(heart.parts, folio, shop.number)
      const sessions = [{ id: "payses_1", status: "authorized", payment }]
      const sides = { folio, amazon, shop: { order: { ...shop, canceled }, sessions }, now: heart.parts.clock.now() }
      return compare(sides).map(({ kind }) => kind)
    }
    const inSellerCentral = (operation: string, parameters: object) =>
      heart.control("POST", "seller-central", { operation, parameters })
    return { ...heart, amazonId, kinds, inSellerCentral }
  }

  const amount = (name: string, of: string) => ({ [`${name}.Amount`]: of, [`${name}.CurrencyCode`]: "EUR" })

  it("agrees after a checkout", async () => {
    expect(await (await anOrder()).kinds()).toEqual([])
  })

  it("differs by a capture and a refund that were made in Seller Central", async () => {
    const order = await anOrder()
    const [authorization] = (await order.truth(order.amazonId)).authorizations
    await order.inSellerCentral("Capture", {
      AmazonAuthorizationId: authorization?.id,
      ...amount("CaptureAmount", "94.50"),
    })
    expect(await order.kinds()).toEqual(["effect-unknown"])
    const [captured] = (await order.truth(order.amazonId)).authorizations[0]?.captures ?? []
    await order.inSellerCentral("Refund", { AmazonCaptureId: captured?.id, ...amount("RefundAmount", "10.00") })
    expect(await order.kinds()).toEqual(["effect-unknown", "effect-unknown"])
    expect(await order.kinds(true)).toContain("money-on-canceled-order")
  })

  it("differs by an authorization that this shop did not ask for, and by an order reference that was ended elsewhere", async () => {
    const order = await anOrder()
    await order.inSellerCentral("Authorize", {
      AmazonOrderReferenceId: order.amazonId,
      ...amount("AuthorizationAmount", "5.00"),
      TransactionTimeout: "0",
    })
    expect(await order.kinds()).toEqual(["authorization-unknown"])
    await order.inSellerCentral("CancelOrderReference", { AmazonOrderReferenceId: order.amazonId })
    expect(new Set(await order.kinds())).toEqual(new Set(["authorization-unknown", "state-differs"]))
  })

  it("differs by a second order reference, unless that one was canceled", async () => {
    const order = await anOrder()
    const second = await order.draft()
    await order.inSellerCentral("SetOrderReferenceDetails", {
      AmazonOrderReferenceId: second,
      ...amount("OrderReferenceAttributes.OrderTotal", "94.50"),
      "OrderReferenceAttributes.SellerOrderAttributes.SellerOrderId": "1001",
    })
    expect(await order.kinds()).toEqual(["second-order-reference"])
    await order.inSellerCentral("CancelOrderReference", { AmazonOrderReferenceId: second })
    expect(await order.kinds()).toEqual([])
  })

  it("differs by a reservation that a canceled order still holds", async () => {
    expect(await (await anOrder()).kinds(true)).toEqual(["reservation-on-canceled-order"])
  })
})

describe("What is compared with a simulated Amazon of Checkout v2, which lists nothing", () => {
  const shop = { hasCapture: () => Promise.resolve(true), hasRefund: () => Promise.resolve(true) }

  /** Collected, and booked by the shop. */
  async function anOrder(generation: Generation = checkoutV2) {
    const heart = memoryHeart({ generation })
    const id = await heart.passes()
    await heart.authorize()
    const asker = merchantAsks("merchant")
    await capture(heart.parts, { sessionId, shop, asker, medusaCaptureId: "capt_1", amount: total, createdBy: null })
    const folio = async () => {
      const found = await heart.ledger.load({ sessionId })
      if (!found) throw new Error("not in the ledger")
      return found
    }
    await synchronize(heart.parts, (await folio()).orderReference.id, { source: "poll", asker: watchAsks })
    const sides = async ({ canceled = false, isBooked = true } = {}): Promise<Sides> => {
      heart.pass(120)
      const known = await folio()
      const now = heart.parts.clock.now()
      const order = { id: "order_1", number: "1001", canceled, createdAt: now }
      const booked = isBooked ? [{ id: "capt_1", amount: total, createdAt: now }] : []
      const payment = { id: "pay_1", canceled: false, captures: booked, refunds: [] }
      const sessions = [{ id: sessionId, status: "captured", payment }]
      return { folio: known, amazon: await readAmazon(heart.parts, known, "1001"), shop: { order, sessions }, now }
    }
    const kinds = async (of?: Parameters<typeof sides>[0]) => compare(await sides(of)).map(({ kind }) => kind)
    const refunds = (amount: string) =>
      refund(heart.parts, { sessionId, shop, asker, medusaRefundId: "ref_1", amount: parseMoney(amount, "EUR") })
    return { ...heart, id, sides, kinds, refunds }
  }

  it("agrees after a capture", async () => {
    expect(await (await anOrder()).kinds()).toEqual([])
  })

  it("differs by a capture that the shop has not booked", async () => {
    expect(await (await anOrder()).kinds({ isBooked: false })).toEqual(["capture-not-in-shop"])
  })

  it("differs by money that was kept of a canceled order, less what was refunded in Seller Central", async () => {
    const order = await anOrder()
    expect(await order.kinds({ canceled: true })).toEqual(["money-on-canceled-order"])
    expect(keptAmount(await order.sides({ canceled: true }))).toBe(9_450n)
    await checkoutV2.actInSellerCentral(order.control, order.id, "refund")
    expect(keptAmount(await order.sides({ canceled: true }))).toBe(8_450n)
  })

  it.each([
    ["after it took effect", { operation: "CreateRefund", when: "after" }, checkoutV2],
    ["before it could", { operation: "CreateRefund", when: "before" }, checkoutV2],
    ["after it took effect, where Amazon lists it", { operation: "Refund", when: "after" }, checkoutV1],
  ] as const)("takes a refund off what was kept once, whose answer was lost %s", async (_where, loss, generation) => {
    const order = await anOrder(generation)
    await order.losing(loss, () => order.refunds("50.00"))
    order.pass(600)
    expect(keptAmount(await order.sides({ canceled: true }))).toBe(4_450n)
  })

  it("takes off besides what was refunded in Seller Central while a refund that took effect is in doubt", async () => {
    const order = await anOrder()
    await order.losing({ operation: "CreateRefund", when: "after" }, () => order.refunds("50.00"))
    order.pass(600)
    await checkoutV2.actInSellerCentral(order.control, order.id, "refund")
    expect(keptAmount(await order.sides({ canceled: true }))).toBe(3_450n)
  })
})
