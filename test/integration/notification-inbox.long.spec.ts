import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createApiKeysWorkflow } from "@medusajs/medusa/core-flows"

import type { AttentionItem, Health, NotificationPage, NotificationView } from "../../src"
import { anOrder } from "../builders/an-order"
import { aPostbox } from "../builders/a-postbox"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { merchantOnline } from "../builders/merchant-online"
import { until } from "../builders/until"
import { onMedusa } from "../setup/medusa-app"

const path = "amazon-pay/notifications"

onMedusa("The notification inbox", (app) => {
  let shop: Shop
  let key: string
  beforeAll(async () => {
    shop = await aShop(app.container())
    const api_keys = [{ title: "Merchant", type: "secret" as const, created_by: "" }]
    const { result } = await createApiKeysWorkflow(app.container()).run({ input: { api_keys } })
    key = result[0]?.token ?? ""
  })

  const sql = (text: string) => app.container().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(text)
  const admin = () => merchantOnline(app, key)
  const inbox = async (query = "") => (await admin().ask("get", `${path}?${query}`)).body as NotificationPage
  const act = (id: string, action: "process" | "pin", headers: object = {}) =>
    admin().ask("post", `${path}/${id}/${action}`, {}, headers)
  const post = (data: string) =>
    app.api.request<string>({
      method: "post",
      url: "/hooks/amazon-pay/ipn",
      data,
      headers: { "content-type": "text/plain" },
      transformRequest: (it: string) => it,
    })
  const settled = (count: number) =>
    until(inbox, ({ notifications: all }) => all.length >= count && all.every(({ outcome }) => outcome !== "waiting"))
  const outcomes = async (query = "") => (await inbox(query)).notifications.map(({ outcome }) => outcome)

  /** An order, and messages about it that the simulated Amazon has handed to the test. */
  async function told(...more: readonly object[]) {
    const order = await anOrder(app, shop)
    const box = await aPostbox(app.simulator().control)
    for (const one of more) await box.receives(order.amazonId, { ...one })
    await box.stop()
    return { order, bodies: box.received.map(({ body }) => body) }
  }

  /** A message that was parked, as if Amazon had not answered for two days. */
  async function parked() {
    const { order, bodies } = await told({})
    await post(bodies[0] ?? "")
    const [message] = (await settled(1)).notifications
    await sql("update amazon_pay_inbox set outcome = 'parked', reason = 'no-answer'")
    return { order, id: message?.id ?? "" }
  }

  it("is listed newest first with order, outcome and reason, filtered and searched, without what messages held", async () => {
    const { order, bodies } = await told({}, { sample: true }, { forge: "topic" }, { forge: "seller" })
    for (const body of bodies) await post(body)
    const { notifications, count, accounts } = await settled(4)
    expect(notifications.map(({ outcome, reason }) => reason ?? outcome)).toEqual([
      "foreign",
      "topic-not-listed",
      "sample",
      "duplicate",
    ])
    const { orderId } = (await order.folio()).orderReference
    expect(notifications[3]).toMatchObject({
      account: "de",
      sandbox: true,
      kind: "order-reference",
      object_id: order.amazonId,
      order_id: orderId,
      attempts: 1,
      next_attempt_at: null,
      actions: [],
    })
    expect(notifications[3]?.order_number).toMatch(/^[0-9]+$/)
    expect(notifications[3]).not.toHaveProperty("body")
    expect([count, accounts]).toEqual([4, expect.arrayContaining(["de", "uk"])])
    expect(await outcomes("outcome=held")).toEqual(["held"])
    expect(await outcomes("outcome=waiting")).toEqual([])
    expect(await outcomes("account=uk")).toEqual([])
    expect(await outcomes(`q=${order.amazonId.toLowerCase()}&limit=1&offset=3`)).toEqual(["duplicate"])
    expect(await outcomes("q=%25")).toEqual([])
    expect(await outcomes(`q=${encodeURIComponent(notifications[1]?.topic ?? "")}`)).toEqual(["held"])
    const refused = await Promise.all(
      ["outcome=strange", "limit=0", "limit=101", "offset=-1", "other=1"].map((it) =>
        admin().ask("get", `${path}?${it}`),
      ),
    )
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400])
    expect((await app.api.get(`/admin/${path}`)).status).toBe(401)
  })

  it("takes a parked message up again, once per Idempotency-Key, and the history names who asked", async () => {
    const { order, id } = await parked()
    const waits = async () => (await admin().ask("get", "amazon-pay/attention")).body["attention"] as AttentionItem[]
    expect(await waits()).toContainEqual(
      expect.objectContaining({ code: "notifications-parked", account: "de", count: 1, order_id: null }),
    )
    expect((await inbox("outcome=parked")).notifications).toMatchObject([
      { id, actions: ["process"], reason: "no-answer" },
    ])
    const headers = { "idempotency-key": "again-1" }
    const first = await act(id, "process", headers)
    expect([first.status, first.body]).toMatchObject([202, { notification: { id, outcome: "waiting", attempts: 0 } }])
    expect((await settled(1)).notifications).toMatchObject([{ id, outcome: "duplicate", attempts: 1, actions: [] }])
    expect((await act(id, "process", headers)).body).toEqual(first.body)
    const again = await act(id, "process")
    expect([again.status, again.body]).toEqual([
      409,
      { type: "conflict", message: "Only a parked notification is processed again; this one is duplicate." },
    ])
    const asked = (await order.history()).filter(({ event }) => event === "notification-again")
    expect(asked).toMatchObject([{ source: "admin", actor: expect.stringMatching(/^apk_/) as string }])
    expect((await waits()).filter(({ code }) => code === "notifications-parked")).toEqual([])
  })

  it("says that a message does not exist, or that it was emptied", async () => {
    const { id } = await parked()
    await sql("update amazon_pay_inbox set body = null")
    const emptied = await act(id, "process")
    expect([emptied.status, emptied.body["message"]]).toEqual([
      409,
      "What this notification said was emptied after 30 days. Refresh its order instead.",
    ])
    const unknown = [await act("apin_unknown", "process"), await act("apin_unknown", "pin")]
    expect(unknown.map(({ status }) => status)).toEqual([404, 404])
    expect((await admin().ask("post", `${path}/${id}/process`, { force: true })).status).toBe(400)
  })

  it("pins the topic of a held message: the next one from there is processed, one from elsewhere is held", async () => {
    const { bodies } = await told({ forge: "topic" }, { forge: "topic" }, {})
    const [first = "", second = "", elsewhere = ""] = bodies
    await post(first)
    const [held] = (await settled(1)).notifications
    const pinned = await act(held?.id ?? "", "pin")
    expect([pinned.status, (pinned.body["notification"] as NotificationView).actions]).toEqual([200, []])
    await post(second)
    await post(elsewhere)
    const { notifications } = await settled(3)
    expect(notifications.map(({ reason, outcome }) => reason ?? outcome)).toEqual([
      "topic-not-pinned",
      "duplicate",
      "topic-not-listed",
    ])
    expect((await act(held?.id ?? "", "pin")).status).toBe(409)
  })

  it("is told of in health: its last message, the clock, the quota, and a test of its own door that is not counted", async () => {
    const { bodies } = await told({})
    await post(bodies[0] ?? "")
    await settled(1)
    const health = async () => (await admin().ask("get", "amazon-pay/health")).body["health"] as Health
    const { version, lines, accounts } = await health()
    expect(version).toMatch(/^[0-9]+\./)
    expect(lines).toContainEqual(
      expect.objectContaining({
        code: "notification",
        values: expect.objectContaining({ outcome: "duplicate" }) as object,
      }),
    )
    const german = accounts.find(({ account }) => account === "de")
    expect(german?.lines.map(({ code }) => code)).toEqual([
      "environment",
      "currencies",
      "regions",
      "clock",
      "quota-off",
    ])
    expect(german?.quota).toEqual([])
    const tested = await admin().ask("post", "amazon-pay/health/test-notification", {})
    const url = `${app.url()}/hooks/amazon-pay/ipn`
    expect(tested).toEqual({
      status: 200,
      body: {
        lines: [
          { code: "test-refused", tone: "good", values: { url } },
          { code: "test-not-https", tone: "warning", values: { url } },
        ],
      },
    })
    expect((await health()).lines.map(({ code }) => code)).not.toContain("forged")
    const verified = await admin().ask("post", "amazon-pay/health/verify", { account: "de" })
    expect(verified.body["lines"]).toContainEqual(expect.objectContaining({ code: "clock", tone: "good" }))
  })
})
