import { anOrder } from "../builders/an-order"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { until } from "../builders/until"
import { onMedusa } from "../setup/medusa-app"

onMedusa("A capture of another amount than is authorized", (app) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })

  it("asynchronous: the smaller amount is captured, followed while pending, recorded once by our mark; the rest is authorized when it is captured", async () => {
    const order = await anOrder(app, shop, { account: "de-asynchronous" })
    expect(await order.capture(50)).toMatchObject({ ok: false, message: expect.stringContaining("recorded by itself") })
    expect(await order.books()).toEqual({ captures: [], refunds: [] })
    const [pending] = (await order.folio()).captures
    expect(pending).toMatchObject({ state: "Pending", link: null })
    await order.control("POST", "/clock", { advance_seconds: 60 })
    await order.reconcile()
    await order.reconcile()
    expect(await order.books()).toEqual({ captures: [50], refunds: [] })
    expect((await order.payment()).captures).toMatchObject([{ created_by: `amazon-pay:${pending?.id ?? ""}` }])

    expect(await order.capture(44.5)).toEqual({ ok: true })
    expect((await order.truth()).authorizations).toMatchObject([
      { amount: { amount: "94.50" }, captures: [{ amount: { amount: "50.00" } }] },
      { amount: { amount: "44.50" }, captures: [{ amount: { amount: "44.50" } }] },
    ])
    expect(await order.books()).toEqual({ captures: [50, 44.5], refunds: [] })
    expect(await order.ended()).toMatchObject({ state: "Closed" })
  })

  it("split: the part is authorized and captured before the old reservation is released, then the rest is reserved", async () => {
    const order = await anOrder(app, shop, { account: "de-split" })
    const before = await order.lastCall()
    expect(await order.capture(14)).toEqual({ ok: true })
    expect(await order.verbs(before)).toEqual(["Authorize", "Capture", "CloseAuthorization", "Authorize"])
    expect((await order.truth()).authorizations).toMatchObject([
      { state: "Closed", amount: { amount: "94.50" }, captures: [] },
      { state: "Closed", amount: { amount: "14.00" }, captures: [{ state: "Completed" }] },
      { state: "Open", amount: { amount: "80.50" } },
    ])
    expect((await order.folio()).plans).toMatchObject([{ step: "done", reason: null }])
    expect(await order.capture(80.5)).toEqual({ ok: true })
    expect(await order.books()).toEqual({ captures: [14, 80.5], refunds: [] })
    await order.ended()
  })

  it("split: a part that the ceiling leaves no room for is refused before any call, and the reservation kept", async () => {
    const order = await anOrder(app, shop, { account: "de-split" })
    const before = await order.lastCall()
    expect(await order.capture(50)).toMatchObject({
      ok: false,
      message: expect.stringContaining("splitMayLoseReservation"),
    })
    expect(await order.calls(before)).toEqual([])
    expect((await order.folio()).plans).toEqual([])
  })

  it("split: a part that Amazon declines costs nothing: the reservation stays, nothing is captured, a person is told", async () => {
    const order = await anOrder(app, shop, { account: "de-split" })
    await order.control("POST", "/outcomes", {
      operation: "Authorize",
      state: "Declined",
      reason_code: "ProcessingFailure",
    })
    expect(await order.capture(14)).toMatchObject({ ok: false, message: expect.stringContaining("ProcessingFailure") })
    expect((await order.truth()).authorizations).toMatchObject([{ state: "Open" }, { state: "Declined" }])
    expect(await order.folio()).toMatchObject({
      plans: [{ step: "parked", reason: "part-not-authorized" }],
      orderReference: { flags: ["split-parked"] },
    })
    expect(await order.capture()).toEqual({ ok: true })
    await order.ended()
  })

  it("split that may lose the reservation: released first; a decline then is no capture and a lost reservation, flagged", async () => {
    const order = await anOrder(app, shop, { account: "de-lossy" })
    const before = await order.lastCall()
    expect(await order.capture(50)).toEqual({ ok: true })
    expect(await order.verbs(before)).toEqual(["CloseAuthorization", "Authorize", "Capture", "Authorize"])

    const other = await anOrder(app, shop, { account: "de-lossy" })
    await other.control("POST", "/outcomes", {
      operation: "Authorize",
      state: "Declined",
      reason_code: "AmazonRejected",
      order_reference_id: other.amazonId,
    })
    expect(await other.capture(50)).toMatchObject({
      ok: false,
      message: expect.stringContaining("the reservation was released"),
    })
    expect((await other.folio()).orderReference.flags).toEqual(expect.arrayContaining(["reservation-lost"]))
    expect(await other.books()).toEqual({ captures: [], refunds: [] })
  })

  it("split that was interrupted is settled and parked, never continued", async () => {
    const order = await anOrder(app, shop, { account: "de-split" })
    const { orderReference, authorizations } = await order.folio()
    const plan = {
      id: "app_interrupted",
      createdAt: new Date(),
      orderReferenceId: orderReference.id,
      medusaCaptureId: "capt_of_a_dead_process",
      authorizationId: authorizations[0]?.id ?? "",
      part: { minor: 1400n, currency: "EUR" },
      step: "authorize",
      reason: null,
    } as const
    await order.parts().ledger.commit([{ in: "plan", insert: plan }])
    const before = await order.lastCall()
    expect(await order.capture(14)).toMatchObject({ ok: false, message: expect.stringContaining("interrupted") })
    expect(await order.verbs(before)).toEqual([])
    expect(await order.folio()).toMatchObject({
      plans: [{ step: "parked", reason: "interrupted" }],
      orderReference: { flags: ["split-parked"] },
    })
    expect(await order.capture()).toEqual({ ok: true })
    await order.ended()
  })

  it("on an authorization that has ended meanwhile says so, and the ledger knows from then on", async () => {
    const order = await anOrder(app, shop)
    const [authorization] = (await order.truth()).authorizations
    await order.control("POST", "/transitions", {
      object_id: authorization?.id,
      state: "Closed",
      reason_code: "ExpiredUnused",
    })
    expect(await order.capture()).toMatchObject({
      ok: false,
      message: expect.stringContaining("Closed (ExpiredUnused)"),
    })
    expect((await order.folio()).authorizations).toMatchObject([{ state: "Closed", reason: "ExpiredUnused" }])
  })

  it("captureNow: Medusa's own capture stands for Amazon's, and the order reference is closed", async () => {
    const order = await anOrder(app, shop, { account: "de-now" })
    expect(await order.books()).toEqual({ captures: [94.5], refunds: [] })
    const folio = await until(order.folio, ({ captures }) => captures[0]?.link !== null)
    expect(folio.captures).toMatchObject([
      { origin: "capture-now", state: "Completed", link: (await order.payment()).captures?.[0]?.id },
    ])
    expect(await order.ended()).toMatchObject({ state: "Closed" })
    expect((await order.effects())["Capture"]).toBeUndefined()
  })

  it("captureNow: a pending capture leaves the payment authorized, and is recorded once when it is completed", async () => {
    await (
      await fetch(`${app.simulator().control}/outcomes`, {
        method: "POST",
        body: JSON.stringify({ operation: "Capture", state: "Completed", waits: true }),
      })
    ).text()
    const order = await anOrder(app, shop, { account: "de-now" })
    expect(await order.books()).toEqual({ captures: [], refunds: [] })
    expect(await order.capture()).toMatchObject({ ok: false, message: expect.stringContaining("pending at Amazon") })
    await order.control("POST", "/clock", { advance_seconds: 60 })
    await order.reconcile()
    await order.reconcile()
    expect(await order.books()).toEqual({ captures: [94.5], refunds: [] })
    await order.ended()
  })
})
