import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createApiKeysWorkflow } from "@medusajs/medusa/core-flows"

import type { DifferencePage, DifferenceView, ReportPage, ReportView } from "../../src"
import type { ReportStore as Reports } from "../../src/services/ports/report-store"
import { goOnWithReportWorkflow } from "../../src/workflows"
import { anOrder } from "../builders/an-order"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { merchantOnline } from "../builders/merchant-online"
import { timePasses } from "../builders/time-passes"
import { onMedusa } from "../setup/medusa-app"

type Order = Awaited<ReturnType<typeof anOrder>>
type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> }

onMedusa("The reconciliation report", (app) => {
  let shop: Shop
  let key: string
  beforeAll(async () => {
    shop = await aShop(app.container())
    const api_keys = [{ title: "Merchant", type: "secret" as const, created_by: "" }]
    const { result } = await createApiKeysWorkflow(app.container()).run({ input: { api_keys } })
    key = result[0]?.token ?? ""
  })

  const admin = () => merchantOnline(app, key)
  const path = "amazon-pay/reconciliation"
  const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString()
  const start = async (more: object = {}): Promise<Answer> =>
    admin().ask("post", path, { from: days(-30), to: days(1), ...more })
  const goOn = async (most = 500) => (await goOnWithReportWorkflow(app.container()).run({ input: { most } })).result
  const report = async (id: string) => (await admin().ask("get", `${path}/${id}`)).body["report"] as ReportView
  const differences = async (id: string) =>
    (await admin().ask("get", `${path}/${id}/differences?limit=200`)).body["differences"] as readonly DifferenceView[]
  const begun = async (more: object = {}) => ((await start(more)).body["report"] as ReportView).id
  const finished = async (more: object = {}) => {
    const id = await begun(more)
    await goOn()
    return id
  }
  const mend = (id: string, body: object = {}) => admin().ask("post", `${path}/differences/${id}/mend`, body)
  const mendAll = async (id: string) => {
    for (const it of (await differences(id)).filter(({ state }) => state === "open"))
      await mend(it.id, { confirm: true })
  }
  const inSellerCentral = ({ buyer }: Order, operation: string, parameters: object) =>
    buyer.control("POST", "/seller-central", { operation, parameters })
  const captured = async (order: Order) =>
    inSellerCentral(order, "Capture", {
      AmazonAuthorizationId: (await order.truth()).authorizations[0]?.id,
      "CaptureAmount.Amount": "94.50",
      "CaptureAmount.CurrencyCode": "EUR",
    })
  const refunded = async (order: Order) =>
    inSellerCentral(order, "Refund", {
      AmazonCaptureId: (await order.truth()).authorizations[0]?.captures[0]?.id,
      "RefundAmount.Amount": "10.00",
      "RefundAmount.CurrencyCode": "EUR",
    })
  /** A second order reference that somebody gave the number of this order. */
  const doubled = async (order: Order) => {
    const id = await order.buyer.wallet()
    const { SellerOrderId: number = "" } = (await order.truth()).attributes
    await inSellerCentral(order, "SetOrderReferenceDetails", {
      AmazonOrderReferenceId: id,
      "OrderReferenceAttributes.OrderTotal.Amount": "94.50",
      "OrderReferenceAttributes.OrderTotal.CurrencyCode": "EUR",
      "OrderReferenceAttributes.SellerOrderAttributes.SellerOrderId": number,
    })
    return id
  }

  it("finds nothing where the three sides agree", async () => {
    const plain = await anOrder(app, shop)
    const paid = await anOrder(app, shop)
    expect(await paid.capture()).toEqual({ ok: true })
    expect(await paid.refund(94.5)).toEqual({ ok: true })
    await anOrder(app, shop, { account: "de-now" })
    const canceled = await anOrder(app, shop)
    expect(await canceled.cancelOrder()).toEqual({ ok: true })
    await canceled.ended()
    await timePasses(app, 10)
    expect(await paid.reconcile()).toMatchObject({ failed: 0 })
    const id = await finished()
    expect(await differences(id)).toEqual([])
    expect(await report(id)).toMatchObject({ state: "done", progress: { looked_at: 4, total: 4 } })
    expect((await plain.truth()).state).toBe("Open")
  })

  it("finds what Seller Central and lost news have done, lists it, mends it once, and then finds nothing", async () => {
    const elsewhere = await anOrder(app, shop)
    await captured(elsewhere)
    const givenBack = await anOrder(app, shop)
    expect(await givenBack.capture()).toEqual({ ok: true })
    await refunded(givenBack)
    const canceled = await anOrder(app, shop)
    await captured(canceled)
    await canceled.cancelOrder()
    const twice = await anOrder(app, shop)
    const second = await doubled(twice)
    await app.settled()
    await timePasses(app, 3)

    const id = await finished()
    const found = await differences(id)
    const kindsOf = ({ amazonId }: Order) =>
      found.filter((it) => it.amazon_order_reference_id === amazonId).map(({ kind }) => kind)
    expect(kindsOf(elsewhere)).toEqual(["effect-unknown"])
    expect(kindsOf(givenBack)).toEqual(["effect-unknown"])
    expect(kindsOf(canceled)).toContain("money-on-canceled-order")
    expect(kindsOf(twice)).toEqual(["second-order-reference"])
    const kept = found.find(({ kind }) => kind === "money-on-canceled-order")
    expect(await mend(kept?.id ?? "")).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining("confirm") },
    })

    await mendAll(id)
    await timePasses(app, 3)
    await mendAll(id)
    await timePasses(app, 3)
    await mendAll(id)
    const after = await differences(id)
    expect(after.filter(({ state }) => state !== "mended").map(({ kind, outcome }) => [kind, outcome])).toEqual([])
    expect(after.every((it) => it.settled_by !== null)).toBe(true)
    expect(await elsewhere.books()).toEqual({ captures: [94.5], refunds: [] })
    expect(await givenBack.books()).toEqual({ captures: [94.5], refunds: [10] })
    expect(await elsewhere.effects()).toMatchObject({ Capture: 1 })
    expect(await givenBack.effects()).toMatchObject({ Capture: 1, Refund: 1 })
    expect(await canceled.effects()).toMatchObject({ Capture: 1, Refund: 1 })
    expect(await twice.buyer.truth(second)).toMatchObject({ state: "Canceled" })

    await timePasses(app, 10)
    // What was given back is pending at first, and followed like every refund.
    expect(await canceled.reconcile()).toMatchObject({ failed: 0 })
    const again = await finished()
    expect((await differences(again)).map(({ kind, detail }) => [kind, detail])).toEqual([])
    const repeated = await Promise.all(after.map((it) => mend(it.id, { confirm: true })))
    expect(repeated.map(({ status }) => status)).toEqual(after.map(() => 200))
    expect(await canceled.effects()).toMatchObject({ Refund: 1 })
  })

  it("goes on where a run that died has stopped, and finds nothing twice", async () => {
    const orders = [await anOrder(app, shop), await anOrder(app, shop), await anOrder(app, shop)]
    for (const order of orders) await captured(order)
    const id = await begun()
    expect(await goOn(1)).toEqual({ is: "later", lookedAt: 1 })
    expect(await report(id)).toMatchObject({ state: "running", progress: { looked_at: 1, total: 3 } })
    // A process that holds the report and dies: nobody else gets it before its lease is over.
    const store = app.container().resolve<{ reports: () => Reports }>("amazon_pay").reports()
    const now = new Date()
    const lost = await store.claim(now, new Date(now.getTime() + 120_000))
    expect(lost).toBeDefined()
    expect(await goOn()).toEqual({ is: "idle", lookedAt: 0 })
    await app
      .container()
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw("update amazon_pay_report set lease_until = now()")
    expect(await goOn()).toEqual({ is: "done", lookedAt: 2 })
    expect(await differences(id)).toHaveLength(3)
    expect(await report(id)).toMatchObject({ state: "done", differences: { count: 3, kinds: { "effect-unknown": 3 } } })
    // Whoever comes back from the dead changes nothing.
    const late = { orderReferenceId: (await orders[0]?.folio())?.orderReference.id ?? "", differences: [], at: now }
    expect(await store.note(lost ?? never(), { ...late, until: now })).toBe(false)
    expect(await report(id)).toMatchObject({ progress: { looked_at: 3 } })
  })

  it("keeps aside what a person dealt with, also in the next report, and speaks the reader's language", async () => {
    const order = await anOrder(app, shop)
    await doubled(order)
    const [found] = await differences(await finished())
    const german = await admin().ask("get", `${path}/${found?.report_id ?? ""}/differences`, undefined, {
      "accept-language": "de",
    })
    expect(JSON.stringify(german.body)).toContain("zweite Amazon-Bestellreferenz")
    expect(await mend(found?.id ?? "", { set_aside: true })).toMatchObject({
      status: 200,
      body: { difference: { state: "set-aside", settled_by: expect.any(String) } },
    })
    expect(await differences(await finished())).toEqual([])
  })

  it("lists the reports, the newest first, and a report's differences by state and kind", async () => {
    const orders = [await anOrder(app, shop), await anOrder(app, shop)]
    for (const order of orders) await captured(order)
    await doubled(await anOrder(app, shop))
    const older = await finished()
    const [mended] = await differences(older)
    await mend(mended?.id ?? "", { set_aside: true })
    const newer = await begun({ account: "uk" })
    const page = async (query: string) => (await admin().ask("get", `${path}${query}`)).body as ReportPage
    expect(await page("?limit=2")).toMatchObject({
      reports: [
        { id: newer, account: "uk", state: "running", requested_by: "Merchant" },
        { id: older, account: null, state: "done", differences: { count: 3, open: 2 } },
      ],
      accounts: expect.arrayContaining(["de", "uk"]),
    })
    expect(await page("?limit=1&offset=1")).toMatchObject({ reports: [{ id: older }], offset: 1, limit: 1 })
    const found = async (query: string) =>
      (await admin().ask("get", `${path}/${older}/differences?${query}`)).body as DifferencePage
    expect(await found("state=set-aside")).toMatchObject({
      count: 1,
      differences: [
        {
          id: mended?.id,
          result: { is: "set-aside", why: null },
          settled_by: "Merchant",
          order_number: expect.any(String),
        },
      ],
    })
    expect(await found("kind=effect-unknown&state=open")).toMatchObject({ count: 1 })
    expect(await found("kind=effect-unknown&limit=1&offset=1")).toMatchObject({ count: 2, differences: [{}] })
    expect(await found("kind=nothing-like-it")).toMatchObject({ count: 0, differences: [] })
    expect(await admin().ask("get", `${path}/${older}/differences?state=lost`)).toMatchObject({ status: 400 })
  })

  it("takes one account, and refuses what is no period, no account, no report or no merchant", async () => {
    const order = await anOrder(app, shop)
    await captured(order)
    expect(await differences(await finished({ account: "uk" }))).toEqual([])
    expect(await differences(await finished({ account: "de" }))).toHaveLength(1)
    expect(await start({ account: "nobody" })).toMatchObject({ status: 400 })
    expect(await start({ to: days(-40) })).toMatchObject({ status: 400 })
    expect(await start({ from: "yesterday" })).toMatchObject({ status: 400 })
    expect(await start({ more: 1 })).toMatchObject({ status: 400 })
    expect((await start()).status).toBe(202)
    expect(await admin().ask("get", `${path}/aprp_none`)).toMatchObject({ status: 404 })
    expect(await admin().ask("get", `${path}/aprp_none/differences`)).toMatchObject({ status: 404 })
    expect(await mend("apdi_none")).toMatchObject({ status: 404 })
    const open = await app.api.request({ method: "post", url: `/admin/${path}`, data: { from: days(-1), to: days(1) } })
    expect(open.status).toBe(401)
  })
})

const never = (): never => {
  throw new Error("the report was not claimed")
}
