import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { aCheckout } from "../builders/a-checkout"
import { anOrder } from "../builders/an-order"
import type { Checkout } from "../builders/a-checkout"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { onMedusa } from "../setup/medusa-app"

type Database = { raw(sql: string, bindings?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }> }

onMedusa("Back from Amazon's page", (app) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })

  afterEach(() => app.settled())

  const database = () => app.container().resolve<Database>(ContainerRegistrationKeys.PG_CONNECTION)
  const orders = async () => (await app.container().resolve(Modules.ORDER).listOrders({})).length
  const aBuyer = async (options = {}) => {
    const buyer = await aCheckout(app, shop, options)
    return { ...buyer, id: await buyer.buysNow() }
  }
  const doors = async (buyer: Checkout, id: string) =>
    (await buyer.truth(id))["challenge"] as { success_url: string; failure_url: string }

  const thanks = {
    status: 303,
    location: expect.stringMatching(/^http:\/\/localhost:8000\/thank-you\?order_id=order_/),
  }
  const trouble = (buyer: Checkout, code: string) => ({
    status: 303,
    location: `http://localhost:8000/payment-problem?cart_id=${buyer.cartId}&outcome=${code}`,
  })

  it.each([
    ["Success", undefined, {}, "ordered", null, "order"],
    ["Failure", undefined, {}, "ended", "sca-failure", "cart"],
    ["Abandoned", undefined, {}, "declined", "sca-abandoned", "wallet"],
    [undefined, "InternalServerError", {}, "declined", "sca-error", "retry"],
    [undefined, "InvalidSellerId", {}, "declined", "sca-misconfigured", "cart"],
  ] as const)(
    "%s %s: the browser ends on the shop's page, and the outcome says the same",
    async (status, error, switches, state, reason, next) => {
      const buyer = await aBuyer()
      await buyer.control("POST", "/switches", switches)
      const back = await buyer.comeBack(await buyer.sca(buyer.id, status, error))
      expect(back).toMatchObject(reason === null ? thanks : trouble(buyer, reason))
      expect(back.headers.get("referrer-policy")).toBe("no-referrer")
      expect(back.headers.get("cache-control")).toBe("no-store")
      expect(back.headers.get("x-robots-tag")).toBe("noindex")
      const { body } = await buyer.outcome()
      expect(body).toEqual({
        state,
        reason,
        next,
        message: reason === null ? null : expect.any(String),
        retry_after_seconds: null,
        order_id: reason === null ? expect.stringMatching(/^order_/) : null,
      })
      expect(await orders()).toBe(reason === null ? 1 : 0)
    },
  )

  it("a seller that Amazon does not know is the operator's trouble, and is logged", async () => {
    const logged: string[] = []
    const log = jest
      .spyOn(app.container().resolve(ContainerRegistrationKeys.LOGGER), "error")
      .mockImplementation((text) => void logged.push(String(text)))
    const buyer = await aBuyer()
    expect(await buyer.comeBack(await buyer.sca(buyer.id, undefined, "InvalidSellerId"))).toMatchObject(
      trouble(buyer, "sca-misconfigured"),
    )
    log.mockRestore()
    expect(logged).toEqual([expect.stringContaining("check sellerId")])
  })

  it("what proves nothing places no order and cancels nothing; pressing again leads to the order", async () => {
    const buyer = await aBuyer()
    const { success_url, failure_url } = await doors(buyer, buyer.id)
    const success = "AuthenticationStatus=Success"
    const unclear = [
      success_url,
      `${success_url}?AuthenticationStatus=Perhaps`,
      `${success_url}?${success}&${success}`,
      `${success_url}?AuthenticationStatus=Failure`,
      `${failure_url}?${success}`,
      `${success_url}?ErrorCode=New`,
    ]
    for (const url of unclear) {
      expect(await buyer.comeBack(url)).toMatchObject(trouble(buyer, "sca-unproven"))
      expect(await buyer.outcome()).toMatchObject({
        body: { state: "confirmed", reason: "sca-unproven", next: "retry" },
      })
      expect(await buyer.confirm(buyer.id)).toMatchObject({ status: 200 })
    }
    expect([await orders(), await buyer.truth(buyer.id)]).toMatchObject([0, { state: "Open", authorizations: [] }])
    expect(await buyer.comeBack(await buyer.sca(buyer.id, "Success"))).toMatchObject(thanks)
    expect(await buyer.effects(buyer.id)).toMatchObject({ ConfirmOrderReference: 1, Authorize: 1 })
  })

  it("a forged address is not found, and tells and does nothing", async () => {
    const buyer = await aBuyer()
    const { failure_url } = await doors(buyer, buyer.id)
    for (const url of [
      failure_url.replace(/-[0-9a-f]{32}$/, `-${"0".repeat(32)}`),
      failure_url.slice(0, -1),
      `${app.url()}/amazon-pay/return/x`,
    ]) {
      const back = await buyer.comeBack(`${url}?AuthenticationStatus=Failure`)
      expect([back.status, back.location]).toEqual([404, null])
    }
    expect(await buyer.truth(buyer.id)).toMatchObject({ state: "Open" })
  })

  it("HEAD and a browser's prefetch do nothing", async () => {
    const buyer = await aBuyer()
    const back = await buyer.sca(buyer.id, "Success")
    expect(await buyer.comeBack(back, { method: "HEAD" })).toMatchObject({ status: 204, location: null })
    for (const headers of [
      { "sec-purpose": "prefetch;prerender" },
      { purpose: "prefetch" },
      { "x-moz": "prefetch" },
    ] as const) {
      expect(await buyer.comeBack(back, { headers: { ...headers } })).toMatchObject({ status: 204, location: null })
    }
    expect(await orders()).toBe(0)
    expect(await buyer.comeBack(back)).toMatchObject(thanks)
  })

  it("an address that was handed out more than an hour ago is expired", async () => {
    const buyer = await aBuyer()
    const back = await buyer.sca(buyer.id, "Success")
    const { rows } = await database().raw(
      "update amazon_pay_round set handed_out_at = date_trunc('second', now()) - interval '61 minutes' returning id",
    )
    expect(rows).toHaveLength(1)
    expect(await buyer.comeBack(back)).toMatchObject(trouble(buyer, "sca-unproven"))
    expect(await orders()).toBe(0)
    expect(await buyer.confirm(buyer.id)).toMatchObject({ status: 200 })
    expect(await buyer.comeBack(back)).toMatchObject(thanks)
  })

  it("a replay names the order for fifteen minutes, and no longer", async () => {
    const buyer = await aBuyer()
    const back = await buyer.sca(buyer.id, "Success")
    const first = await buyer.comeBack(back)
    expect((await buyer.comeBack(back)).location).toBe(first.location)
    await database().raw("update amazon_pay_round set arrived_at = now() - interval '16 minutes'")
    expect((await buyer.comeBack(back)).location).toBe("http://localhost:8000/thank-you?order_id=")
    expect(await buyer.effects(buyer.id)).toMatchObject({ Authorize: 1 })
  })

  it("of an order reference that was given up leads to the new one's state", async () => {
    const buyer = await aBuyer()
    const back = await buyer.sca(buyer.id, "Success")
    const next = await buyer.wallet()
    await buyer.attach(next)
    expect(await buyer.comeBack(back)).toMatchObject(trouble(buyer, "order-reference-used-up"))
    await buyer.confirm(next)
    expect(await buyer.comeBack(await buyer.sca(next, "Success"))).toMatchObject(thanks)
    expect(await buyer.comeBack(back)).toMatchObject({ location: expect.stringContaining("/thank-you") })
    expect(await orders()).toBe(1)
  })

  it("a cart that changed while the buyer was at Amazon is not completed: he starts with Amazon anew", async () => {
    const buyer = await aBuyer()
    const back = await buyer.sca(buyer.id, "Success")
    await buyer.changesCart(1)
    expect(await buyer.comeBack(back)).toMatchObject(trouble(buyer, "amount-changed"))
    expect([await orders(), await buyer.truth(buyer.id)]).toMatchObject([0, { state: "Canceled", authorizations: [] }])
    expect(await buyer.outcome()).toMatchObject({
      body: { state: "ended", next: "new-order-reference", order_id: null },
    })
    await buyer.newSession()
    const next = await buyer.wallet()
    expect(await buyer.confirm(next)).toMatchObject({ status: 200 })
    expect(await buyer.comeBack(await buyer.sca(next, "Success"))).toMatchObject(thanks)
  })

  it("a session that was made anew while the buyer was at Amazon is not charged without a new press", async () => {
    const buyer = await aBuyer()
    const back = await buyer.sca(buyer.id, "Success")
    await buyer.newSession()
    expect(await buyer.comeBack(back)).toMatchObject(trouble(buyer, "not-confirmed"))
    expect(await orders()).toBe(0)
    expect(await buyer.confirm(buyer.id)).toMatchObject({ status: 200 })
    expect(await buyer.comeBack(back)).toMatchObject(thanks)
  })

  it("a cart that has come to lack its delivery is led to choose it; mended, it is paid as confirmed", async () => {
    const buyer = await aBuyer()
    const back = await buyer.sca(buyer.id, "Success")
    const needsShipping = (needs: boolean) =>
      database().raw("update cart_line_item set requires_shipping = ? where cart_id = ?", [needs, buyer.cartId])
    await needsShipping(true)
    expect(await buyer.comeBack(back)).toMatchObject(trouble(buyer, "delivery-missing"))
    expect([await orders(), await buyer.truth(buyer.id)]).toMatchObject([0, { state: "Open", authorizations: [] }])
    await needsShipping(false)
    expect(await buyer.confirm(buyer.id)).toMatchObject({ status: 200 })
    expect(await buyer.comeBack(back)).toMatchObject(thanks)
  })

  it("fills in what the cart lacks from what Amazon knows, and replaces nothing", async () => {
    const buyer = await aCheckout(app, shop)
    await database().raw("update cart set email = null where id = ?", [buyer.cartId])
    await buyer.store("post", `/carts/${buyer.cartId}`, {
      shipping_address: { city: "München", postal_code: "80807", country_code: "de" },
    })
    const id = await buyer.buysNow()
    expect(await buyer.comeBack(await buyer.sca(id, "Success"))).toMatchObject(thanks)
    const [order] = await app
      .container()
      .resolve(Modules.ORDER)
      .listOrders({}, { relations: ["shipping_address", "billing_address"] })
    expect(order).toMatchObject({
      email: "buyer@example.com",
      shipping_address: { first_name: "Christoph", last_name: "Conn", city: "München" },
      billing_address: { last_name: "Conn", address_1: "Leopoldstraße 250", company: "Beispiel & Söhne GmbH" },
    })
  })

  it.each([
    ["after the order was captured", "de-now", false],
    ["while the authorization's answer is lost", "de", true],
  ] as const)("a late Failure or Abandoned %s cancels nothing", async (_what, account, lost) => {
    const buyer = await aBuyer({ account })
    const { failure_url } = await doors(buyer, buyer.id)
    if (lost)
      await buyer.control("POST", "/faults", { operation: "Authorize", when: "after", kind: "truncated", times: 1 })
    await buyer.comeBack(await buyer.sca(buyer.id, "Success"))
    const before = await buyer.truth(buyer.id)
    for (const status of ["Failure", "Abandoned"]) {
      // As if the round had been handed out again, so that this arrival counts as the first.
      await database().raw("update amazon_pay_round set arrived_at = null")
      expect(await buyer.comeBack(`${failure_url}?AuthenticationStatus=${status}`)).toMatchObject({ status: 303 })
      expect(await buyer.comeBack(`${failure_url}?AuthenticationStatus=${status}`)).toMatchObject({ status: 303 })
    }
    expect((await buyer.truth(buyer.id))["authorizations"]).toEqual(before["authorizations"])
    expect(await buyer.effects(buyer.id)).not.toHaveProperty("CancelOrderReference")
    expect(await buyer.outcome()).toMatchObject({
      body: lost
        ? { state: "checking", reason: "checking", next: "wait", retry_after_seconds: 60 }
        : { order_id: expect.stringMatching(/^order_/) },
    })
  })

  it("an order alone is not shown as paid, nor one that was canceled", async () => {
    const { buyer, amazonId, ...merchant } = await anOrder(app, shop)
    expect(await buyer.outcome()).toMatchObject({ body: { state: "ordered" } })
    const { id } = await merchant.payment()
    // What a death between Medusa's order row and Amazon's answer leaves behind: an order without payment.
    await database().raw("update payment set deleted_at = now() where id = ?", [id])
    await database().raw("update amazon_pay_authorization set purpose = 'part'")
    const checking = { state: "checking", reason: "checking", next: "wait", order_id: null }
    expect(await buyer.outcome()).toMatchObject({ body: checking })
    const { success_url } = await doors(buyer, amazonId)
    expect(await buyer.comeBack(`${success_url}?AuthenticationStatus=Success`)).toMatchObject(
      trouble(buyer, "checking"),
    )
    await database().raw("update payment set deleted_at = null where id = ?", [id])
    await database().raw("update amazon_pay_authorization set purpose = 'order'")
    await merchant.cancelOrder()
    expect(await buyer.outcome()).toMatchObject({
      body: { state: "ended", order_id: expect.stringMatching(/^order_/) },
    })
  })

  it("a pending order is told as pending, with its number and without a wrong promise", async () => {
    const buyer = await aBuyer({ account: "de-pending" })
    expect(await buyer.comeBack(await buyer.sca(buyer.id, "Success"))).toMatchObject(thanks)
    expect(await buyer.outcome()).toMatchObject({
      body: {
        state: "pending",
        reason: "pending",
        next: "order",
        message: expect.stringContaining("in Prüfung"),
        order_id: expect.any(String),
      },
    })
  })

  it("neither the ledger, nor session and payment data, nor any log holds a secret, a token, or who the buyer is", async () => {
    const written: string[] = []
    const keep = (...said: readonly unknown[]) => void written.push(String(said[0]))
    const logger = app.container().resolve(ContainerRegistrationKeys.LOGGER)
    const spies = (["error", "warn", "info", "debug"] as const).map((level) =>
      jest.spyOn(logger, level).mockImplementation(keep),
    )
    const buyer = await aCheckout(app, shop)
    await buyer.newSession()
    const id = await buyer.wallet()
    const token = await buyer.token()
    const answers = [await buyer.attach(id, { access_token: token }), await buyer.confirm(id)]
    const back = await buyer.sca(id, "Success")
    const shown = [(await buyer.comeBack(back)).location, (await buyer.outcome()).body]
    await app.settled()
    spies.forEach((spy) => spy.mockRestore())
    const tables = await database().raw(
      "select table_name from information_schema.tables where table_name like 'amazon_pay_%' or table_name in ('payment_session', 'payment', 'payment_collection', 'workflow_execution')",
    )
    const stored = await Promise.all(
      tables.rows
        .filter(({ table_name }) => table_name !== "workflow_execution")
        .map(({ table_name }) => database().raw(`select to_json(t)::text as row from "${String(table_name)}" t`)),
    )
    const executions = await database().raw(
      "select coalesce(json_agg(t)::text, '') as row from workflow_execution t where workflow_id like 'amazon-pay%'",
    )
    const everything = JSON.stringify([written, answers, shown, stored.map(({ rows }) => rows), executions.rows])
    expect(everything).toContain(id)
    const { secretAccessKey, accessKeyId } = app.simulator()
    const canaries = [
      secretAccessKey,
      accessKeyId,
      "for tests only",
      token,
      "Atza",
      "Christoph",
      "Conn\\b",
      "buyer@example",
      "Leopoldstra",
      "80807",
      "5550100",
    ]
    const found = canaries.filter((it) =>
      new RegExp(it.endsWith("\\b") ? it : it.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).test(everything),
    )
    expect(found).toEqual([])
  })
})
