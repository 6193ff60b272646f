import { anOrder } from "../builders/an-order"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { onMedusa } from "../setup/medusa-app"

onMedusa("A capture by the merchant", (app) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })

  it("in full is one call, recorded once, and ends the order reference", async () => {
    const order = await anOrder(app, shop)
    const before = await order.lastCall()
    expect(await order.capture()).toEqual({ ok: true })
    expect(await order.ended()).toMatchObject({ state: "Closed", reason_code: "SellerClosed" })
    expect(await order.verbs(before)).toEqual(["Capture", "CloseOrderReference"])
    expect(await order.books()).toEqual({ captures: [94.5], refunds: [] })
    const [row] = (await order.folio()).captures
    const [medusas] = (await order.payment()).captures ?? []
    expect(row).toMatchObject({ state: "Completed", link: medusas?.id, wantedBy: medusas?.id })
  })

  it.each([94.49, 94.504])("of %d, within one cent of all, is all", async (amount) => {
    const order = await anOrder(app, shop)
    expect(await order.capture(amount)).toEqual({ ok: true })
    expect((await order.ended()).authorizations[0]?.captures).toMatchObject([{ amount: { amount: "94.50" } }])
  })

  it("in yet another part is refused before any call, with the two ways out, and remembered", async () => {
    const order = await anOrder(app, shop)
    const before = await order.lastCall()
    const said = await order.capture(50)
    expect(said).toMatchObject({
      ok: false,
      message: expect.stringMatching(
        /50\.00 EUR is not the authorized 94\.50 EUR.*in full and refund.*captureMismatch/s,
      ),
    })
    expect(await order.calls(before)).toEqual([])
    expect(await order.books()).toEqual({ captures: [], refunds: [] })
    expect(await order.history()).toContainEqual(
      expect.objectContaining({ kind: "guard", event: "refused", reason: "captureMismatch", actor: "user_merchant" }),
    )
    expect(await order.capture()).toEqual({ ok: true })
    await order.ended()
  })

  it("that Amazon declines says why, is not recorded, and may be tried again", async () => {
    const order = await anOrder(app, shop)
    await order.control("POST", "/outcomes", { operation: "Capture", state: "Declined", reason_code: "AmazonRejected" })
    expect(await order.capture()).toMatchObject({ ok: false, message: expect.stringContaining("AmazonRejected") })
    expect(await order.books()).toEqual({ captures: [], refunds: [] })
    expect(await order.history()).toContainEqual(
      expect.objectContaining({ kind: "capture", event: "decline", reason: "AmazonRejected" }),
    )
    expect(await order.capture()).toEqual({ ok: true })
    expect(await order.books()).toEqual({ captures: [94.5], refunds: [] })
    await order.ended()
  })

  describe("that Amazon keeps pending", () => {
    it("is not recorded until it is completed, then exactly once, and no second one is sent meanwhile", async () => {
      const order = await anOrder(app, shop)
      await order.control("POST", "/outcomes", { operation: "Capture", state: "Completed", waits: true })
      expect(await order.capture()).toMatchObject({ ok: false, message: expect.stringContaining("pending at Amazon") })
      expect(await order.books()).toEqual({ captures: [], refunds: [] })
      expect(await order.capture()).toMatchObject({ ok: false, message: expect.stringContaining("pending at Amazon") })
      expect((await order.folio()).captures).toMatchObject([{ state: "Pending", link: null }])

      await order.control("POST", "/clock", { advance_seconds: 40 })
      await order.reconcile()
      await order.reconcile()
      expect(await order.books()).toEqual({ captures: [94.5], refunds: [] })
      const [row] = (await order.folio()).captures
      const [medusas] = (await order.payment()).captures ?? []
      expect(row?.link).toBe(medusas?.id)
      expect(medusas?.created_by).toBe(`amazon-pay:${row?.id ?? ""}`)
      expect((await order.effects())["Capture"]).toBe(1)
    })

    it("and then declines leaves nothing behind in the shop", async () => {
      const order = await anOrder(app, shop)
      await order.control("POST", "/outcomes", {
        operation: "Capture",
        state: "Declined",
        reason_code: "ProcessingFailure",
        waits: true,
      })
      expect(await order.capture()).toMatchObject({ ok: false })
      await order.control("POST", "/clock", { advance_seconds: 40 })
      await order.reconcile()
      expect((await order.folio()).captures).toMatchObject([{ state: "Declined", reason: "ProcessingFailure" }])
      expect(await order.books()).toEqual({ captures: [], refunds: [] })
    })
  })

  describe("whose answer was lost after its effect", () => {
    it("is adopted when the merchant captures the same amount again: one at Amazon, one in Medusa", async () => {
      const order = await anOrder(app, shop)
      await order.control("POST", "/faults", { operation: "Capture", when: "after", kind: "truncated", times: 1 })
      expect(await order.capture()).toMatchObject({ ok: false, message: expect.stringContaining("being determined") })
      expect(await order.books()).toEqual({ captures: [], refunds: [] })
      expect(await order.capture(94.49)).toEqual({ ok: true })
      expect(await order.effects()).toMatchObject({ Capture: 1 })
      expect((await order.books()).captures).toHaveLength(1)
      expect((await order.folio()).captures).toMatchObject([
        { state: "Completed", link: expect.stringMatching(/^capt_/) },
      ])
      expect(await order.history()).toContainEqual(expect.objectContaining({ kind: "capture", event: "adopted" }))
      await order.ended()
    })

    it("lets no other amount through until it is recorded", async () => {
      const order = await anOrder(app, shop, { account: "de-asynchronous" })
      await order.control("POST", "/switches", { pendingCaptureOnAmountMismatch: false })
      await order.control("POST", "/faults", { operation: "Capture", when: "after", kind: "truncated", times: 1 })
      expect(await order.capture(50)).toMatchObject({ ok: false, message: expect.stringContaining("being determined") })
      const before = await order.lastCall()
      expect(await order.capture(20)).toMatchObject({
        ok: false,
        message: expect.stringContaining("Amazon has captured 50.00 EUR already"),
      })
      expect(await order.verbs(before)).toEqual([])
      await order.reconcile()
      expect(await order.books()).toEqual({ captures: [50], refunds: [] })
      expect(await order.capture(20)).toEqual({ ok: true })
      expect(await order.books()).toEqual({ captures: [50, 20], refunds: [] })
      expect(await order.effects()).toMatchObject({ Capture: 2, Authorize: 2 })
    })

    it("but before its effect: another amount does not make it happen", async () => {
      const order = await anOrder(app, shop, { account: "de-asynchronous" })
      await order.control("POST", "/faults", { operation: "Capture", when: "before", kind: "truncated", times: 1 })
      expect(await order.capture(50)).toMatchObject({ ok: false, message: expect.stringContaining("being determined") })
      expect(await order.capture(20)).toMatchObject({
        ok: false,
        message: expect.stringContaining("50.00 EUR is still being determined"),
      })
      expect((await order.effects())["Capture"]).toBeUndefined()
      await order.control("POST", "/switches", { pendingCaptureOnAmountMismatch: false })
      expect(await order.capture(50)).toEqual({ ok: true })
      expect(await order.effects()).toMatchObject({ Capture: 1 })
    })
  })
})
