import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { aCheckout } from "../builders/a-checkout"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { until } from "../builders/until"
import { onMedusa } from "../setup/medusa-app"

onMedusa("Buy now", (app) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })
  afterEach(() => app.settled())

  const aBuyer = async (options = {}) => {
    const buyer = await aCheckout(app, shop, options)
    await buyer.newSession()
    return buyer
  }
  const thanks = { status: 303, location: expect.stringContaining("/thank-you?order_id=order_") }
  /** In the database of the test, for the order reference of the cart. */
  const orders = async () => (await app.container().resolve(Modules.ORDER).listOrders({})).length

  it.each([
    ["a card that is not accepted", { card_tail: "4545" }, 422, "PaymentMethodNotAllowed", "wallet"],
    ["no card", { card: false }, 422, "PaymentPlanNotSet", "wallet"],
    [
      "no address",
      { address: false, needs_address: true, country: undefined },
      422,
      "ShippingAddressNotSet",
      "address",
    ],
  ])("with %s is refused with its own status, code and next step", async (_what, wallet, status, code, next) => {
    const buyer = await aBuyer()
    const answer = await buyer.confirm(await buyer.wallet(wallet))
    expect(answer).toEqual({ status, body: { type: "amazon_pay_problem", code, next, message: expect.any(String) } })
    expect(await buyer.effects()).not.toHaveProperty("ConfirmOrderReference")
  })

  it("tells the buyer in his language: the cart's, then what the storefront says, then the browser's, then the shop's", async () => {
    const buyer = await aBuyer()
    const id = await buyer.wallet({ card_tail: "4545" })
    const said = async (body: object, accept: string) =>
      (await buyer.confirm(id, { ...body }, { "accept-language": accept })).body["message"]
    const german = "Diese Zahlungsart wurde für diese Bestellung nicht akzeptiert. Bitte wählen Sie eine andere aus."
    const french = "Ce moyen de paiement n'a pas été accepté pour cette transaction. Veuillez en choisir un autre."
    const english = "That payment method was not accepted for this transaction. Please choose another."
    expect(await said({}, "de-DE,de;q=0.9")).toBe(german)
    expect(await said({}, "ja, fr-CH;q=0.9, en;q=0.8")).toBe(french)
    expect(await said({}, "en;q=0.1, de;q=0.7")).toBe(german)
    expect(await said({}, "ja")).toBe(english)
    expect(await said({ language: "fr" }, "de")).toBe(french)
    await app.container().resolve(Modules.CART).updateCarts(buyer.cartId, { locale: "it-IT" })
    expect(await said({ language: "fr" }, "de")).toMatch(/^Questo metodo/)
    expect(
      (await buyer.store("post", "/amazon-pay/carts/cart_nobody/confirm", { order_reference_id: id })).body,
    ).toMatchObject({
      code: "cart-unknown",
      message: expect.stringContaining("Bitte"),
    })
  })

  it("with a wrong body names the field", async () => {
    const buyer = await aBuyer()
    for (const [body, field] of [
      [{ order_reference_id: undefined }, "order_reference_id"],
      [{ order_reference_id: "" }, "order_reference_id"],
      [{ amount: 1 }, "amount"],
      [{ language: 5 }, "language"],
    ] as const) {
      const answer = await buyer.confirm("S02-1234567-1234567", body)
      expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining(field) } })
    }
    expect(await buyer.calls()).toEqual([])
  })

  it("is refused when the cart ships elsewhere than the buyer chose at Amazon, until he chooses again", async () => {
    const buyer = await aBuyer()
    const ships = (address: object) => buyer.store("post", `/carts/${buyer.cartId}`, { shipping_address: address })
    await ships({
      first_name: "A",
      last_name: "B",
      address_1: "C 1",
      city: "Berlin",
      postal_code: "10115",
      country_code: "de",
    })
    const id = await buyer.wallet()
    expect(await buyer.confirm(id)).toMatchObject({ status: 422, body: { code: "address-differs", next: "address" } })
    await ships({
      first_name: "A",
      last_name: "B",
      address_1: "C 1",
      city: "münchen",
      postal_code: "80807",
      country_code: "de",
    })
    expect(await buyer.confirm(id)).toEqual({ status: 200, body: { next: "confirmation-flow" } })
  })

  it("a total that changed after the session was made is caught before anything is confirmed", async () => {
    const buyer = await aBuyer()
    const id = await buyer.wallet()
    const carts = app.container().resolve(Modules.CART)
    const [item] = (await carts.retrieveCart(buyer.cartId, { relations: ["items"] })).items ?? []
    await carts.updateLineItems(item?.id ?? "", { quantity: 2 })
    expect(await buyer.confirm(id)).toMatchObject({ status: 409, body: { code: "session-stale", next: "new-session" } })
    expect((await buyer.calls()).map(({ operation }) => operation)).toEqual(["SetOrderReferenceDetails"])
  })

  it("a cart that was changed in the shop has no session any more, and needs a new one", async () => {
    const buyer = await aBuyer()
    await buyer.changesCart(1)
    expect(await buyer.confirm(await buyer.wallet())).toMatchObject({
      status: 409,
      body: { code: "session-missing", next: "new-session" },
    })
    await buyer.newSession()
    const id = await buyer.wallet()
    expect(await buyer.confirm(id)).toMatchObject({ status: 200 })
    expect(await buyer.truth(id)).toMatchObject({ order_total: { amount: "189.00" } })
  })

  it("a total that changed after Open ends the order reference; the buyer starts with Amazon anew", async () => {
    const buyer = await aBuyer()
    const id = await buyer.wallet()
    await buyer.confirm(id)
    await buyer.changesCart(1)
    await buyer.newSession()
    expect(await buyer.confirm(id)).toMatchObject({
      status: 409,
      body: { code: "amount-changed", next: "new-order-reference" },
    })
    expect(await buyer.truth(id)).toMatchObject({ state: "Canceled" })
    const next = await buyer.wallet()
    expect(await buyer.confirm(next)).toMatchObject({ status: 200 })
    expect(await buyer.comeBack(await buyer.sca(next, "Success"))).toMatchObject(thanks)
    expect(await buyer.truth(next)).toMatchObject({ authorizations: [{ state: "Open", amount: { amount: "189.00" } }] })
  })

  it("changes hands between the wallet and Amazon until a card is good: one order, one authorization", async () => {
    const buyer = await aBuyer({ card: "4440" })
    const id = await buyer.wallet()
    await buyer.confirm(id)
    expect(await buyer.comeBack(await buyer.sca(id))).toMatchObject({
      location: expect.stringContaining("outcome=sca-abandoned"),
    })
    expect(await buyer.confirm(id)).toMatchObject({
      status: 409,
      body: { code: "PaymentMethodNotUpdated", next: "wallet" },
    })
    await buyer.control("PATCH", `/order-references/${id}`, { card_tail: "3434" })
    expect(await buyer.confirm(id)).toMatchObject({ status: 200 })
    expect(await buyer.comeBack(await buyer.sca(id, "Success"))).toMatchObject({
      location: expect.stringContaining("outcome=InvalidPaymentMethod"),
    })
    expect(await buyer.outcome()).toMatchObject({
      body: { state: "declined", reason: "InvalidPaymentMethod", next: "wallet" },
    })
    await buyer.control("PATCH", `/order-references/${id}`, { card_tail: "1111" })
    expect(await buyer.confirm(id)).toMatchObject({ status: 200 })
    expect(await buyer.comeBack(await buyer.sca(id, "Success"))).toMatchObject(thanks)
    expect(await buyer.effects(id)).toMatchObject({
      SetOrderReferenceDetails: 1,
      ConfirmOrderReference: 3,
      Authorize: 2,
    })
  })

  it("after Amazon rejected the payment another order reference pays the same cart", async () => {
    const buyer = await aBuyer({ card: "2323" })
    const id = await buyer.wallet()
    await buyer.confirm(id)
    expect(await buyer.comeBack(await buyer.sca(id, "Success"))).toMatchObject({
      location: expect.stringContaining("outcome=AmazonRejected"),
    })
    expect(await buyer.outcome()).toMatchObject({
      body: { state: "declined", reason: "AmazonRejected", next: "cart", order_id: null },
    })
    expect(await buyer.confirm(id)).toMatchObject({ status: 409, body: { code: "order-reference-used-up" } })
    const next = await buyer.wallet({ card_tail: "1111" })
    expect(await buyer.confirm(next)).toMatchObject({ status: 200 })
    expect(await buyer.comeBack(await buyer.sca(next, "Success"))).toMatchObject(thanks)
  })

  it("gives nothing up for a cart that was ordered, though a death kept the order from us", async () => {
    const buyer = await aBuyer()
    const paid = await buyer.wallet()
    await buyer.confirm(paid)
    expect(await buyer.comeBack(await buyer.sca(paid, "Success"))).toMatchObject(thanks)
    const database = app.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await database.raw("update amazon_pay_order_reference set order_id = null")
    await database.raw("update payment_session set status = 'pending'")

    expect(await buyer.confirm(await buyer.wallet())).toMatchObject({ status: 409 })
    expect(await buyer.effects(paid)).not.toHaveProperty("CancelOrderReference")
    expect(await buyer.truth(paid)).toMatchObject({ state: "Open" })
    expect(await orders()).toBe(1)
  })

  it.each(["Canceled", "Closed"])("is refused for an order reference that is %s at Amazon", async (state) => {
    const buyer = await aBuyer()
    const id = await buyer.wallet()
    await buyer.confirm(id)
    await buyer.control("POST", "/transitions", { object_id: id, state })
    expect(await buyer.confirm(id)).toMatchObject({
      status: 409,
      body: { code: "order-reference-used-up", next: "new-order-reference" },
    })
  })

  it.each([
    ["SetOrderReferenceDetails", "empty", 503, "unreachable", "retry"],
    ["ConfirmOrderReference", "truncated", 409, "checking", "wait"],
  ])("when %s meets %s: nothing is lost, pressing again confirms once", async (operation, kind, status, code, next) => {
    const buyer = await aBuyer()
    const id = await buyer.wallet()
    await buyer.control("POST", "/faults", { operation, when: "after", kind, times: 1 })
    const answer = await buyer.confirm(id)
    expect(answer).toMatchObject({
      status,
      body: { code, next, message: expect.any(String), retry_after_seconds: expect.any(Number) },
    })
    expect(
      await until(
        () => buyer.confirm(id),
        (it) => it.status === 200,
      ),
    ).toMatchObject({ status: 200 })
    expect(await buyer.effects(id)).toMatchObject({ ConfirmOrderReference: 1 })
    expect(await buyer.comeBack(await buyer.sca(id, "Success"))).toMatchObject(thanks)
  })

  it("pressed twenty times in two tabs: one Set that counts, one Confirm, one order", async () => {
    const buyer = await aBuyer()
    const id = await buyer.wallet()
    const answers = await Promise.all(Array.from({ length: 20 }, () => buyer.confirm(id)))
    // On a machine that is slow, some of them are told to wait for the others.
    const isTold = ({ status, body }: (typeof answers)[number]) => status === 200 || body["code"] === "checking"
    expect(answers.filter((it) => !isTold(it))).toEqual([])
    expect(answers.some(({ status }) => status === 200)).toBe(true)
    const back = await buyer.sca(id, "Success")
    const arrivals = await Promise.all(Array.from({ length: 5 }, () => buyer.comeBack(back)))
    expect(arrivals.map(({ status }) => status)).toEqual(Array(5).fill(303))
    expect(arrivals.some(({ location }) => location?.includes("/thank-you?order_id=order_"))).toBe(true)
    expect(await buyer.effects(id)).toMatchObject({
      SetOrderReferenceDetails: 1,
      ConfirmOrderReference: 1,
      Authorize: 1,
    })
    expect(await orders()).toBe(1)
    expect(await buyer.confirm(id)).toMatchObject({ status: 409, body: { code: "cart-completed", next: "order" } })
  })

  it("the back button after the order, and a second tab with the return address, end in the same order", async () => {
    const buyer = await aBuyer()
    const id = await buyer.wallet()
    await buyer.confirm(id)
    const back = await buyer.sca(id, "Success")
    const first = await buyer.comeBack(back)
    expect(first).toMatchObject(thanks)
    expect((await buyer.comeBack(back)).location).toBe(first.location)
    expect(await buyer.confirm(await buyer.wallet())).toMatchObject({ status: 409, body: { code: "cart-completed" } })
    expect((await buyer.comeBack(back)).location).toBe(first.location)
    expect(await orders()).toBe(1)
    expect(await buyer.effects(id)).not.toHaveProperty("CancelOrderReference")
  })
})
