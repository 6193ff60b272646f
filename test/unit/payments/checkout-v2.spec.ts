import { giveUpUnreserved } from "../../../src/services/payments/give-up-unreserved"
import type { Policy } from "../../../src/services/payments/parts"
import type { Simulator } from "../../../src/simulator"
import { startSimulator } from "../../../src/simulator"
import { aTill } from "../../builders/a-till"
import { aShopOfV2 } from "../../builders/a-shop-of-v2"
import { total } from "../../builders/memory-heart"

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator({ tls: false })
})
afterAll(() => simulator.stop())

const aShop = (policy: Partial<Policy> = {}) => aShopOfV2(simulator, policy)

describe("Checkout v2", () => {
  it("is attached by its session, which Amazon must know, and tells who buys and where it goes", async () => {
    const shop = await aShop({ requireToken: true })
    expect(await shop.attach("0b6f3a52-6a0e-4c55-9f8e-3c1d7a9b2e10")).toMatchObject({
      is: "refused",
      problem: { code: "order-reference-unknown" },
    })
    expect(await shop.attach()).toMatchObject({
      is: "attached",
      folio: { orderReference: { amazonId: shop.id, state: "Draft", laterId: null } },
      buyer: { email: expect.stringContaining("@"), shipping: { countryCode: "DE" }, constraints: [] },
    })
  })

  it("leads to Amazon's page, and to the same one however often the buyer presses", async () => {
    const shop = await aShop()
    await shop.attach()
    const first = await shop.buys()
    expect(first).toMatchObject({
      is: "confirmed",
      onward: "redirect",
      url: expect.stringContaining(`amazonCheckoutSessionId=${shop.id}`),
      folio: { orderReference: { state: "Open" } },
    })
    expect(await shop.buys()).toMatchObject({ onward: "redirect", url: (first as { url: string }).url })
    expect((await shop.folio()).rounds).toHaveLength(1)
  })

  it("is money once when the buyer comes back, however often he does", async () => {
    const shop = await aShop()
    await shop.attach()
    await shop.buys()
    const back = await shop.pays()
    expect(await shop.comesBack(back)).toMatchObject({ is: "complete" })
    expect(await shop.authorize()).toMatchObject({ is: "authorized" })
    expect(await shop.comesBack(back)).toMatchObject({ is: "show" })
    expect(await shop.authorize()).toMatchObject({ is: "authorized" })
    const { orderReference, authorizations } = await shop.folio()
    expect(orderReference).toMatchObject({ amazonId: shop.id, laterId: expect.stringMatching(/^S02-/), state: "Open" })
    expect(authorizations).toMatchObject([{ state: "Open", amount: total }])
    expect((await shop.effects())["CompleteCheckoutSession"]).toBe(1)
  })

  it("asks Amazon three times from yes to money", async () => {
    const shop = await aShop()
    await shop.attach()
    const before = shop.events.length
    await shop.buys()
    await shop.comesBack(await shop.pays())
    await shop.authorize()
    expect(shop.events.slice(before).map(({ operation }) => operation)).toEqual([
      "UpdateCheckoutSession",
      "GetCheckoutSession",
      "CompleteCheckoutSession",
    ])
  })

  it("asks Amazon once to capture, and once to give money back", async () => {
    const shop = await aShop()
    await shop.attach()
    await shop.buys()
    await shop.comesBack(await shop.pays())
    await shop.authorize()
    const till = aTill(shop)
    const before = shop.events.length
    await till.capture("94.50")
    await till.refund("10.00")
    expect(shop.events.slice(before).map(({ operation }) => operation)).toEqual(["CaptureCharge", "CreateRefund"])
  })

  it("is not completed by a return that carries another session", async () => {
    const shop = await aShop()
    await shop.attach()
    await shop.buys()
    const back = (await shop.pays()).replace(shop.id, "0b6f3a52-6a0e-4c55-9f8e-3c1d7a9b2e10")
    expect(await shop.comesBack(back)).toMatchObject({ is: "show", problem: { code: "sca-unproven" } })
  })

  it.each([
    ["Declined", "AmazonRejected"],
    ["BuyerCanceled", "BuyerCanceled"],
  ])("that ended at Amazon's page (%s) says so, and reserved nothing", async (outcome, code) => {
    const shop = await aShop()
    await shop.attach()
    await shop.buys()
    expect(await shop.comesBack(await shop.pays(outcome))).toMatchObject({
      is: "show",
      problem: { code },
    })
    expect(await shop.authorize()).toMatchObject({ is: "refused" })
    expect((await shop.folio()).orderReference).toMatchObject({ state: "Canceled", reason: code })
  })

  it("cannot be money before the buyer was at Amazon's page", async () => {
    const shop = await aShop()
    await shop.attach()
    await shop.buys()
    expect(await shop.authorize()).toMatchObject({ is: "refused", problem: { code: "sca-unproven" } })
    expect((await shop.folio()).authorizations).toMatchObject([{ state: "Void" }])
  })

  it.each(["before", "after"] as const)("finds the money whose answer was lost %s its effect", async (when) => {
    const shop = await aShop()
    await shop.attach()
    await shop.buys()
    await shop.comesBack(await shop.pays())
    shop.loss.next = when
    expect(await shop.authorize()).toMatchObject({ is: "refused", problem: { code: "checking" } })
    expect(await shop.authorize()).toMatchObject({ is: "authorized" })
    expect((await shop.folio()).authorizations).toMatchObject([{ state: "Open" }])
    expect((await shop.effects())["CompleteCheckoutSession"]).toBe(1)
  })

  it("is not taken for further money when a read learnt of the permission before the lost answer is asked for again", async () => {
    const shop = await aShop()
    await shop.attach()
    await shop.buys()
    await shop.comesBack(await shop.pays())
    shop.loss.next = "after"
    await shop.authorize()
    await shop.synchronize()
    await shop.authorize()
    const { authorizations } = await shop.folio()
    expect(authorizations).toMatchObject([{ state: "Open" }])
    expect(await shop.effects()).not.toHaveProperty("CreateCharge")
  })

  const asksToWait = ["async", "sync-then-async"] as const
  /** Paid; Amazon will take two minutes for it. */
  async function undecided(policy: Partial<Policy>) {
    const shop = await aShop(policy)
    await shop.attach()
    await shop.buys()
    await shop.comesBack(await shop.pays())
    await shop.control("cv2/outcomes", { operation: "CompleteCheckoutSession", state: "Authorized", waits: true })
    return shop
  }

  it.each(asksToWait)("that Amazon decides later is pending, and read (%s)", async (authorization) => {
    const shop = await undecided({ authorization, pendingOrders: "accept" })
    expect(await shop.authorize()).toMatchObject({ is: "pending" })
    await shop.control("clock", { advance_seconds: 120 })
    expect((await shop.synchronize()).authorizations).toMatchObject([{ state: "Open", mode: "async" }])
  })

  it.each(asksToWait)(
    "that Amazon decides at once is not pending, though it might have been (%s)",
    async (authorization) => {
      const shop = await aShop({ authorization, pendingOrders: "accept" })
      const back = await shop.paysAt(await shop.presses())
      await shop.arrives(back)
      await shop.comesBack(back)
      expect(await shop.authorize()).toMatchObject({ is: "authorized", authorization: { mode: "async" } })
    },
  )

  it("that Amazon decides later is no order before, where the shop takes no pending ones", async () => {
    const shop = await undecided({ authorization: "sync-then-async", pendingOrders: "decline" })
    expect(await shop.authorize()).toMatchObject({ is: "refused", problem: { code: "checking" } })
    await shop.control("clock", { advance_seconds: 120 })
    expect(await shop.authorize()).toMatchObject({ is: "authorized" })
    expect((await shop.effects())["CompleteCheckoutSession"]).toBe(1)
  })

  it("collects with the reservation where the shop wants it so", async () => {
    const shop = await aShop({ captureNow: true })
    await shop.attach()
    await shop.buys()
    await shop.comesBack(await shop.pays())
    expect(await shop.authorize()).toMatchObject({ is: "authorized", captured: true })
    expect((await shop.folio()).captures).toMatchObject([{ state: "Completed", origin: "capture-now", amount: total }])
  })

  it("that is given up before it was paid is left to expire", async () => {
    const shop = await aShop()
    await shop.attach()
    await shop.buys()
    const { orderReference, rounds } = await shop.folio()
    await giveUpUnreserved(shop.parts, orderReference.id, { roundId: rounds[0]?.id ?? "", why: "test" })
    expect((await shop.folio()).wishes).toMatchObject([{ wish: "cancel", state: "done" }])
    expect(await shop.authorize()).toMatchObject({ is: "refused" })
  })
})
