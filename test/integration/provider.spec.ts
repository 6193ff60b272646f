import { MedusaError, Modules } from "@medusajs/framework/utils"
import { processPaymentWorkflow } from "@medusajs/medusa/core-flows"

import { aCheckout } from "../builders/a-checkout"
import { aMerchant } from "../builders/a-merchant"
import { anOrder } from "../builders/an-order"
import { ourProvider } from "../builders/our-provider"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { onMedusa } from "../setup/medusa-app"

type Data = Readonly<Record<string, unknown>>
const sealed = { amazon_order_reference_id: null, amazon_authorization_id: null, state: null }

onMedusa("The payment provider", (app) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })
  const payments = () => app.container().resolve(Modules.PAYMENT)

  it("writes each of its keys into session data, flat, whatever the browser seeded, and nothing secret", async () => {
    const buyer = await aCheckout(app, shop)
    const seeded = {
      session_id: "payses_foreign",
      account: "uk",
      amazon_order_reference_id: "S02-0000000-0000000",
      amazon_authorization_id: "S02-A",
      state: "Open",
      seller_id: "EVIL",
      mine: 1,
    }
    const { session } = await buyer.newSession(seeded)
    expect(session?.data).toEqual({
      ...sealed,
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
      mine: 1,
    })
    expect(Object.values(session?.data ?? {}).filter((it) => typeof it === "object" && it !== null)).toEqual([])
    expect(JSON.stringify(session)).not.toMatch(/secret|AKIA/i)
  })

  it("charges nothing that the browser put into session data", async () => {
    const order = await anOrder(app, shop)
    const thief = await aCheckout(app, shop)
    const { sessionId } = (await order.folio()).rounds[0] ?? { sessionId: "" }
    await thief.newSession({ session_id: sessionId, amazon_order_reference_id: order.amazonId, state: "Open" })
    expect((await thief.complete()).body).toMatchObject({
      type: "cart",
      error: { type: "payment_authorization_error" },
    })
    expect(await order.effects()).toMatchObject({ Authorize: 1 })
  })

  it("keeps ids and states in a payment's data, as authorized", async () => {
    const order = await anOrder(app, shop)
    const [authorization] = (await order.truth()).authorizations
    expect((await order.payment()).data).toEqual({
      session_id: (await order.folio()).rounds[0]?.sessionId,
      account: "de",
      amazon_order_reference_id: order.amazonId,
      amazon_authorization_id: authorization?.id,
      state: "Open",
    })
  })

  it("begins a session clean when Medusa hands it the data of an old one", async () => {
    const order = await anOrder(app, shop)
    const old = (await order.payment()).data ?? {}
    const buyer = await aCheckout(app, shop)
    const { session } = await buyer.newSession()
    const begun = await ourProvider(app).initiatePayment({
      data: { ...old, session_id: session?.id },
      amount: 94.5,
      currency_code: "eur",
      context: {},
    })
    expect(begun.data).toMatchObject({ ...sealed, session_id: session?.id })
  })

  it("takes amount, currency and foreign data of an update, and lets nobody write its own keys", async () => {
    const buyer = await aCheckout(app, shop)
    const { session } = await buyer.newSession()
    const id = session?.id ?? ""
    await payments().updatePaymentSession({
      id,
      amount: 50,
      currency_code: "eur",
      data: { session_id: "payses_foreign", account: "uk", client_id: "EVIL", store_id: "EVIL", note: "kept" },
    })
    expect(await payments().retrievePaymentSession(id)).toMatchObject({
      status: "pending",
      data: {
        session_id: id,
        account: "de",
        client_id: expect.not.stringMatching("EVIL"),
        store_id: null,
        note: "kept",
      },
    })
    await expect(payments().updatePaymentSession({ id, amount: 50, currency_code: "usd", data: {} })).rejects.toThrow(
      "takes EUR, not USD",
    )
  })

  it.each([
    [0, "eur", "above zero"],
    [150_000.01, "eur", "up to 150000.00 EUR"],
    [10, "gbp", "takes EUR, not GBP"],
    [10, "xyz", "does not take payments in XYZ"],
  ])("refuses a session for %d %s with a plain message", async (amount, currency_code, message) => {
    await expect(
      ourProvider(app).initiatePayment({ data: { session_id: "payses_x" }, amount, currency_code }),
    ).rejects.toThrow(message)
  })

  it("refuses a collection without a cart with a plain message", async () => {
    const collection = await payments().createPaymentCollections({ currency_code: "eur", amount: 10 })
    const made = payments().createPaymentSession(collection.id, {
      provider_id: "pp_amazon-pay_de",
      amount: 10,
      currency_code: "eur",
      data: {},
    })
    await expect(made).rejects.toThrow("order edits, exchanges and payment links need another payment method")
  })

  it("never throws and asks nobody when a session is deleted, whatever its data", async () => {
    const order = await anOrder(app, shop)
    const before = await order.lastCall()
    const all: (Data | undefined)[] = [
      undefined,
      {},
      { session_id: 7 },
      { session_id: "payses_unknown" },
      (await order.payment()).data,
    ]
    for (const data of all)
      await expect(ourProvider(app).deletePayment({ ...(data ? { data } : {}) })).resolves.toEqual({ data: data ?? {} })
    expect(await order.calls(before)).toEqual([])
    expect(await order.truth()).toMatchObject({ authorizations: [{ state: "Open" }] })
  })

  it("does nothing but remember it when a racing completion cancels beside a live payment", async () => {
    const order = await anOrder(app, shop)
    const before = await order.lastCall()
    await ourProvider(app).cancelPayment({ data: (await order.payment()).data ?? {}, context: {} })
    expect(await order.calls(before)).toEqual([])
    expect(await order.history()).toContainEqual(expect.objectContaining({ kind: "guard", event: "racing-completion" }))
    expect(await order.capture()).toEqual({ ok: true })
    await order.ended()
  })

  it("makes no call and no error of canceling a captured payment", async () => {
    const order = await anOrder(app, shop)
    await order.capture()
    await order.ended()
    const before = await order.lastCall()
    const payment = await order.payment()
    await ourProvider(app).cancelPayment({ data: payment.data ?? {}, context: { idempotency_key: payment.id } })
    expect(await order.calls(before)).toEqual([])
  })

  it("tells a session's status and data from the ledger, without a call", async () => {
    const order = await anOrder(app, shop)
    const before = await order.lastCall()
    const data = (await order.payment()).data ?? {}
    expect(await ourProvider(app).getPaymentStatus({ data })).toEqual({ status: "authorized", data })
    expect(await ourProvider(app).retrievePayment({ data })).toEqual({ data })
    expect(await ourProvider(app).getPaymentStatus({ data: { session_id: "payses_new" } })).toMatchObject({
      status: "pending",
    })
    expect(await order.calls(before)).toEqual([])
  })

  it("throws a decline as Medusa's payment error, with the buyer's message in his language and our code", async () => {
    const buyer = await aCheckout(app, shop, { card: "1111" })
    const id = await buyer.buysNow()
    await buyer.sca(id, "Success")
    await buyer.control("POST", "/outcomes", {
      operation: "Authorize",
      state: "Declined",
      reason_code: "AmazonRejected",
    })
    const { status, body } = await buyer.complete()
    expect(status).toBe(200)
    expect(body).toMatchObject({ type: "cart", error: { type: MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR } })
    expect(JSON.stringify(body["error"])).toMatch(/[äöüß]|Zahlung|Bestellung/)
    expect((await buyer.newSession()).session?.data).toMatchObject(sealed)
  })

  it("an order that is pending is authorized from the ledger once Amazon grants, without a further call", async () => {
    const buyer = await aCheckout(app, shop, { account: "de-pending" })
    const id = await buyer.buysNow()
    const merchant = aMerchant(app, id)
    const back = await buyer.comeBack(await buyer.sca(id, "Success"))
    expect(back.location).toContain("order_id=order_")
    const { sessionId } = (await merchant.folio()).rounds[0] ?? { sessionId: "" }
    expect(await payments().retrievePaymentSession(sessionId)).toMatchObject({ status: "pending_authorization" })
    expect(await merchant.payments()).toEqual([])

    await merchant.control("POST", "/clock", { advance_seconds: 60 })
    await merchant.look()
    const before = await merchant.lastCall()
    await processPaymentWorkflow(app.container()).run({
      input: { action: "authorized", data: { session_id: sessionId, amount: 94.5 } },
    })
    expect(await merchant.verbs(before)).toEqual([])
    expect(await merchant.payments()).toMatchObject([{ amount: 94.5, canceled_at: null }])
    expect(await merchant.capture()).toEqual({ ok: true })
    expect(await merchant.ended()).toMatchObject({
      state: "Closed",
      authorizations: [{ captures: [{ state: "Completed" }] }],
    })
  })
})
