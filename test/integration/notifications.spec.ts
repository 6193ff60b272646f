import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { AmazonPayModuleService } from "../../src/modules/amazon-pay/service"
import { testNotification } from "../../src/services/domain/test-notification"
import { forgetNotificationsWorkflow, processNotificationsWorkflow } from "../../src/workflows"
import type { CheckoutOptions } from "../builders/a-checkout"
import { aCheckout } from "../builders/a-checkout"
import { aMerchant } from "../builders/a-merchant"
import type { Received } from "../builders/a-postbox"
import { aPostbox, asMerchant } from "../builders/a-postbox"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { timePasses } from "../builders/time-passes"
import { until } from "../builders/until"
import { onMedusa } from "../setup/medusa-app"

type Row = {
  readonly kind: string
  readonly account: string
  readonly outcome: string | null
  readonly reason: string | null
  readonly body: string | null
  readonly tries: number
  readonly lease_until: Date | null
}

const door = "/hooks/amazon-pay/ipn"

onMedusa("A notification", (app) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })

  const sql = async <T>(text: string, bindings: readonly string[] = []): Promise<readonly T[]> => {
    const connection = app.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    return (await connection.raw<{ rows: T[] }>(text, [...bindings])).rows
  }
  const inbox = () => sql<Row>("select * from amazon_pay_inbox order by received_at, id")
  const outcomes = async () => (await inbox()).map(({ outcome, reason }) => reason ?? outcome)
  const settled = async (count: number) => {
    const rows = await until(inbox, (it) => it.length >= count && it.every(({ outcome }) => outcome !== null))
    await app.settled()
    return rows
  }
  const postbox = () => aPostbox(app.simulator().control)
  const post = (raw: string, headers: Readonly<Record<string, string>> = { "content-type": "text/plain" }) =>
    app.api.request<string>({ method: "post", url: door, data: raw, headers, transformRequest: (it: string) => it })
  const process = async () => (await processNotificationsWorkflow(app.container()).run({ input: { limit: 50 } })).result
  const service = () => app.container().resolve<AmazonPayModuleService>("amazon_pay")

  async function places(options: CheckoutOptions = {}, declines?: string) {
    const buyer = await aCheckout(app, shop, options)
    const id = await buyer.buysNow()
    if (declines !== undefined) {
      const outcome = { operation: "Authorize", state: "Declined", reason_code: declines, waits: true }
      await buyer.control("POST", "/outcomes", outcome)
    }
    await buyer.comeBack(await buyer.sca(id, "Success"))
    await app.settled()
    return { buyer, id, merchant: aMerchant(app, id) }
  }

  /** What Seller Central does: no call of ours. */
  const inSellerCentral = async (merchant: ReturnType<typeof aMerchant>, operation: string, fields: object) =>
    merchant.control("POST", "/seller-central", { operation, parameters: fields })

  async function capturedElsewhere(merchant: ReturnType<typeof aMerchant>): Promise<string> {
    const [authorization] = (await merchant.truth()).authorizations
    const amount = { "CaptureAmount.Amount": "94.50", "CaptureAmount.CurrencyCode": "EUR" }
    await inSellerCentral(merchant, "Capture", { AmazonAuthorizationId: authorization?.id, ...amount })
    return (await merchant.truth()).authorizations[0]?.captures[0]?.id ?? ""
  }

  /** Three deliveries of each, in another order. */
  const shuffled = (received: readonly Received[]): readonly Received[] =>
    [...received, ...received, ...received].sort((one, other) =>
      one.body.slice(-40) < other.body.slice(-40) ? -1 : one.body === other.body ? 0 : 1,
    )

  it("that tells what the shop knows is a duplicate without a call, however often and in whatever order", async () => {
    const { id, merchant } = await places()
    const box = await postbox()
    const [authorization] = (await merchant.truth()).authorizations
    for (const object of [id, authorization?.id ?? ""]) await box.receives(object)
    const since = await merchant.lastCall()
    for (const { body } of shuffled(box.received)) expect((await post(body)).status).toBe(200)
    expect(await settled(2)).toMatchObject([{ outcome: "duplicate" }, { outcome: "duplicate" }])
    expect(await merchant.calls(since)).toEqual([])
    await box.stop()
  })

  it("about a capture and a refund made in Seller Central brings both into Medusa, once", async () => {
    const { merchant } = await places()
    const box = await postbox()
    const capture = await capturedElsewhere(merchant)
    await box.receives(capture)
    for (const { body } of shuffled(box.received)) await post(body)
    expect(await settled(1)).toMatchObject([{ kind: "capture", outcome: "applied" }])
    await merchant.reconcile()
    expect(await merchant.books()).toEqual({ captures: [94.5], refunds: [] })
    const money = { "RefundAmount.Amount": "10.00", "RefundAmount.CurrencyCode": "EUR" }
    await inSellerCentral(merchant, "Refund", { AmazonCaptureId: capture, ...money })
    const refund = (await merchant.truth()).authorizations[0]?.captures[0]?.refunds[0]?.id ?? ""
    await box.receives(refund)
    await post(box.received.at(-1)?.body ?? "")
    await settled(2)
    expect((await merchant.folio()).refunds).toMatchObject([{ amazonId: refund, origin: "external" }])
    expect(await merchant.effects()).toMatchObject({ Capture: 1, Refund: 1 })
    await box.stop()
  })

  it("that a pending authorization is granted pays the order; one that it is declined cancels it", async () => {
    const [granted, declined] = [
      await places({ account: "de-pending" }),
      await places({ account: "de-pending" }, "AmazonRejected"),
    ]
    const box = await postbox()
    await box.subscribes(`${app.url()}${door}`)
    await timePasses(app, 6)
    await granted.merchant.truth()
    await settled(2)
    const paid = await until(
      () => granted.buyer.outcome(),
      (it) => it.body["state"] === "ordered",
    )
    expect(paid.body).toMatchObject({ state: "ordered" })
    const [order] = await until(
      () =>
        sql<{ status: string }>(
          'select o.status from "order" o join amazon_pay_order_reference r on r.order_id = o.id where r.amazon_id = ?',
          [declined.id],
        ),
      ([it]) => it?.status === "canceled",
    )
    expect(order?.status).toBe("canceled")
    await box.stop()
  })

  it("that was lost is made good for by the reconciler, and does nothing when it comes late", async () => {
    const { merchant } = await places()
    const box = await postbox()
    await box.receives(await capturedElsewhere(merchant))
    for (let turn = 0; turn < 2; turn++) await merchant.reconcile()
    expect((await merchant.books()).captures).toEqual([94.5])
    // The last capture closes the order reference.
    await merchant.ended()
    await app.settled()
    const since = await merchant.lastCall()
    await post(box.received[0]?.body ?? "")
    expect(await settled(1)).toMatchObject([{ outcome: "duplicate" }])
    expect(await merchant.calls(since)).toEqual([])
    expect((await merchant.books()).captures).toEqual([94.5])
    await box.stop()
  })

  it("that was stored before the process died is processed by the job, also when it died in the middle", async () => {
    const { merchant } = await places()
    const box = await postbox()
    await box.receives(await capturedElsewhere(merchant))
    // Stored, and nobody is told: as if the process had died behind the answer.
    expect(await service().hear(box.received[0]?.body ?? "")).toEqual({ is: "stored" })
    const now = new Date()
    expect(
      await service()
        .inbox()
        .claim(now, new Date(now.getTime() + 120_000), 10),
    ).toHaveLength(1)
    expect(await process()).toEqual({ looked_at: 0, failed: 0 })
    await sql("update amazon_pay_inbox set lease_until = now() - interval '1 second'")
    expect(await process()).toEqual({ looked_at: 1, failed: 0 })
    expect(await inbox()).toMatchObject([{ outcome: "applied", tries: 2 }])
    expect((await merchant.folio()).captures).toMatchObject([{ state: "Completed", origin: "external" }])
    await box.stop()
  })

  it("about an object that nobody knows is kept for an hour and ignored then; of a commit that comes late it is not", async () => {
    const box = await postbox()
    const buyer = await aCheckout(app, shop)
    await buyer.newSession()
    const id = await buyer.wallet()
    // Somebody else confirms it at Amazon; our ledger does not know it.
    await box.confirms(id)
    await box.receives(id)
    await post(box.received[0]?.body ?? "")
    const waiting = await until(inbox, ([it]) => (it?.tries ?? 0) > 0 && it?.lease_until === null)
    expect(waiting).toMatchObject([{ outcome: null, account: "de" }])
    await sql(
      "update amazon_pay_inbox set received_at = received_at - interval '1 hour', due_at = now(), lease_until = null",
    )
    await process()
    expect(await outcomes()).toEqual(["not-ours"])
    await box.stop()
  })

  it("with a forged signature, certificate, topic or seller changes nothing; only what SNS did not sign is refused", async () => {
    const { merchant } = await places()
    const box = await postbox()
    const capture = await capturedElsewhere(merchant)
    const since = await merchant.lastCall()
    const said: unknown[] = []
    for (const forge of ["signature", "certificate-url", "topic", "seller"]) {
      await box.receives(capture, { forge })
      const { status, data } = await post(box.received.at(-1)?.body ?? "")
      said.push([forge, status, data])
    }
    expect(said).toEqual([
      ["signature", 403, "not signed by Amazon SNS"],
      ["certificate-url", 403, "not signed by Amazon SNS"],
      ["topic", 200, "held"],
      ["seller", 200, "stored"],
    ])
    await app.settled()
    const kept = (await inbox()).map(({ outcome, reason, body }) => [outcome, reason, body === null])
    expect(kept).toEqual([
      ["held", "topic-not-listed", true],
      ["ignored", "foreign", false],
    ])
    expect(await merchant.calls(since)).toEqual([])
    await box.stop()
  })

  it("is counted when it is refused, unless it is the shop's own test, and nothing of it is kept", async () => {
    const before = (await service().inbox().watch()).forged
    for (const raw of [testNotification, "", "hello", "{}", "a".repeat(600_000)])
      expect((await post(raw)).status).toBe(403)
    const counted = await until(
      async () => (await service().inbox().watch()).forged,
      (it) => it >= before + 4,
    )
    expect([counted - before, await inbox()]).toEqual([4, []])
  })

  it("may claim to be JSON, and be signed by either version", async () => {
    const { id } = await places()
    const box = await postbox()
    for (const signature_version of ["1", "2"]) await box.receives(id, { signature_version })
    for (const { body } of box.received) {
      expect((await post(body, { "content-type": "application/json" })).status).toBe(200)
    }
    await settled(2)
    expect(await outcomes()).toEqual(["duplicate", "duplicate"])
    await box.stop()
  })

  it("of the test button is shown and not processed; its topic may be pinned, and only pinned ones count then", async () => {
    const { id } = await places()
    const box = await postbox()
    await box.receives(id, { sample: true })
    await box.receives(id, { forge: "topic" })
    await box.receives(id)
    const [sample = "", foreign = "", genuine = ""] = box.received.map(({ body }) => body)
    await post(sample)
    expect(await outcomes()).toEqual(["sample"])
    const { TopicArn } = JSON.parse(foreign) as { TopicArn: string }
    await service().inbox().pinTopic({ account: "de", topic: TopicArn, actor: "user_1" }, new Date())
    await post(foreign)
    await post(genuine)
    await settled(3)
    expect((await outcomes()).sort()).toEqual(["duplicate", "sample", "topic-not-pinned"])
    await box.stop()
  })

  it("by Medusa's own hook is stored after the answer, and processed by the job", async () => {
    const { merchant } = await places()
    const box = await postbox()
    await box.receives(await capturedElsewhere(merchant))
    // Medusa puts the sender's headers into its event; SNS is no buyer.
    const headers = { "content-type": "text/plain", "user-agent": "Amazon Simple Notification Service Agent" }
    const sent = { method: "post", headers, transformRequest: (it: string) => it }
    const url = "/hooks/payment/amazon-pay_de"
    expect((await app.api.request({ ...sent, url, data: box.received[0]?.body })).status).toBe(200)
    await until(inbox, (it) => it.length === 1)
    await process()
    expect(await inbox()).toMatchObject([{ outcome: "applied" }])
    expect((await merchant.folio()).captures).toMatchObject([{ state: "Completed", origin: "external" }])
    await box.stop()
  })

  it("of a chargeback holds refunds back until the merchant says what became of it", async () => {
    const { merchant } = await places()
    await merchant.capture()
    const { orderId } = (await merchant.folio()).orderReference
    const capture = (await merchant.truth()).authorizations[0]?.captures[0]?.id ?? ""
    const box = await postbox()
    await box.receives(capture, { type: "chargeback" })
    for (const { body } of shuffled(box.received)) await post(body)
    expect(await settled(1)).toMatchObject([{ kind: "chargeback", outcome: "applied" }])
    const { chargebacks, orderReference } = await merchant.folio()
    expect(chargebacks).toMatchObject([{ state: "RECEIVED", reason: "FRAUD", decision: null }])
    expect(orderReference.flags).toContain("chargeback")
    const refused = await merchant.refund(10)
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining("claims money back") as string })

    const claim = chargebacks[0]?.amazonId ?? ""
    const say = (id: string, decision: string, headers: object) =>
      app.api.post(`/admin/amazon-pay/orders/${orderId ?? ""}/claims/${id}`, { decision }, { headers })
    expect((await say(claim, "won", {})).status).toBe(401)
    const admin = asMerchant("user_1")
    expect((await say(claim, "maybe", admin)).status).toBe(400)
    expect((await say("S02-unknown", "won", admin)).status).toBe(404)
    expect((await say(claim, "lost", admin)).data).toMatchObject({ claim: { id: claim, decision: "lost" } })
    expect(await merchant.refund(10)).toMatchObject({ ok: false })
    expect((await say(claim, "won", admin)).status).toBe(200)
    expect(await merchant.refund(10)).toEqual({ ok: true })
    expect((await merchant.folio()).orderReference.flags).not.toContain("chargeback")
    const history = (await merchant.history()).filter((it) => it.kind === "chargeback")
    expect(history.map(({ to, source }) => [to, source])).toEqual([
      ["won", "admin"],
      ["lost", "admin"],
      ["RECEIVED", "notification"],
    ])
    expect(history[0]?.actor).toBe("user_1")
    await box.stop()
  })

  it("is answered 503 when it cannot be stored, so that it comes again", async () => {
    const { id } = await places()
    const box = await postbox()
    await box.receives(id)
    await sql("alter table amazon_pay_inbox rename to amazon_pay_inbox_away")
    const answer = await post(box.received[0]?.body ?? "").finally(() =>
      sql("alter table amazon_pay_inbox_away rename to amazon_pay_inbox"),
    )
    expect(answer.status).toBe(503)
    expect((await post(box.received[0]?.body ?? "")).status).toBe(200)
    await settled(1)
    await box.stop()
  })

  it("loses its body after thirty days, or after one when it was not ours; its ids stay", async () => {
    const { id } = await places()
    const box = await postbox()
    await box.receives(id)
    await box.receives(id, { forge: "seller" })
    for (const { body } of box.received) await post(body)
    await settled(2)
    const bodies = async () => (await inbox()).map(({ body }) => body !== null)
    const forget = async () =>
      (await forgetNotificationsWorkflow(app.container()).run({ input: { limit: 1_000 } })).result
    expect([await forget(), await bodies()]).toEqual([0, [true, true]])
    await sql("update amazon_pay_inbox set received_at = received_at - interval '25 hours'")
    expect([await forget(), await bodies()]).toEqual([1, [true, false]])
    await sql("update amazon_pay_inbox set received_at = received_at - interval '30 days'")
    expect([await forget(), await bodies()]).toEqual([1, [false, false]])
    expect((await post(box.received[0]?.body ?? "")).data).toBe("known")
    await box.stop()
  })
})
