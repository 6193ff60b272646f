import { money } from "../../../src/services/domain/money"
import { problems } from "../../../src/services/domain/problem"
import { startSimulator, type Simulator } from "../../../src/simulator"
import type { Heart } from "../../builders/a-heart"
import { aHeart } from "../../builders/a-heart"

/** What a refusal tells the storefront. */
const told = (answer: { readonly is: string }) => {
  const { is, problem } = answer as { is: string; problem?: { code: keyof typeof problems } }
  return problem
    ? { is, code: problem.code, status: problems[problem.code].status, next: problems[problem.code].next }
    : { is }
}

const total = (amount: string) => ({
  "OrderReferenceAttributes.OrderTotal.Amount": amount,
  "OrderReferenceAttributes.OrderTotal.CurrencyCode": "EUR",
})

/** The buyer presses again and again while the planned faults last. */
async function untilConfirmed(heart: Heart, id: string): Promise<void> {
  for (let press = 0; press < 9; press++) if ((await heart.confirm(id)).is === "confirmed") return
  throw new Error("never confirmed")
}

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator({ tls: false })
})
afterAll(() => simulator.stop())

describe("Buy now", () => {
  it("is confirmed when Set and Confirm succeeded, with the round's own return addresses", async () => {
    const heart = await aHeart(simulator)
    const id = await heart.draft()
    expect(await heart.confirm(id)).toMatchObject({ is: "confirmed", onward: "confirmation-flow" })
    const [round] = (await heart.folioOf(id)).rounds
    expect(await heart.truth(id)).toMatchObject({
      state: "Open",
      order_total: { amount: "94.50", currency: "EUR" },
      challenge: {
        success_url: expect.stringContaining(`http://localhost:9000/amazon-pay/return/${round?.id ?? ""}-`),
        failure_url: expect.stringContaining(`http://localhost:9000/amazon-pay/return/${round?.id ?? ""}-`),
      },
    })
    expect(round).toMatchObject({ n: 1, confirm: "settled", proof: "none", arrivedAt: null })
  })

  it.each([
    ["an order reference whose card is not accepted", { card_tail: "4545" }, "PaymentMethodNotAllowed", 422, "wallet"],
    ["an order reference without a card", { card: false }, "PaymentPlanNotSet", 422, "wallet"],
    [
      "an order reference without an address",
      { address: false, needs_address: true },
      "ShippingAddressNotSet",
      422,
      "address",
    ],
    ["a wallet in another currency", { currency: "GBP" }, "CurrencyMismatch", 409, "new-order-reference"],
    ["a seller who buys from himself", { buyer_id: "A2SIMULATORSELLER" }, "BuyerEqualsSeller", 422, "cart"],
  ])("is refused for %s, before Confirm", async (_what, order, code, status, next) => {
    const heart = await aHeart(simulator)
    const id = await heart.draft(order)
    expect(told(await heart.confirm(id))).toEqual({ is: "refused", code, status, next })
    expect(await heart.calls("ConfirmOrderReference")).toEqual([])
    expect((await heart.folioOf(id)).rounds).toEqual([])
  })

  it("goes on with the same order reference once another card is chosen", async () => {
    const heart = await aHeart(simulator)
    const id = await heart.draft({ card_tail: "4545" })
    await heart.confirm(id)
    await heart.control(`order-references/${id}`, { card_tail: "1111" }, "PATCH")
    expect(told(await heart.confirm(id))).toEqual({ is: "confirmed" })
  })

  it.each([
    ["another city", { city: "Berlin", postalCode: "80807", countryCode: "de" }],
    ["another postal code", { city: "München", postalCode: "80801", countryCode: "de" }],
    ["another country", { city: "München", postalCode: "80807", countryCode: "at" }],
  ])("is refused when the shop would ship to %s than the buyer chose", async (_what, shipTo) => {
    const heart = await aHeart(simulator)
    const id = await heart.draft({ country: "DE" })
    expect(told(await heart.confirm(id, { shipTo }))).toMatchObject({ code: "address-differs", next: "address" })
    expect(await heart.calls("ConfirmOrderReference")).toEqual([])
  })

  it.each([
    ["spelt in another way", { city: "MÜNCHEN ", postalCode: "80 807", countryCode: "de" }],
    ["of which the shop knows only a part", { countryCode: "DE" }],
  ])("accepts the same address %s", async (_what, shipTo) => {
    const heart = await aHeart(simulator)
    expect(told(await heart.confirm(await heart.draft({ country: "DE" }), { shipTo }))).toEqual({ is: "confirmed" })
  })

  it("compares the address again when the buyer presses again", async () => {
    const heart = await aHeart(simulator)
    const id = await heart.draft({ country: "DE" })
    await heart.confirm(id, { shipTo: { city: "München" } })
    expect(told(await heart.confirm(id, { shipTo: { city: "Berlin" } }))).toMatchObject({ code: "address-differs" })
  })

  it.each([
    ["a currency that the account does not take", money(9_450n, "GBP"), "CurrencyMismatch"],
    ["nothing", money(0n, "EUR"), "amount-not-chargeable"],
    ["more than Amazon takes", money(15_000_001n, "EUR"), "amount-not-chargeable"],
  ])("is refused for %s without a call", async (_what, total, code) => {
    const heart = await aHeart(simulator)
    expect(told(await heart.confirm(await heart.draft(), { total }))).toMatchObject({ code })
    expect(await heart.calls()).toEqual([])
  })

  it("needs no token for an order reference that was attached with one", async () => {
    const heart = await aHeart(simulator, { requireToken: true })
    const id = await heart.draft()
    const { access_token: token } = await heart.control("tokens", {})
    expect(told(await heart.confirm(id))).toMatchObject({ code: "token-required", next: "new-order-reference" })
    expect(told(await heart.attach(id, { token: String(token) }))).toEqual({ is: "attached" })
    expect(told(await heart.confirm(id))).toEqual({ is: "confirmed" })
  })

  it.each(["us", "jp"] as const)(
    "goes straight on to completing the cart in %s, with the same two calls",
    async (region) => {
      const heart = await aHeart(simulator)
      const currency = ({ us: "USD", jp: "JPY" } as const)[region]
      const id = await heart.draft({ seller_id: `A2SIMULATORSELLER${region.toUpperCase()}` })
      expect(await heart.confirm(id, { account: region, total: money(9_450n, currency) })).toMatchObject({
        onward: "complete",
      })
      expect((await heart.calls()).map(({ operation }) => operation)).toEqual([
        "SetOrderReferenceDetails",
        "ConfirmOrderReference",
      ])
    },
  )
})

describe("An order reference that is not this cart's own", () => {
  it("is refused when it belongs to another cart", async () => {
    const heart = await aHeart(simulator)
    const id = await heart.draft()
    await heart.confirm(id)
    const answer = await heart.confirm(id, { cartId: "cart_2", sessionId: "payses_2" })
    expect(told(answer)).toEqual({
      is: "refused",
      code: "order-reference-foreign",
      status: 409,
      next: "new-order-reference",
    })
    expect(await heart.effects(id)).toEqual({ SetOrderReferenceDetails: 1, ConfirmOrderReference: 1 })
  })

  it("is refused when somebody else confirmed it, and is never charged", async () => {
    const heart = await aHeart(simulator)
    const id = await heart.draft()
    const parameters = { AmazonOrderReferenceId: id, ...total("94.50") }
    await heart.control("seller-central", { operation: "SetOrderReferenceDetails", parameters })
    const urls = { SuccessUrl: "https://other.example/s", FailureUrl: "https://other.example/f" }
    await heart.control("seller-central", {
      operation: "ConfirmOrderReference",
      parameters: { AmazonOrderReferenceId: id, ...urls },
    })
    expect(told(await heart.confirm(id))).toMatchObject({ code: "order-reference-foreign" })
    expect(told(await heart.confirm(id))).toMatchObject({ code: "order-reference-foreign" })
    expect(told(await heart.authorize())).toMatchObject({ code: "not-confirmed" })
    expect(await heart.calls("Authorize")).toEqual([])
  })

  it("is refused when Amazon does not know it", async () => {
    const heart = await aHeart(simulator)
    expect(told(await heart.confirm("S02-0000000-0000000"))).toEqual({
      is: "refused",
      code: "order-reference-unknown",
      status: 404,
      next: "new-order-reference",
    })
  })

  it.each([
    ["canceled", "Canceled", "AmazonCanceled"],
    ["closed", "Closed", "AmazonClosed"],
  ])("is used up when Amazon has %s it", async (_how, state, reason_code) => {
    const heart = await aHeart(simulator)
    const id = await heart.draft()
    await heart.confirm(id)
    await heart.control("transitions", { object_id: id, state, reason_code })
    const expected = { is: "refused", code: "order-reference-used-up", status: 409, next: "new-order-reference" }
    expect(told(await heart.confirm(id))).toEqual(expected)
    expect(told(await heart.confirm(id))).toEqual(expected)
  })
})

describe("The total changes", () => {
  it("may be set anew as long as nothing was confirmed", async () => {
    const heart = await aHeart(simulator)
    const id = await heart.draft({ card_tail: "4545" })
    await heart.confirm(id)
    await heart.control(`order-references/${id}`, { card_tail: "1111" }, "PATCH")
    expect(told(await heart.confirm(id, { total: money(8_000n, "EUR") }))).toEqual({ is: "confirmed" })
    expect(await heart.truth(id)).toMatchObject({ order_total: { amount: "80.00" } })
  })

  it.each([
    ["the cart costs more by now", async () => ({ due: money(9_451n, "EUR"), language: "de" as const })],
    ["the cart is gone", async () => undefined],
  ])(
    "and the session does not know it (%s): nothing is confirmed, and the next press sets the new one",
    async (_how, cart) => {
      const heart = await aHeart(simulator)
      const id = await heart.draft()
      const expected = { is: "refused", code: "session-stale", status: 409, next: "new-session" }
      expect(told(await heart.confirm(id, { cart }))).toEqual(expected)
      expect(await heart.effects(id)).not.toHaveProperty("ConfirmOrderReference")
      expect(told(await heart.confirm(id, { total: money(9_451n, "EUR") }))).toEqual({ is: "confirmed" })
      expect(await heart.truth(id)).toMatchObject({ state: "Open", order_total: { amount: "94.51" } })
    },
  )

  it("and the session does not know it, while Confirm is without an answer: it is not sent again", async () => {
    const heart = await aHeart(simulator)
    const id = await heart.draft()
    await heart.fault("ConfirmOrderReference", "before", "truncated")
    await heart.confirm(id)
    expect(told(await heart.confirm(id, { due: money(9_451n, "EUR") }))).toMatchObject({ code: "session-stale" })
    expect(await heart.effects(id)).not.toHaveProperty("ConfirmOrderReference")
  })

  it.each([
    ["lower", 9_000n],
    ["higher", 9_451n],
  ])("to a %s one after Open: cancelled, and the buyer starts anew", async (_how, minor) => {
    const heart = await aHeart(simulator)
    const id = await heart.draft()
    await heart.confirm(id)
    const answer = await heart.confirm(id, { total: money(minor, "EUR") })
    expect(told(answer)).toEqual({ is: "refused", code: "amount-changed", status: 409, next: "new-order-reference" })
    expect(await heart.truth(id)).toMatchObject({ state: "Canceled" })
    expect(told(await heart.confirm(id, { total: money(minor, "EUR") }))).toMatchObject({
      code: "order-reference-used-up",
    })
    const next = await heart.draft()
    expect(told(await heart.confirm(next, { total: money(minor, "EUR"), sessionId: "payses_2" }))).toEqual({
      is: "confirmed",
    })
  })

  it("while Confirm is without an answer: the old total is not confirmed once more", async () => {
    const heart = await aHeart(simulator)
    const id = await heart.draft()
    await heart.fault("ConfirmOrderReference", "before", "truncated")
    expect(told(await heart.confirm(id))).toMatchObject({ code: "checking" })
    expect(told(await heart.confirm(id, { total: money(9_000n, "EUR") }))).toMatchObject({ code: "amount-changed" })
    expect(await heart.effects(id)).not.toHaveProperty("ConfirmOrderReference")
    expect(await heart.truth(id)).toMatchObject({ state: "Canceled" })
  })

  it("while money is reserved: that is released before the order reference is cancelled", async () => {
    const heart = await aHeart(simulator)
    const id = await heart.draft()
    await heart.confirm(id)
    await heart.comesBack(await heart.sca(id, "Success"))
    expect(await heart.authorize()).toMatchObject({ is: "authorized" })
    expect(told(await heart.confirm(id, { total: money(9_000n, "EUR") }))).toMatchObject({ code: "amount-changed" })
    const order = (await heart.calls()).map(({ operation }) => operation)
    expect(order.indexOf("CloseAuthorization")).toBeGreaterThan(0)
    expect(order.indexOf("CancelOrderReference")).toBeGreaterThan(order.indexOf("CloseAuthorization"))
    expect(await heart.truth(id)).toMatchObject({ state: "Canceled", authorizations: [{ state: "Closed" }] })
  })

  it("at Amazon, by another hand, before our Confirm arrived: the buyer's return does not complete the order", async () => {
    const heart = await aHeart(simulator)
    const id = await heart.draft()
    await heart.fault("ConfirmOrderReference", "before", "reset", 9)
    await heart.confirm(id)
    const parameters = { AmazonOrderReferenceId: id, ...total("10.00") }
    await heart.control("seller-central", { operation: "SetOrderReferenceDetails", parameters })
    await untilConfirmed(heart, id)
    const back = await heart.comesBack(await heart.sca(id, "Success"))
    expect(back).toMatchObject({ is: "show", problem: { code: "amount-changed" } })
    expect(await heart.calls("Authorize")).toEqual([])
  })
})

describe("Pressed again", () => {
  it("an Open order reference is not confirmed again", async () => {
    const heart = await aHeart(simulator)
    const id = await heart.draft()
    await heart.confirm(id)
    expect(told(await heart.confirm(id))).toEqual({ is: "confirmed" })
    expect(await heart.calls("ConfirmOrderReference")).toHaveLength(1)
    expect(await heart.calls("SetOrderReferenceDetails")).toHaveLength(1)
  })

  it("with a new payment session the round moves on to it", async () => {
    const heart = await aHeart(simulator)
    const id = await heart.draft()
    await heart.confirm(id)
    await heart.confirm(id, { sessionId: "payses_2" })
    expect((await heart.folioOf(id)).rounds).toMatchObject([{ n: 1, sessionId: "payses_2" }])
    expect(told(await heart.authorize("payses_1"))).toMatchObject({ is: "refused" })
    expect(told(await heart.authorize("payses_2"))).toEqual({ is: "authorized" })
  })

  it("after another card was chosen for a Suspended one: a new round with new addresses, and no Set", async () => {
    const heart = await aHeart(simulator)
    const id = await heart.draft()
    await heart.confirm(id)
    await heart.comesBack(await heart.sca(id, "Abandoned"))
    const before = (await heart.truth(id))["challenge"]
    await heart.control(`order-references/${id}`, { card_tail: "0022" }, "PATCH")
    expect(told(await heart.confirm(id))).toEqual({ is: "confirmed" })
    expect(await heart.effects(id)).toEqual({ SetOrderReferenceDetails: 1, ConfirmOrderReference: 2 })
    expect((await heart.folioOf(id)).rounds.map(({ n }) => n)).toEqual([1, 2])
    expect((await heart.truth(id))["challenge"]).not.toEqual(before)
  })

  it("without another card: choose another payment method", async () => {
    const heart = await aHeart(simulator)
    const id = await heart.draft()
    await heart.confirm(id)
    await heart.comesBack(await heart.sca(id, "Abandoned"))
    const expected = { is: "refused", code: "PaymentMethodNotUpdated", status: 409, next: "wallet" }
    expect(told(await heart.confirm(id))).toEqual(expected)
    expect(told(await heart.confirm(id))).toEqual(expected)
    await heart.control(`order-references/${id}`, { card_tail: "0022" }, "PATCH")
    expect(told(await heart.confirm(id))).toEqual({ is: "confirmed" })
  })

  it("with another card that is not accepted: the constraint is named", async () => {
    const heart = await aHeart(simulator)
    const id = await heart.draft()
    await heart.confirm(id)
    await heart.comesBack(await heart.sca(id, "Abandoned"))
    await heart.control(`order-references/${id}`, { card_tail: "4545" }, "PATCH")
    expect(told(await heart.confirm(id))).toEqual({
      is: "refused",
      code: "PaymentMethodNotAllowed",
      status: 422,
      next: "wallet",
    })
  })

  it("ten times at once: one Set that counts, one round, one Confirm", async () => {
    const heart = await aHeart(simulator)
    const id = await heart.draft()
    const answers = await Promise.all(Array.from({ length: 10 }, () => heart.confirm(id)))
    expect(answers.map(({ is }) => is)).toEqual(Array(10).fill("confirmed"))
    expect(await heart.effects(id)).toEqual({ SetOrderReferenceDetails: 1, ConfirmOrderReference: 1 })
  })

  it("ten times at once without any lock: one round and one Confirm", async () => {
    const heart = await aHeart(simulator, { lock: { run: (_key, job) => job() } })
    const id = await heart.draft()
    const answers = await Promise.all(Array.from({ length: 10 }, () => heart.confirm(id)))
    expect(answers.map(({ is }) => is)).toEqual(Array(10).fill("confirmed"))
    expect((await heart.folioOf(id)).rounds).toHaveLength(1)
    expect(await heart.effects(id)).toMatchObject({ ConfirmOrderReference: 1 })
  })
})

describe("An answer is lost", () => {
  const ways = ["reset", "500", "503", "html", "truncated", "empty"] as const

  it.each(ways)("of Set, after its effect (%s): the next press goes through", async (kind) => {
    const heart = await aHeart(simulator)
    const id = await heart.draft()
    await heart.fault("SetOrderReferenceDetails", "after", kind, 9)
    expect(told(await heart.confirm(id))).toEqual({ is: "refused", code: "unreachable", status: 503, next: "retry" })
    expect(await heart.calls("ConfirmOrderReference")).toEqual([])
    await untilConfirmed(heart, id)
    expect(await heart.effects(id)).toMatchObject({ ConfirmOrderReference: 1 })
  })

  it.each(ways)("of Confirm, after its effect (%s): one Confirm counts, with the same addresses", async (kind) => {
    const heart = await aHeart(simulator)
    const id = await heart.draft()
    await heart.fault("ConfirmOrderReference", "after", kind, 9)
    expect(told(await heart.confirm(id))).toEqual({ is: "refused", code: "checking", status: 409, next: "wait" })
    expect((await heart.folioOf(id)).rounds).toMatchObject([{ confirm: "unsettled" }])
    await untilConfirmed(heart, id)
    expect(await heart.effects(id)).toEqual({ SetOrderReferenceDetails: 1, ConfirmOrderReference: 1 })
    const addresses = (await heart.calls("ConfirmOrderReference")).map(({ parameters }) => parameters["SuccessUrl"])
    expect(new Set(addresses).size).toBe(1)
    expect(addresses.length).toBeGreaterThan(1)
  })

  it("of Confirm, and it never arrived: the next press confirms", async () => {
    const heart = await aHeart(simulator)
    const id = await heart.draft()
    await heart.fault("ConfirmOrderReference", "before", "reset", 9)
    expect(told(await heart.confirm(id))).toMatchObject({ code: "checking" })
    expect(await heart.truth(id)).toMatchObject({ state: "Draft" })
    await untilConfirmed(heart, id)
    expect(await heart.effects(id)).toMatchObject({ ConfirmOrderReference: 1 })
  })

  it.each(["SetOrderReferenceDetails", "ConfirmOrderReference"])(
    "while Amazon throttles %s: not now, nothing is lost",
    async (operation) => {
      const heart = await aHeart(simulator)
      const id = await heart.draft()
      await heart.fault(operation, "before", "throttled", 9)
      expect(told(await heart.confirm(id))).toEqual({ is: "refused", code: "throttled", status: 503, next: "retry" })
      await untilConfirmed(heart, id)
      expect(await heart.effects(id)).toMatchObject({ ConfirmOrderReference: 1 })
    },
  )

  it("when Amazon is silent the buyer is told within eight seconds", async () => {
    const heart = await aHeart(simulator)
    const id = await heart.draft()
    await heart.fault("SetOrderReferenceDetails", "after", "timeout", 1)
    await heart.fault("ConfirmOrderReference", "after", "timeout", 1)
    const begun = Date.now()
    expect(told(await heart.confirm(id))).toMatchObject({ is: "refused" })
    expect(Date.now() - begun).toBeLessThan(8_500)
    await untilConfirmed(heart, id)
    expect(await heart.effects(id)).toMatchObject({ ConfirmOrderReference: 1 })
  })
})
