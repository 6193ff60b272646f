import { aCheckout } from "../builders/a-checkout"
import { aMerchant } from "../builders/a-merchant"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { anOrder } from "../builders/an-order"
import { until } from "../builders/until"
import { onMedusa } from "../setup/medusa-app"

onMedusa("Money that Amazon declines, and money without decimals", (app) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })

  const plan = (verdict: object) =>
    fetch(`${app.simulator().control}/outcomes`, { method: "POST", body: JSON.stringify(verdict) })

  it("captureNow: a capture that is declined at once is a declined payment: no order, and the buyer is told", async () => {
    await plan({ operation: "Capture", state: "Declined", reason_code: "AmazonRejected" })
    const buyer = await aCheckout(app, shop, { account: "de-now" })
    const id = await buyer.buysNow()
    await buyer.comeBack(await buyer.sca(id, "Success"))
    expect((await buyer.outcome()).body).toMatchObject({ state: "declined", order_id: null })
    const merchant = aMerchant(app, id)
    expect(await merchant.payments()).toEqual([])
    expect((await merchant.folio()).captures.filter(({ state }) => state === "Completed")).toEqual([])
  })

  it("captureNow: a capture that is declined late is never recorded, is shown, and leaves nothing to capture", async () => {
    await plan({ operation: "Capture", state: "Declined", reason_code: "AmazonRejected", waits: true })
    const order = await anOrder(app, shop, { account: "de-now" })
    await order.control("POST", "/clock", { advance_seconds: 60 })
    await order.reconcile()
    expect(await order.books()).toEqual({ captures: [], refunds: [] })
    expect((await order.folio()).captures).toMatchObject([
      { origin: "capture-now", state: "Declined", reason: "AmazonRejected", link: null },
    ])
    expect(await order.history()).toContainEqual(
      expect.objectContaining({ kind: "capture", event: "decline", reason: "AmazonRejected" }),
    )
    const before = await order.lastCall()
    expect(await order.capture()).toMatchObject({
      ok: false,
      message: expect.stringContaining("nothing is authorized"),
    })
    expect(await order.verbs(before)).toEqual([])
    expect(await order.books()).toEqual({ captures: [], refunds: [] })
  })

  it("a refund over two captures, of which the first part is declined: the other stands, and only that counts", async () => {
    const order = await anOrder(app, shop, { account: "de-split" })
    expect(await order.capture(14)).toEqual({ ok: true })
    expect(await order.capture(80.5)).toEqual({ ok: true })
    await plan({ operation: "Refund", state: "Declined", reason_code: "AmazonRejected" })
    expect(await order.refund(90)).toEqual({ ok: true })
    await order.control("POST", "/clock", { advance_seconds: 60 })
    await order.reconcile()
    const { refunds, orderReference } = await order.folio()
    expect(refunds.map(({ part, state, amount }) => [part, state, amount.minor])).toEqual([
      [1, "Declined", 8050n],
      [2, "Completed", 950n],
    ])
    expect(new Set(refunds.map(({ link }) => link)).size).toBe(1)
    expect(orderReference.flags).toEqual(["refund-declined"])
    // Medusa has booked the whole and cannot take it back (DESIGN section 7); no more than what is left goes out.
    expect(await order.books()).toEqual({ captures: [14, 80.5], refunds: [90] })
    expect(await order.refund(4.5)).toEqual({ ok: true })
    expect(await order.refund(1)).toMatchObject({ ok: false })
    // The declined one was asked for, too.
    expect(await order.effects()).toMatchObject({ Capture: 2, Refund: 3 })
  })

  it("an order of 9450 yen is authorized, captured and refunded in whole yen, without a challenge", async () => {
    const buyer = await aCheckout(app, shop, { market: "jp" })
    const id = await buyer.buysNow()
    expect((await buyer.complete()).body).toMatchObject({ type: "order" })
    const merchant = aMerchant(app, id)
    await until(merchant.folio, ({ orderReference }) => orderReference.labelledAt !== null)
    expect(await merchant.capture()).toEqual({ ok: true })
    await merchant.ended()
    expect(await merchant.refund(1001)).toEqual({ ok: true })
    expect(await merchant.books()).toEqual({ captures: [9450], refunds: [1001] })
    const { authorizations, captures, refunds } = await merchant.folio()
    expect([...authorizations, ...captures, ...refunds].map(({ amount }) => amount)).toEqual([
      { minor: 9450n, currency: "JPY" },
      { minor: 9450n, currency: "JPY" },
      { minor: 1001n, currency: "JPY" },
    ])
    const sent = (await merchant.calls()).flatMap(({ parameters }) =>
      Object.entries(parameters).filter(([name]) => name.endsWith("Amount")),
    )
    expect(sent.map(([, amount]) => amount)).toEqual(["9450", "9450", "9450", "1001"])
  })
})
