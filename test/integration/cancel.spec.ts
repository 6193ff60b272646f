import { Modules } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"

import { aCheckout } from "../builders/a-checkout"
import { aMerchant } from "../builders/a-merchant"
import { anOrder } from "../builders/an-order"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { until } from "../builders/until"
import { onMedusa } from "../setup/medusa-app"

/** The shop's own code that runs after the payment was authorized, and fails as often as it is told. */
const shopsOwnCode = { fails: 0 }
const hooks = completeCartWorkflow.hooks as Readonly<Record<string, (handler: () => void) => void>>
hooks["orderCreated"]?.(() => {
  if (shopsOwnCode.fails === 0) return
  shopsOwnCode.fails -= 1
  throw new Error("the shop's own code failed")
})

onMedusa("What ends in the shop ends at Amazon", (app) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })

  it("a completion that fails after authorization gives the money back; a new session pays the same order reference", async () => {
    const buyer = await aCheckout(app, shop)
    const id = await buyer.buysNow()
    const merchant = aMerchant(app, id)
    shopsOwnCode.fails = 1
    const back = await buyer.comeBack(await buyer.sca(id, "Success"))
    expect(back.location).toContain("/payment-problem")
    expect(await merchant.truth()).toMatchObject({
      state: "Open",
      authorizations: [{ state: "Closed", reason_code: "SellerClosed" }],
    })

    const [session] = await app
      .container()
      .resolve(Modules.PAYMENT)
      .listPaymentSessions({ payment_collection_id: buyer.collectionId })
    expect(session?.status).toBe("canceled")
    expect((await buyer.complete()).body).not.toHaveProperty("order")
    expect((await buyer.outcome()).body).toMatchObject({ state: "declined", next: "new-session" })
    expect(await buyer.effects(id)).toMatchObject({ Authorize: 1 })

    await buyer.newSession()
    const before = await merchant.lastCall()
    expect((await buyer.confirm(id)).status).toBe(200)
    expect((await buyer.complete()).body).toMatchObject({ type: "order" })
    expect((await merchant.verbs(before)).filter((it) => it !== "SetOrderAttributes")).toEqual(["Authorize"])
    const live = (await merchant.payments()).filter((it) => !it.canceled_at)
    expect(live).toHaveLength(1)
    expect((await buyer.outcome()).body).toMatchObject({ state: "ordered" })
    await until(merchant.folio, ({ orderReference }) => orderReference.labelledAt !== null)
    expect(await merchant.capture()).toEqual({ ok: true })
    await merchant.ended()
  })

  it("money that was captured with the authorization is refunded, not cancelled, and the buyer begins anew", async () => {
    const buyer = await aCheckout(app, shop, { account: "de-now" })
    const id = await buyer.buysNow()
    const merchant = aMerchant(app, id)
    shopsOwnCode.fails = 1
    await buyer.comeBack(await buyer.sca(id, "Success"))
    expect((await merchant.calls()).map((it) => it.operation)).not.toContain("CloseAuthorization")
    expect((await merchant.truth()).authorizations).toMatchObject([
      { captures: [{ state: "Completed", refunds: [{ amount: { amount: "94.50" } }] }] },
    ])
    expect((await buyer.outcome()).body).not.toMatchObject({ state: "ordered" })
  })

  it("an order that is canceled cancels its order reference, and nothing stays reserved", async () => {
    const order = await anOrder(app, shop)
    expect(await order.cancelOrder()).toEqual({ ok: true })
    expect(await order.ended()).toMatchObject({ state: "Canceled", authorizations: [{ state: "Closed" }] })
    expect((await order.payment()).canceled_at).not.toBeNull()
    await until(order.folio, ({ wishes }) => wishes.every((it) => it.state === "done"))
  })

  it("an order whose payment is pending is canceled at Amazon too, though Medusa asks no provider", async () => {
    const order = await anOrder(app, shop, { account: "de-pending" })
    expect(await order.payments()).toEqual([])
    expect(await order.cancelOrder()).toEqual({ ok: true })
    expect(await order.ended()).toMatchObject({ state: "Canceled" })
  })

  it("money that was captured elsewhere is never cancelled: no call, no error, and a flag for a person", async () => {
    const order = await anOrder(app, shop)
    const [authorization] = (await order.truth()).authorizations
    await order.control("POST", "/seller-central", {
      operation: "Capture",
      parameters: {
        AmazonAuthorizationId: authorization?.id,
        "CaptureAmount.Amount": "94.50",
        "CaptureAmount.CurrencyCode": "EUR",
      },
    })
    await order.look()
    const before = await order.lastCall()
    expect(await order.cancelOrder()).toEqual({ ok: true })
    const folio = await until(order.folio, ({ orderReference }) => orderReference.flags.length > 0)
    expect(folio.orderReference.flags).toEqual(["captured-on-canceled"])
    await order.ended()
    expect(await order.verbs(before)).toEqual(["CloseOrderReference"])
  })

  it("an order that was captured in part is refunded by Medusa; the rest is released and nothing stays open", async () => {
    const order = await anOrder(app, shop, { account: "de-split" })
    expect(await order.capture(14)).toEqual({ ok: true })
    expect(await order.cancelOrder()).toEqual({ ok: true })
    expect(await order.ended()).toMatchObject({
      state: "Closed",
      authorizations: [
        { state: "Closed" },
        { captures: [{ refunds: [{ amount: { amount: "14.00" } }] }] },
        { state: "Closed", amount: { amount: "80.50" } },
      ],
    })
    expect((await order.folio()).orderReference.flags).toEqual([])
  })

  it("an order that is canceled before order.placed was heard is found through its cart", async () => {
    const order = await anOrder(app, shop)
    const { orderReference } = await order.folio()
    const { orderId } = orderReference
    await order
      .parts()
      .ledger.commit([{ in: "orderReference", id: orderReference.id, when: {}, set: { orderId: null } }])
    await app
      .container()
      .resolve(Modules.EVENT_BUS)
      .emit({ name: "order.canceled", data: { id: orderId } })
    expect(await order.ended()).toMatchObject({ state: "Canceled" })
  })

  it("a fault of Amazon's while the order is canceled leaves a wish that the reconciler fulfils", async () => {
    const order = await anOrder(app, shop)
    await order.control("POST", "/faults", {
      operation: "CloseAuthorization",
      when: "before",
      kind: "truncated",
      times: 1,
    })
    await order.control("POST", "/faults", {
      operation: "CancelOrderReference",
      when: "before",
      kind: "truncated",
      times: 1,
    })
    expect(await order.cancelOrder()).toEqual({ ok: true })
    await until(order.folio, ({ wishes }) => wishes.some((it) => it.wish === "cancel" && it.tries > 0))
    expect(await order.truth()).toMatchObject({ state: "Open" })
    await order.reconcile()
    expect(await order.truth()).toMatchObject({ state: "Canceled" })
    expect((await order.folio()).wishes.map((it) => it.state)).toEqual(["done", "done"])
  })
})
