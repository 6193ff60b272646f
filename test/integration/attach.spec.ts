import { Modules } from "@medusajs/framework/utils"

import { aCheckout } from "../builders/a-checkout"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { onMedusa } from "../setup/medusa-app"

onMedusa("Before the buyer buys", (app) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })
  afterEach(() => app.settled())

  const aBuyer = async (options = {}) => {
    const buyer = await aCheckout(app, shop, options)
    return { ...buyer, session: (await buyer.newSession()).session }
  }

  it("the browser is given public settings, and nothing else", async () => {
    const buyer = await aBuyer()
    const { status, body } = await buyer.store("get", "/amazon-pay/config?provider_id=pp_amazon-pay_de")
    expect(status).toBe(200)
    expect(body["config"]).toEqual({
      provider_id: "pp_amazon-pay_de",
      seller_id: "A2SIMULATORSELLER",
      client_id: `amzn1.application-oa2-client.${"1".repeat(32)}`,
      region: "de",
      sandbox: true,
      widgets_url: expect.stringMatching(/^http/),
      language: "en",
      onward: "confirmation-flow",
    })
    const foreign = await buyer.store("get", "/amazon-pay/config?provider_id=pp_system_default")
    expect([foreign.status, foreign.body["message"]]).toEqual([404, expect.stringContaining("provider_id")])
    const missing = await buyer.store("get", "/amazon-pay/config")
    expect([missing.status, missing.body["message"]]).toEqual([400, expect.stringContaining("provider_id")])
    const extra = await buyer.store("get", "/amazon-pay/config?provider_id=pp_amazon-pay_de&secret=1")
    expect(extra.status).toBe(400)
  })

  it("the payment session holds public data, and what the browser seeded is overwritten and not believed", async () => {
    const buyer = await aCheckout(app, shop)
    const other = await aBuyer()
    const id = await other.buysNow()
    const seeds = {
      session_id: other.session?.id,
      account: "uk",
      seller_id: "EVIL",
      sandbox: false,
      amazon_order_reference_id: id,
      amazon_authorization_id: "S02-0000000-0000000-A000001",
      state: "Open",
    }
    const { session } = await buyer.newSession(seeds)
    expect(session?.data).toEqual({
      session_id: session?.id,
      account: "de",
      seller_id: "A2SIMULATORSELLER",
      client_id: expect.any(String),
      region: "de",
      sandbox: true,
      widgets_url: expect.any(String),
      store_id: null,
      public_key_id: null,
      ledger_currency: null,
      script_url: null,
      amazon_order_reference_id: null,
      amazon_authorization_id: null,
      state: null,
    })
    expect(await buyer.complete()).toMatchObject({
      status: 200,
      body: { type: "cart", error: { type: "payment_authorization_error" } },
    })
    expect(await buyer.effects()).not.toHaveProperty("Authorize")
  })

  it("no session is made for a collection without a cart, nor in a currency that the account does not take", async () => {
    const payments = app.container().resolve(Modules.PAYMENT)
    const collection = await payments.createPaymentCollections({ amount: 10, currency_code: "eur" })
    const session = (currency_code: string, amount = 10) =>
      payments.createPaymentSession(collection.id, { provider_id: "pp_amazon-pay_de", data: {}, amount, currency_code })
    await expect(session("eur")).rejects.toThrow(/carts only.*another payment method/)
    await expect(session("gbp")).rejects.toThrow('The Amazon Pay account "de" takes EUR, not GBP')
    await expect(session("brl")).rejects.toThrow(/does not take .*BRL/i)
    await expect(session("eur", 0)).rejects.toThrow(/above zero/)
    await expect(session("eur", 150_000.01)).rejects.toThrow(/up to 150000\.00 EUR/)
    expect(await payments.listPaymentSessions({ payment_collection_id: collection.id })).toEqual([])
  })

  it("an order reference is attached to the cart once, and to no other cart", async () => {
    const [buyer, other] = [await aBuyer(), await aBuyer()]
    const id = await buyer.wallet()
    const attached = {
      status: 200,
      body: { order_reference: { id, state: "Draft" }, address_imported: false, payment_descriptor: null },
    }
    expect(await buyer.attach(id)).toEqual(attached)
    expect(await buyer.attach(id)).toEqual(attached)
    expect(await other.attach(id)).toMatchObject({
      status: 409,
      body: { code: "order-reference-foreign", next: "new-order-reference" },
    })
    expect(await buyer.outcome()).toMatchObject({ body: { state: "attached", order_id: null } })
    expect(await other.outcome()).toMatchObject({ body: { state: "none" } })
    expect(await buyer.calls()).toEqual([])
  })

  it("ten attempts at once to attach one order reference to two carts leave it on one", async () => {
    const [buyer, other] = [await aBuyer(), await aBuyer()]
    const id = await buyer.wallet()
    const answers = await Promise.all(
      [buyer, other, buyer, other, buyer, other, buyer, other].map((it) => it.attach(id)),
    )
    const won = [answers.filter((_, at) => at % 2 === 0), answers.filter((_, at) => at % 2 === 1)].map(
      (its) => new Set(its.map(({ status }) => status)),
    )
    expect(won.map((it) => [...it])).toEqual(expect.arrayContaining([[200], [409]]))
  })

  it("what cannot be attached is refused with its own code, and wrong bodies name the field", async () => {
    const buyer = await aBuyer()
    const id = await buyer.wallet()
    const nobody = await buyer.store("post", "/amazon-pay/carts/cart_nobody/order-reference", {
      order_reference_id: id,
    })
    expect(nobody).toMatchObject({ status: 404, body: { code: "cart-unknown", next: "cart" } })
    const sessionless = await aCheckout(app, shop)
    expect(await sessionless.attach(id)).toMatchObject({
      status: 409,
      body: { code: "session-missing", next: "new-session" },
    })
    const wrong: readonly (readonly [Record<string, unknown>, string])[] = [
      [{ order_reference_id: undefined }, "order_reference_id"],
      [{ order_reference_id: "../../etc" }, "order_reference_id"],
      [{ order_reference_id: ["S02-1234567-1234567"] }, "order_reference_id"],
      [{ order_reference_id: id, access_token: "" }, "access_token"],
      [{ order_reference_id: id, access_token: "x".repeat(2049) }, "access_token"],
      [{ order_reference_id: id, language: "x".repeat(36) }, "language"],
      [{ order_reference_id: id, import_address: "yes" }, "import_address"],
      [{ order_reference_id: id, cart_id: "cart_1" }, "cart_id"],
    ]
    for (const [body, field] of wrong) {
      expect(await buyer.attach(id, body)).toMatchObject({
        status: 400,
        body: { message: expect.stringContaining(field) },
      })
    }
    const repeated = await buyer.attach(id, { access_token: ["Atza|canary"] })
    expect([repeated.status, JSON.stringify(repeated.body)]).toEqual([400, expect.stringContaining("access_token")])
    expect(JSON.stringify(repeated.body)).not.toContain("canary")
    expect(await buyer.outcome()).toMatchObject({ body: { state: "none" } })
  })

  it("an order reference of a finished order, or confirmed by another hand, is refused", async () => {
    const [buyer, next] = [await aBuyer(), await aBuyer()]
    const id = await buyer.buysNow()
    await buyer.comeBack(await buyer.sca(id, "Success"))
    expect(await next.attach(id)).toMatchObject({ status: 409, body: { code: "order-reference-foreign" } })
    expect(await buyer.attach(await buyer.wallet())).toMatchObject({
      status: 409,
      body: { code: "cart-completed", next: "order" },
    })
    const elsewhere = await next.wallet()
    const hand = (operation: string, parameters: object) =>
      next.control("POST", "/seller-central", {
        operation,
        parameters: { AmazonOrderReferenceId: elsewhere, ...parameters },
      })
    const total = "OrderReferenceAttributes.OrderTotal"
    await hand("SetOrderReferenceDetails", { [`${total}.Amount`]: "94.50", [`${total}.CurrencyCode`]: "EUR" })
    await hand("ConfirmOrderReference", {
      SuccessUrl: "https://other.example/s",
      FailureUrl: "https://other.example/f",
    })
    expect(await next.attach(elsewhere, { access_token: await next.token() })).toMatchObject({
      status: 409,
      body: { code: "order-reference-foreign" },
    })
    expect(await next.confirm(elsewhere)).toMatchObject({ status: 409, body: { code: "order-reference-foreign" } })
    await next.complete()
    expect(await next.effects(elsewhere)).not.toHaveProperty("Authorize")
  })

  it("with the buyer's token his German address comes into the cart, split as the shop writes it", async () => {
    const buyer = await aBuyer({ email: "typed@example.com" })
    const id = await buyer.wallet()
    const answer = await buyer.attach(id, { access_token: await buyer.token() })
    expect(answer).toEqual({
      status: 200,
      body: { order_reference: { id, state: "Draft" }, address_imported: true, payment_descriptor: null },
    })
    const address = {
      first_name: "Christoph",
      last_name: "Conn",
      company: "Beispiel & Söhne GmbH",
      address_1: "Leopoldstraße 250",
      city: "München",
      postal_code: "80807",
      country_code: "de",
      phone: "+49 89 5550100",
    }
    expect(await buyer.cart()).toMatchObject({
      email: "buyer@example.com",
      shipping_address: address,
      billing_address: address,
    })
    expect(await buyer.confirm(id)).toMatchObject({ status: 200 })
  })

  it("without a wish to import, or without a token, the cart's address stays as it is", async () => {
    const buyer = await aBuyer()
    const id = await buyer.wallet()
    expect(await buyer.attach(id, { access_token: await buyer.token(), import_address: false })).toMatchObject({
      body: { address_imported: false },
    })
    expect(await buyer.attach(id, { import_address: true })).toMatchObject({ body: { address_imported: false } })
    expect((await buyer.cart())["shipping_address"] ?? null).toBeNull()
  })

  it("an address where the shop does not sell is refused, and the buyer chooses another", async () => {
    const buyer = await aBuyer()
    const id = await buyer.wallet({ country: "FR" })
    expect(await buyer.attach(id, { access_token: await buyer.token() })).toMatchObject({
      status: 422,
      body: { code: "address-not-served", next: "address" },
    })
    await buyer.control("PATCH", `/order-references/${id}`, { country: "AT" })
    expect(await buyer.attach(id, { access_token: await buyer.token() })).toMatchObject({ status: 200 })
    expect(await buyer.cart()).toMatchObject({
      shipping_address: {
        address_1: "Mariahilfer Straße 12",
        city: "Wien",
        country_code: "at",
        last_name: "Österreicher",
      },
    })
  })

  it("a token of another buyer, of another client, or an expired one is refused, and nothing is attached", async () => {
    const buyer = await aBuyer()
    const id = await buyer.wallet()
    const refused = { status: 422, body: { code: "token-refused", next: "new-order-reference" } }
    expect(
      await buyer.attach(id, { access_token: await buyer.token({ buyer_id: "amzn1.account.SOMEBODYELSE" }) }),
    ).toMatchObject(refused)
    expect(
      await buyer.attach(id, { access_token: await buyer.token({ seller_id: "A2SIMULATORSELLERUK" }) }),
    ).toMatchObject(refused)
    const old = await buyer.token({ expires_in: 10 })
    await buyer.control("POST", "/clock", { advance_seconds: 11 })
    expect(await buyer.attach(id, { access_token: old })).toMatchObject(refused)
    expect(await buyer.attach(id, { access_token: "Atza|nonsense" })).toMatchObject(refused)
    expect(await buyer.outcome()).toMatchObject({ body: { state: "none" } })
  })

  it("a second order reference takes the first one's place, which is cancelled once it was confirmed", async () => {
    const buyer = await aBuyer()
    const [first, second, third] = [await buyer.wallet(), await buyer.wallet(), await buyer.wallet()]
    await buyer.attach(first)
    expect(await buyer.confirm(second)).toMatchObject({ status: 200 })
    expect(await buyer.truth(first)).toMatchObject({ state: "Draft" })
    expect(await buyer.attach(first)).toMatchObject({ status: 409, body: { code: "order-reference-used-up" } })
    expect(await buyer.confirm(third)).toMatchObject({ status: 200 })
    expect(await buyer.truth(second)).toMatchObject({ state: "Canceled" })
    expect(await buyer.confirm(second)).toMatchObject({ status: 409, body: { code: "order-reference-used-up" } })
    expect(await buyer.comeBack(await buyer.sca(third, "Success"))).toMatchObject({
      location: expect.stringContaining("/thank-you?order_id=order_"),
    })
    expect(await buyer.effects()).toMatchObject({ Authorize: 1 })
  })
})
