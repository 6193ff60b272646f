import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { anUndecidedOrder, willDecline } from "../builders/an-undecided-order"
import { onMedusa } from "../setup/medusa-app"

onMedusa("An order that was placed while Amazon still decides", (app) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })

  const ordered = (plan?: Readonly<Record<string, unknown>>, account: "de-pending" | "de" = "de-pending") =>
    anUndecidedOrder(app, shop, { account, plan })

  it("is authorized in the shop when Amazon grants, once, without another call", async () => {
    const { id, buyer, payments, later, session } = await ordered()
    expect(await payments()).toEqual([])
    expect(await session()).toBe("pending_authorization")
    expect(await later(6)).toMatchObject({ failed: 0 })
    expect(await payments()).toHaveLength(1)
    await later(30)
    expect(await payments()).toHaveLength(1)
    expect(await buyer.effects(id)).toMatchObject({ Authorize: 1 })
  })

  it("fails and is canceled when Amazon rejects the payment", async () => {
    const { buyer, order, session, later } = await ordered(willDecline("AmazonRejected"))
    await later(6)
    expect(await session()).toBe("error")
    expect((await order()).status).toBe("canceled")
    expect((await buyer.outcome()).body).toMatchObject({ state: "ended" })
  })

  it("stays pending while only the buyer can repair it, and is paid by one authorization after he did", async () => {
    const { buyer, id, merchant, order, session, payments, later } = await ordered(
      willDecline("InvalidPaymentMethod", { soft_decline: false }),
    )
    await later(6)
    await later(60)
    expect(await session()).toBe("pending_authorization")
    expect((await order()).status).toBe("pending")
    expect((await buyer.outcome()).body).toMatchObject({
      state: "declined",
      reason: "repair-at-amazon",
      next: "order",
      message: expect.stringContaining("Amazon-Konto") as string,
    })
    await buyer.control("POST", "/transitions", { object_id: id, state: "Open" })
    await later(2)
    await later(6)
    expect(await payments()).toHaveLength(1)
    expect((await buyer.outcome()).body).toMatchObject({ state: "ordered" })
    expect(await buyer.effects(id)).toMatchObject({ Authorize: 2, ConfirmOrderReference: 1 })
    const words = (await merchant.history()).map(({ event }) => event)
    expect(words.filter((word) => ["tell-buyer", "repaired"].includes(word))).toEqual(["repaired", "tell-buyer"])
  })

  it("gives the reservation back that was granted after the order was canceled", async () => {
    const { id, buyer, merchant, order, later } = await ordered()
    expect(await merchant.cancelOrder()).toEqual({ ok: true })
    await app.settled()
    await later(6)
    expect(await buyer.truth(id)).toMatchObject({ state: "Canceled", authorizations: [{ state: "Closed" }] })
    expect((await order()).status).toBe("canceled")
  })

  it("takes captures and refunds over that were made in Seller Central, once each", async () => {
    const { buyer, merchant, order, later } = await ordered(undefined, "de")
    const elsewhere = async (operation: string, parameters: Readonly<Record<string, unknown>>) =>
      buyer.control("POST", "/seller-central", { operation, parameters })
    const money = (name: string, amount: string) => ({ [`${name}.Amount`]: amount, [`${name}.CurrencyCode`]: "EUR" })
    const [authorization] = (await merchant.truth()).authorizations
    await elsewhere("Capture", { AmazonAuthorizationId: authorization?.id, ...money("CaptureAmount", "94.50") })
    await later(3)
    await later(3)
    expect(await merchant.books()).toEqual({ captures: [94.5], refunds: [] })
    const [capture] = (await merchant.folio()).captures
    await elsewhere("Refund", { AmazonCaptureId: capture?.amazonId, ...money("RefundAmount", "20.00") })
    await later(3)
    await later(3)
    await later(30)
    expect(await merchant.books()).toEqual({ captures: [94.5], refunds: [20] })
    expect((await order()).transactions.map(({ amount }) => amount).toSorted((a, b) => a - b)).toEqual([-20, 94.5])
    expect((await merchant.effects())["Refund"]).toBe(1)
    expect((await merchant.folio()).refunds).toMatchObject([{ origin: "external", state: "Completed" }])
  })

  it("is recorded whole when a process died between the capture at Amazon and Medusa's books", async () => {
    const { merchant, order, later } = await ordered(undefined, "de")
    const payment = await merchant.payment()
    // The provider was asked and linked; the process died before the order's transaction was written.
    await app.container().resolve(Modules.PAYMENT).capturePayment({ payment_id: payment.id, amount: 94.5 })
    expect((await order()).transactions).toEqual([])
    await later(3)
    await later(30)
    expect(await merchant.books()).toEqual({ captures: [94.5], refunds: [] })
    expect((await order()).transactions).toMatchObject([{ amount: 94.5, reference: "capture" }])
    expect((await merchant.effects())["Capture"]).toBe(1)
    expect((await merchant.truth()).state).toBe("Closed")
  })

  it("is recorded anew when Medusa's payment was still open at the death", async () => {
    const { merchant, order, later } = await ordered(undefined, "de")
    const payment = await merchant.payment()
    const service = app.container().resolve(Modules.PAYMENT)
    await service.capturePayment({ payment_id: payment.id, amount: 94.5 })
    const connection = app.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await connection.raw("update payment set captured_at = null where id = ?", [payment.id])
    await later(3)
    await later(30)
    expect(await merchant.books()).toEqual({ captures: [94.5], refunds: [] })
    expect((await order()).transactions).toMatchObject([{ amount: 94.5, reference: "capture" }])
    expect((await merchant.payment()).captured_at).not.toBeNull()
    expect((await merchant.effects())["Capture"]).toBe(1)
  })

  it("flags an authorization that somebody made in Seller Central", async () => {
    const { buyer, id, merchant, later } = await ordered(undefined, "de")
    const parameters = {
      AmazonOrderReferenceId: id,
      "AuthorizationAmount.Amount": "5.00",
      "AuthorizationAmount.CurrencyCode": "EUR",
      TransactionTimeout: "0",
    }
    await buyer.control("POST", "/seller-central", { operation: "Authorize", parameters })
    await later(3)
    await later(3)
    const folio = await merchant.folio()
    expect(folio.orderReference.flags).toEqual(["foreign-authorization"])
    expect(folio.authorizations).toHaveLength(1)
    expect((await merchant.history()).filter(({ event }) => event === "foreign")).toHaveLength(1)
  })
})
