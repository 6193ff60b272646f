import { Fault } from "../../../src/services/domain/fault"
import { orderReferenceId } from "../../../src/services/domain/ids"
import { attach } from "../../../src/services/payments/attach"
import { authorize } from "../../../src/services/payments/authorize"
import { confirm } from "../../../src/services/payments/confirm"
import { giveUpUnreserved } from "../../../src/services/payments/give-up-unreserved"
import type { Parts, Policy } from "../../../src/services/payments/parts"
import { buyerAsks } from "../../../src/services/payments/parts"
import { settleReturn } from "../../../src/services/payments/settle-return"
import { synchronize } from "../../../src/services/payments/synchronize"
import type { PaymentConnector } from "../../../src/services/ports/payment-connector"
import { Secret } from "../../../src/services/support/secret"
import type { Simulator } from "../../../src/simulator"
import { startSimulator } from "../../../src/simulator"
import { cartId, sessionId, total, usualPolicy } from "../../builders/memory-heart"
import { memoryLedger } from "../../builders/memory-ledger"
import { beginAmazonV2 } from "../../connectors/amazon-v2-harness"

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator({ tls: false })
})
afterAll(() => simulator.stop())

type Loss = { next: "before" | "after" | undefined }

/** The next reservation is lost on its way, or its answer is. */
const losing = (inner: PaymentConnector, loss: Loss): PaymentConnector => ({
  ...inner,
  as: (priority) => losing(inner.as(priority), loss),
  authorize: async (asked) => {
    const { next } = loss
    loss.next = undefined
    const lost = new Fault({ operation: "Authorize", kind: "unreachable", code: "reset", acted: "maybe" })
    if (next === "before") throw lost
    const outcome = await inner.authorize(asked)
    if (next === "after") throw lost
    return outcome
  },
})

/** A shop that sells by checkout v2, and its buyer's browser. */
async function aShop(policy: Partial<Policy> = {}) {
  const { connector: whole, control, events, world } = await beginAmazonV2(simulator)
  const loss: Loss = { next: undefined }
  const connector = losing(whole, loss)
  const ledger = memoryLedger()
  const parts: Parts = {
    ledger,
    lock: { run: (_key, job) => job() },
    clock: { now: () => new Date(), sleep: () => Promise.resolve() },
    stateSecrets: [new Secret("a secret of the tests, 32 bytes long or more")],
    returnUrl: (token) => `https://shop.example/amazon-pay/return/${token}`,
    account: (name) => ({ name, environment: "sandbox", connector, policy: { ...usualPolicy, ...policy } }),
  }
  const chosen = await world.buyerChooses()
  const orderReference = orderReferenceId(chosen.id)
  const of = { cartId, account: "eu", orderReferenceId: orderReference }
  const folio = async () => {
    const found = await ledger.load({ cartId })
    if (!found) throw new Error("the cart has no order reference")
    return found
  }
  return {
    id: chosen.id,
    parts,
    control,
    events,
    loss,
    folio,
    attach: (id: string = chosen.id) => attach(parts, { ...of, orderReferenceId: orderReferenceId(id) }),
    buys: () =>
      confirm(parts, { ...of, sessionId, total, cart: () => Promise.resolve({ due: total, language: "de" }) }),
    /** What happens on Amazon's page; answers where the browser is sent. */
    pays: async (outcome = "Success") => {
      const { redirect } = await control(`cv2/sessions/${chosen.id}/processing`, { outcome })
      return String(redirect)
    },
    comesBack: (url: string) => {
      const { pathname, search } = new URL(url)
      return settleReturn(parts, { token: pathname.split("/").at(-1) ?? "", query: search.slice(1) })
    },
    authorize: () => authorize(parts, { sessionId, amount: total }),
    synchronize: async () =>
      synchronize(parts, (await folio()).orderReference.id, { source: "poll", asker: buyerAsks }),
    effects: async () => ((await control("effects", undefined, "GET")) as { counts: Record<string, number> }).counts,
  }
}

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

  it("is not completed by a return that carries another session", async () => {
    const shop = await aShop()
    await shop.attach()
    await shop.buys()
    const back = (await shop.pays()).replace(shop.id, "0b6f3a52-6a0e-4c55-9f8e-3c1d7a9b2e10")
    expect(await shop.comesBack(back)).toMatchObject({ is: "show", problem: { code: "sca-unproven" } })
  })

  it.each(["Declined", "BuyerCanceled"])(
    "that ended at Amazon's page (%s) begins anew, and reserved nothing",
    async (outcome) => {
      const shop = await aShop()
      await shop.attach()
      await shop.buys()
      expect(await shop.comesBack(await shop.pays(outcome))).toMatchObject({
        is: "show",
        problem: { code: "order-reference-used-up" },
      })
      expect(await shop.authorize()).toMatchObject({ is: "refused" })
      expect((await shop.folio()).orderReference).toMatchObject({ state: "Canceled", reason: "AmazonCanceled" })
    },
  )

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

  it("that Amazon decides later is pending, and read", async () => {
    const shop = await aShop({ authorization: "async", pendingOrders: "accept" })
    await shop.attach()
    await shop.buys()
    await shop.comesBack(await shop.pays())
    await shop.control("cv2/outcomes", { operation: "CompleteCheckoutSession", state: "Authorized", waits: true })
    expect(await shop.authorize()).toMatchObject({ is: "pending" })
    await shop.control("clock", { advance_seconds: 120 })
    expect((await shop.synchronize()).authorizations).toMatchObject([{ state: "Open" }])
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
