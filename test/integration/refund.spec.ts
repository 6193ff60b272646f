import { anOrder } from "../builders/an-order"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { onMedusa } from "../setup/medusa-app"

onMedusa("A refund by the merchant", (app) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })

  /** An order that is captured in full. */
  const captured = async () => {
    const order = await anOrder(app, shop)
    expect(await order.capture()).toEqual({ ok: true })
    await order.ended()
    const [capture] = (await order.truth()).authorizations[0]?.captures ?? []
    return { ...order, amazonCapture: capture?.id ?? "" }
  }

  it("is pending at first, linked at once, and completed later; several add up to all, within one cent, and no further", async () => {
    const order = await captured()
    const before = await order.lastCall()
    expect(await order.refund(30)).toEqual({ ok: true })
    expect(await order.verbs(before)).toEqual(["Refund"])
    const [row] = (await order.folio()).refunds
    expect(row).toMatchObject({ state: "Pending", link: (await order.payment()).refunds?.[0]?.id, wantedBy: row?.link })
    expect(await order.refund(30)).toEqual({ ok: true })
    await order.control("POST", "/clock", { advance_seconds: 60 })
    await order.reconcile()
    expect((await order.folio()).refunds.map((it) => it.state)).toEqual(["Completed", "Completed"])
    expect(await order.refund(34.49)).toEqual({ ok: true })
    expect((await order.folio()).refunds.map((it) => it.amount.minor)).toEqual([3000n, 3000n, 3450n])
    expect((await order.books()).refunds).toEqual([30, 30, 34.49])
  })

  it("that Amazon declines later is seen in the ledger, its history and the order's flags, and no longer counts", async () => {
    const order = await captured()
    await order.control("POST", "/outcomes", { operation: "Refund", state: "Declined", reason_code: "AmazonRejected" })
    expect(await order.refund(94.5)).toEqual({ ok: true })
    await order.control("POST", "/clock", { advance_seconds: 60 })
    await order.reconcile()
    const { refunds, orderReference } = await order.folio()
    expect(refunds).toMatchObject([
      { state: "Declined", reason: "AmazonRejected", link: expect.stringMatching(/^ref_/) },
    ])
    expect(orderReference.flags).toContain("refund-declined")
    expect(await order.history()).toContainEqual(
      expect.objectContaining({ kind: "refund", event: "decline", reason: "AmazonRejected" }),
    )
  })

  it("counts what was refunded in Seller Central against what is left", async () => {
    const order = await captured()
    await order.control("POST", "/seller-central", {
      operation: "Refund",
      parameters: {
        AmazonCaptureId: order.amazonCapture,
        "RefundAmount.Amount": "60.00",
        "RefundAmount.CurrencyCode": "EUR",
      },
    })
    await order.reconcile()
    expect((await order.folio()).refunds).toMatchObject([{ origin: "external", link: null }])
    const before = await order.lastCall()
    expect(await order.refund(50)).toMatchObject({
      ok: false,
      message: expect.stringContaining("50.00 EUR is more than the 34.50 EUR"),
    })
    expect(await order.calls(before)).toEqual([])
    expect(await order.books()).toMatchObject({ refunds: [] })
    expect(await order.refund(34.5)).toEqual({ ok: true })
  })

  it("over two captures takes the fewest parts, the newest first, each its own row under one Medusa refund", async () => {
    const order = await anOrder(app, shop, { account: "de-split" })
    expect(await order.capture(14)).toEqual({ ok: true })
    expect(await order.capture(80.5)).toEqual({ ok: true })
    const [first, second] = (await order.folio()).captures
    expect(await order.refund(10)).toEqual({ ok: true })
    expect(await order.refund(80)).toEqual({ ok: true })
    const { refunds } = await order.folio()
    const parts = refunds.map((it) => [
      it.captureId === first?.id ? "first" : it.captureId === second?.id ? "second" : "",
      it.part,
      it.amount.minor,
    ])
    expect(parts).toEqual([
      ["second", 1, 1000n],
      ["second", 1, 7050n],
      ["first", 2, 950n],
    ])
    expect(refunds[1]?.link).toBe(refunds[2]?.link)
    expect((await order.books()).refunds).toEqual([10, 80])
  })

  describe("whose answer was lost after its effect", () => {
    it("is adopted by the same amount: one at Amazon and one in Medusa", async () => {
      const order = await captured()
      await order.control("POST", "/faults", { operation: "Refund", when: "after", kind: "truncated", times: 1 })
      expect(await order.refund(30)).toMatchObject({ ok: false, message: expect.stringContaining("being determined") })
      expect(await order.books()).toMatchObject({ refunds: [] })
      expect(await order.refund(30)).toEqual({ ok: true })
      expect(await order.effects()).toMatchObject({ Refund: 1 })
      expect(await order.books()).toMatchObject({ refunds: [30] })
      expect(await order.history()).toContainEqual(expect.objectContaining({ kind: "refund", event: "adopted" }))
    })

    it("refuses another amount until it is recorded, then makes both", async () => {
      const order = await captured()
      await order.control("POST", "/faults", { operation: "Refund", when: "after", kind: "truncated", times: 1 })
      expect(await order.refund(30)).toMatchObject({ ok: false })
      expect(await order.refund(20)).toMatchObject({
        ok: false,
        message: expect.stringContaining("30.00 EUR took effect at Amazon and is not recorded yet"),
      })
      expect(await order.refund(30)).toEqual({ ok: true })
      expect(await order.refund(20)).toEqual({ ok: true })
      expect(await order.effects()).toMatchObject({ Refund: 2 })
      expect(await order.books()).toMatchObject({ refunds: [30, 20] })
    })

    it("but before its effect: another amount does not make it happen, and has to wait", async () => {
      const order = await captured()
      await order.control("POST", "/faults", { operation: "Refund", when: "before", kind: "truncated", times: 1 })
      expect(await order.refund(30)).toMatchObject({ ok: false })
      expect(await order.refund(20)).toMatchObject({
        ok: false,
        message: expect.stringContaining("30.00 EUR is still being determined"),
      })
      expect((await order.effects())["Refund"]).toBeUndefined()
      expect(await order.refund(30)).toEqual({ ok: true })
      expect(await order.effects()).toMatchObject({ Refund: 1 })
    })
  })
})
