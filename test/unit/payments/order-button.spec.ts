import type { Simulator } from "../../../src/simulator"
import { startSimulator } from "../../../src/simulator"
import { aShopOfV2 } from "../../builders/a-shop-of-v2"
import { signOrderButton } from "../../../src/services/payments/sign-button"
import { cartId, sessionId, total } from "../../builders/memory-heart"

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator({ tls: false })
})
afterAll(() => simulator.stop())

const aShop = () => aShopOfV2(simulator)
type Shop = Awaited<ReturnType<typeof aShop>>

/** Pressed, paid, and back at the shop. */
async function paid(shop: Shop, outcome?: string) {
  const id = await shop.presses()
  return { id, back: await shop.paysAt(id, outcome) }
}

describe("The button that says everything", () => {
  it("writes nothing before the buyer comes back", async () => {
    const shop = await aShop()
    await paid(shop)
    await expect(shop.folio()).rejects.toThrow("has no order reference")
  })

  it("becomes a round of exactly what was paid when he does, and is money once", async () => {
    const shop = await aShop()
    const { id, back } = await paid(shop)
    expect(await shop.arrives(back)).toEqual({ is: "arrived" })
    expect(await shop.comesBack(back)).toMatchObject({ is: "complete", language: "de" })
    expect(await shop.authorize()).toMatchObject({ is: "authorized" })
    const { orderReference, rounds, authorizations } = await shop.folio()
    expect(orderReference).toMatchObject({ amazonId: id, state: "Open", total })
    expect(rounds).toMatchObject([{ confirm: "settled", proof: "success", total }])
    expect(authorizations).toMatchObject([{ state: "Open", amount: total }])
  })

  it("asks Amazon three times from the return to money", async () => {
    const shop = await aShop()
    const { back } = await paid(shop)
    const before = shop.events.length
    await shop.arrives(back)
    await shop.comesBack(back)
    await shop.authorize()
    expect(shop.events.slice(before).map(({ operation }) => operation)).toEqual([
      "GetCheckoutSession",
      "GetCheckoutSession",
      "CompleteCheckoutSession",
    ])
  })

  it("arrives once, however often and however fast the browser comes", async () => {
    const shop = await aShop()
    const { back } = await paid(shop)
    const all = await Promise.all([shop.arrives(back), shop.arrives(back), shop.arrives(back)])
    expect(all).toEqual([{ is: "arrived" }, { is: "arrived" }, { is: "arrived" }])
    expect((await shop.folio()).rounds).toHaveLength(1)
    expect(await shop.comesBack(back)).toMatchObject({ is: "complete" })
    expect(await shop.comesBack(back)).toMatchObject({ is: "show" })
  })

  it("is not believed with a session that was paid for another cart", async () => {
    const shop = await aShop()
    const { back } = await paid(shop)
    const foreign = String(
      (
        await shop.control("cv2/sessions", {
          payload: {
            webCheckoutDetails: { checkoutResultReturnUrl: "https://shop.example/x", checkoutMode: "ProcessOrder" },
            paymentDetails: {
              paymentIntent: "Authorize",
              chargeAmount: { amount: "94.50", currencyCode: "EUR" },
            },
            merchantMetadata: { customInformation: "cart_2" },
          },
          product_type: "PayOnly",
        })
      )["checkout_session_id"],
    )
    await shop.paysAt(foreign)
    const forged = back.replace(/amazonCheckoutSessionId=[^&]+/, `amazonCheckoutSessionId=${foreign}`)
    expect(await shop.arrives(forged)).toMatchObject({
      is: "refused",
      problem: { code: "order-reference-foreign" },
    })
    await expect(shop.folio()).rejects.toThrow("has no order reference")
  })

  it("is not believed with a session that stands for another yes of the same cart", async () => {
    const shop = await aShop()
    await shop.attach()
    await shop.buys()
    const { back } = await paid(shop)
    const other = back.replace(/amazonCheckoutSessionId=[^&]+/, `amazonCheckoutSessionId=${shop.id}`)
    expect(await shop.arrives(other)).toMatchObject({ is: "refused", problem: { code: "order-reference-used-up" } })
  })

  it.each([
    ["no session", ""],
    ["two of them", "?amazonCheckoutSessionId=one-session&amazonCheckoutSessionId=two-sessions"],
    ["something that is none", "?amazonCheckoutSessionId=%2E%2E%2F"],
  ])("proves nothing with %s", async (_what, query) => {
    const shop = await aShop()
    const { back } = await paid(shop)
    expect(await shop.arrives(back.replace(/\?.*$/, query))).toMatchObject({
      is: "refused",
      problem: { code: "sca-unproven" },
    })
  })

  it("proves nothing an hour after it was signed", async () => {
    const shop = await aShop()
    const { back } = await paid(shop)
    shop.hoursPass(1.1)
    expect(await shop.arrives(back)).toMatchObject({ is: "refused", problem: { code: "sca-unproven" } })
    expect(await shop.effects()).not.toHaveProperty("CompleteCheckoutSession")
  })

  it.each([
    ["Declined", "AmazonRejected"],
    ["BuyerCanceled", "BuyerCanceled"],
  ])("that ended at Amazon (%s) says so, and reserves nothing", async (outcome, code) => {
    const shop = await aShop()
    const { back } = await paid(shop, outcome)
    await shop.arrives(back)
    expect(await shop.comesBack(back)).toMatchObject({ is: "show", problem: { code } })
    expect(await shop.standing()).toMatchObject({ state: "ended", problem: { code } })
    expect(await shop.authorize()).toMatchObject({ is: "refused" })
    expect(await shop.effects()).not.toHaveProperty("CompleteCheckoutSession")
  })

  it("gives the cart's earlier session up", async () => {
    const shop = await aShop()
    await shop.attach()
    await shop.buys()
    const { id, back } = await paid(shop)
    expect(await shop.arrives(back)).toEqual({ is: "arrived" })
    expect((await shop.folio()).orderReference).toMatchObject({ amazonId: id })
  })

  it("that ended takes nothing from another session on which the buyer is on his way", async () => {
    const shop = await aShop()
    await shop.attach()
    await shop.buys()
    const { back } = await paid(shop, "BuyerCanceled")
    expect(await shop.arrives(back)).toMatchObject({ is: "refused", problem: { code: "BuyerCanceled" } })
    expect((await shop.folio()).orderReference).toMatchObject({ amazonId: shop.id, supersededAt: null })
    expect(await shop.comesBack(await shop.pays())).toMatchObject({ is: "complete" })
  })

  it.each(["before", "after"] as const)(
    "leads to no second payment while it is not known what became of the first, lost %s its effect",
    async (when) => {
      const shop = await aShop()
      const [first, second] = [await paid(shop), await paid(shop)]
      await shop.arrives(first.back)
      await shop.comesBack(first.back)
      shop.loss.next = when
      expect(await shop.authorize()).toMatchObject({ is: "refused", problem: { code: "checking" } })
      await expect(shop.presses()).rejects.toThrow("checking")
      expect(await shop.arrives(second.back)).toMatchObject({ is: "refused", problem: { code: "checking" } })
      expect(await shop.buysAgain()).toMatchObject({ is: "refused", problem: { code: "checking" } })
      expect(await shop.authorize()).toMatchObject({ is: "authorized" })
      expect((await shop.effects())["CompleteCheckoutSession"]).toBe(1)
    },
  )

  it("begins nothing on a cart that was ordered meanwhile", async () => {
    const shop = await aShop()
    await shop.attach()
    await shop.buys()
    const { back } = await paid(shop)
    expect(await shop.arrives(back, () => Promise.resolve(false))).toMatchObject({
      is: "refused",
      problem: { code: "cart-completed" },
    })
  })

  it("in a language of another shop's secret is no token of ours", async () => {
    const shop = await aShop()
    const { back } = await paid(shop)
    expect(await shop.arrives(back.replace(/b\.[\w-]{40}/, `b.${"A".repeat(40)}`))).toBeUndefined()
  })
})

describe("A button is not signed for a cart of which no order would come", () => {
  const half = { name: "Ada Lovelace", lines: ["Weg 1"], postalCode: "10115", countryCode: "DE" }
  const whole = { ...half, city: "Berlin" }

  it.each([
    ["it is not known how it is delivered", { shipTo: { lacksMethod: true } }, "delivery-missing"],
    ["its address is half of one", { address: half }, "address-incomplete"],
  ])("because %s", async (_why, more, code) => {
    const { parts } = await aShop()
    const of = { account: "eu", cartId, sessionId, total, language: "de" } as const
    expect(await signOrderButton(parts, { ...of, address: whole })).toMatchObject({ is: "signed" })
    expect(await signOrderButton(parts, { ...of, ...more })).toMatchObject({ is: "refused", problem: { code } })
  })
})
