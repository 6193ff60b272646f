import { aCheckoutOfV2 } from "../builders/a-checkout-of-v2"
import { aMerchant } from "../builders/a-merchant"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { timePasses } from "../builders/time-passes"
import { onMedusa } from "../setup/medusa-app"

onMedusa("Money of Checkout v2 that Amazon declines, or takes time for", (app) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })

  /** An order whose money is reserved, as its merchant sees it, and how Amazon will end a call. */
  async function anOrder() {
    const buyer = await aCheckoutOfV2(app, shop)
    await buyer.newSession()
    const id = await buyer.chooses()
    await buyer.attach(id)
    await buyer.confirm(id)
    await buyer.comeBack(await buyer.pays(id))
    await app.settled()
    const merchant = aMerchant(app, id)
    return {
      ...merchant,
      plan: (verdict: object) => buyer.control("POST", "/cv2/outcomes", { ...verdict }),
      later: async (...minutes: readonly number[]) => {
        for (const some of minutes) {
          await timePasses(app, some)
          await merchant.reconcile()
          await app.settled()
        }
      },
      effects: () => buyer.effects(),
    }
  }

  const declined = { state: "Declined", reason_code: "AmazonRejected" }

  it("a capture that is declined at once is not booked, is told once, and the order stays", async () => {
    const order = await anOrder()
    await order.plan({ operation: "CaptureCharge", ...declined })
    expect(await order.capture()).toMatchObject({ ok: false, message: expect.stringContaining("declined") })
    await order.later(3, 3)
    expect(await order.books()).toEqual({ captures: [], refunds: [] })
    const { authorizations, captures, orderReference } = await order.folio()
    expect(captures).toMatchObject([{ state: "Declined", reason: "AmazonRejected", link: null }])
    expect(authorizations).toMatchObject([{ state: "Closed", reason: "AmazonClosed" }])
    expect(orderReference.flags).not.toContain("unknown-state")
    expect((await order.history()).filter(({ event }) => event === "decline")).toHaveLength(1)
    expect(await order.capture()).toMatchObject({
      ok: false,
      message: expect.stringContaining("nothing is authorized"),
    })
    expect(await order.effects()).toMatchObject({ CaptureCharge: 1 })
  })

  it("a capture that takes time is booked when Amazon has it, and not before", async () => {
    const order = await anOrder()
    await order.plan({ operation: "CaptureCharge", state: "Captured", waits: true })
    expect(await order.capture()).toMatchObject({ ok: false, message: expect.stringContaining("pending") })
    expect(await order.books()).toEqual({ captures: [], refunds: [] })
    await order.later(3, 3)
    expect(await order.books()).toEqual({ captures: [94.5], refunds: [] })
  })

  it("a capture that is declined late is never booked, and leaves nothing to capture", async () => {
    const order = await anOrder()
    await order.plan({ operation: "CaptureCharge", ...declined, waits: true })
    expect(await order.capture()).toMatchObject({ ok: false })
    await order.later(3, 3)
    expect(await order.books()).toEqual({ captures: [], refunds: [] })
    expect((await order.folio()).captures).toMatchObject([{ state: "Declined" }])
    expect(await order.capture()).toMatchObject({
      ok: false,
      message: expect.stringContaining("nothing is authorized"),
    })
  })

  it("a refund that is declined is told, and may be made again", async () => {
    const order = await anOrder()
    expect(await order.capture()).toEqual({ ok: true })
    await order.plan({ operation: "CreateRefund", ...declined })
    expect(await order.refund(10)).toEqual({ ok: true })
    await order.later(3)
    const { refunds, orderReference } = await order.folio()
    expect(refunds).toMatchObject([{ state: "Declined", reason: "AmazonRejected" }])
    expect(orderReference.flags).toContain("refund-declined")
    expect(await order.refund(5)).toEqual({ ok: true })
    await order.later(3)
    expect((await order.folio()).refunds.map(({ state }) => state)).toEqual(["Declined", "Completed"])
  })
})
