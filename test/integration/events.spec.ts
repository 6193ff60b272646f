import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import type { AmazonPayModuleService } from "../../src/modules/amazon-pay/service"
import { decideAndSchedule } from "../../src/services/payments/decide-and-schedule"
import { entry } from "../../src/services/payments/history"
import { publishAnnouncementsWorkflow } from "../../src/workflows/publish-announcements"
import { removeSentAnnouncementsWorkflow } from "../../src/workflows/remove-sent-announcements"
import { aCheckout } from "../builders/a-checkout"
import { aMerchant } from "../builders/a-merchant"
import { anEar } from "../builders/an-ear"
import { anOrder } from "../builders/an-order"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { timePasses } from "../builders/time-passes"
import { until } from "../builders/until"
import { onMedusa } from "../setup/medusa-app"

type Mail = {
  readonly to: string
  readonly template: string
  readonly trigger_type: string
  readonly content: { readonly subject: string; readonly text: string; readonly html: string }
}

onMedusa("What the shop is told", (app) => {
  let shop: Shop
  let folder: string
  beforeAll(async () => {
    shop = await aShop(app.container())
    folder = await mkdtemp(join(tmpdir(), "mail-"))
  })
  beforeEach(() => {
    process.env["AMAZON_PAY_TEST_MAIL"] = join(folder, `${Date.now().toString(36)}.jsonl`)
  })
  afterAll(() => rm(folder, { recursive: true }))

  const mails = async (): Promise<readonly Mail[]> => {
    const text = await readFile(process.env["AMAZON_PAY_TEST_MAIL"] ?? "", "utf8").catch(() => "")
    return text
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Mail)
  }
  const rows = async <Row>(sql: string, bindings: readonly string[] = []): Promise<readonly Row[]> => {
    const connection = app.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    return (await connection.raw<{ rows: Row[] }>(sql, [...bindings])).rows
  }
  /** What would come a second time is there after this. */
  const moment = async () => {
    await sleep(500)
    await app.settled()
  }
  type Order = Awaited<ReturnType<typeof anOrder>>

  /** The history says that the buyer must act: as the reconciler writes it when he is gone. */
  const tellsBuyer = async (order: Order, event: "tell-buyer" | "gave-up", reason: string) => {
    const { orderReference, authorizations } = await order.folio()
    const target = { orderReferenceId: orderReference.id, targetId: authorizations[0]?.id ?? "" }
    await decideAndSchedule(order.parts(), orderReference.id, () => [
      entry({ source: "poll", at: new Date() }, { ...target, kind: "authorization", event, reason }),
    ])
  }

  it("hears once that an authorization was declined, with the step the buyer was led to, and nothing of the buyer", async () => {
    const ear = anEar(app)
    const buyer = await aCheckout(app, shop, { card: "3434", email: "marked.buyer@example.com" })
    const id = await buyer.buysNow()
    await buyer.comeBack(await buyer.sca(id, "Success"))
    const heard = await ear.settles("amazon-pay.authorization-declined")
    expect(heard).toMatchObject([
      {
        name: "amazon-pay.authorization-declined",
        data: {
          event_id: expect.stringMatching(/^apan_/),
          account: "de",
          environment: "sandbox",
          cart_id: buyer.cartId,
          order_id: null,
          payment_session_id: expect.stringMatching(/^payses_/),
          order_reference_id: id,
          kind: "authorization",
          amazon_id: expect.stringContaining(id),
          amount: "94.50",
          currency_code: "EUR",
          reason: "InvalidPaymentMethod",
          buyer: "present",
          soft: false,
          next: "wallet",
        },
      },
    ])
    expect(JSON.stringify(heard)).not.toContain("marked.buyer")
  })

  it("hears once of a declined capture, and that it may be tried again", async () => {
    const order = await anOrder(app, shop)
    const ear = anEar(app)
    const said = { operation: "Capture", state: "Declined", reason_code: "ProcessingFailure" }
    await order.control("POST", "/outcomes", said)
    expect(await order.capture()).toMatchObject({ ok: false })
    const heard = await ear.settles("amazon-pay.capture-declined")
    const { orderId } = (await order.folio()).orderReference
    expect(heard).toMatchObject([
      { name: "amazon-pay.capture-declined", data: { order_id: orderId, amount: "94.50", next: "capture-again" } },
    ])
  })

  it("hears of a capture that waits at Amazon, then of its decline, in this order", async () => {
    const order = await anOrder(app, shop)
    const ear = anEar(app)
    const said = { operation: "Capture", state: "Declined", reason_code: "AmazonRejected", waits: true }
    await order.control("POST", "/outcomes", said)
    await order.capture()
    await order.control("POST", "/clock", { advance_seconds: 40 })
    await order.reconcile()
    await ear.settles("amazon-pay.capture-declined")
    expect(ear.names()).toEqual(["amazon-pay.capture-pending", "amazon-pay.capture-declined"])
  })

  it("hears once of a declined refund, although its flag is raised with it", async () => {
    const order = await anOrder(app, shop)
    await order.capture()
    await order.ended()
    const ear = anEar(app)
    await order.control("POST", "/outcomes", { operation: "Refund", state: "Declined", reason_code: "AmazonRejected" })
    await order.refund(30)
    await order.control("POST", "/clock", { advance_seconds: 60 })
    await order.reconcile()
    await order.reconcile()
    const heard = await ear.settles("amazon-pay.refund-declined")
    expect(heard).toMatchObject([
      { name: "amazon-pay.refund-declined", data: { kind: "refund", amount: "30.00", next: "refund-otherwise" } },
    ])
  })

  it("hears once that an order must not be shipped", async () => {
    const order = await anOrder(app, shop)
    const ear = anEar(app)
    const said = { operation: "Capture", state: "Completed", reason_code: "StopShipmentAtypicalAuth" }
    await order.control("POST", "/outcomes", said)
    expect(await order.capture()).toEqual({ ok: true })
    await order.look()
    await order.look()
    const heard = await ear.settles("amazon-pay.do-not-ship")
    expect(heard).toMatchObject([{ name: "amazon-pay.do-not-ship", data: { next: "hold-shipment" } }])
    expect((await order.folio()).orderReference.flags).toContain("do-not-ship")
  })

  it("hears late, not never, what a dead process had committed, and keeps no sent event for longer than told", async () => {
    const order = await anOrder(app, shop)
    const ear = anEar(app)
    // The process died with the lease in its hand: a ledger without the nudge.
    const outbox = app.container().resolve<AmazonPayModuleService>("amazon_pay").outbox()
    const { id } = (await order.folio()).orderReference
    await rows("update amazon_pay_order_reference set announcing_until = now() + interval '1 minute' where id = ?", [
      id,
    ])
    await tellsBuyer(order, "gave-up", "ProcessingFailure")
    await publishAnnouncementsWorkflow(app.container()).run()
    expect(ear.heard).toEqual([])
    expect(await outbox.unsent(id)).toHaveLength(1)
    await rows("update amazon_pay_order_reference set announcing_until = now() where id = ?", [id])
    await publishAnnouncementsWorkflow(app.container()).run()
    expect(await ear.settles("amazon-pay.payment-failed")).toHaveLength(1)
    expect(await outbox.unsent(id)).toEqual([])
    await until(mails, (all) => all.length > 0)

    const remove = async () =>
      (await removeSentAnnouncementsWorkflow(app.container()).run({ input: { days: 30 } })).result
    expect(await remove()).toBe(0)
    await rows("update amazon_pay_announcement set sent_at = now() - interval '31 days'")
    expect(await remove()).toBeGreaterThan(0)
  })

  describe("about a buyer who is gone", () => {
    it("writes to him once, in his language, with the way into his Amazon account, however often the event comes", async () => {
      const order = await anOrder(app, shop, { email: "gone@example.com" })
      const ear = anEar(app)
      await tellsBuyer(order, "tell-buyer", "InvalidPaymentMethod")
      const [event] = await ear.settles("amazon-pay.buyer-must-act")
      await until(mails, (all) => all.length > 0)
      await app.container().resolve(Modules.EVENT_BUS).emit({ name: "amazon-pay.buyer-must-act", data: event?.data })
      await moment()
      const sent = await mails()
      expect(sent).toMatchObject([
        {
          to: "gone@example.com",
          template: "amazon-pay-update-payment-method",
          trigger_type: "amazon-pay.buyer-must-act",
          content: { subject: expect.stringMatching(/^Bitte wählen Sie eine andere Zahlungsart/) },
        },
      ])
      const page = `https://payments.amazon.de/mn/your-account/apa?action=renderOrderDetails&contractId=${order.amazonId}`
      expect(sent[0]?.content.text).toContain(page)
      expect(sent[0]?.content.text).toContain("94,50")
      expect(sent[0]?.content.html).toContain(`<a href="${page.replace("&", "&amp;")}">`)
    })

    it("leads a buyer of Checkout v2 to the page of the charge permission that his checkout session became", async () => {
      const order = await anOrder(app, shop, { email: "gone@example.com" })
      const ear = anEar(app)
      await tellsBuyer(order, "tell-buyer", "InvalidPaymentMethod")
      const [event] = await ear.settles("amazon-pay.buyer-must-act")
      const ids = { order_reference_id: "0b6f3a52-6a0e-4c55-9f8e-3c1d7a9b2e10", charge_permission_id: "S02-1-2" }
      const data = { ...event?.data, ...ids, event_id: `${event?.data.event_id}-v2`, account: "v2" }
      await app.container().resolve(Modules.EVENT_BUS).emit({ name: "amazon-pay.buyer-must-act", data })
      const sent = await until(mails, (all) => all.length > 1)
      const page = "https://payments.amazon.de/jr/your-account/ba/S02-1-2"
      expect(sent.filter(({ content }) => content.text.includes(page))).toHaveLength(1)
    })

    const pendingOrder = async (reason: string) => {
      const email = `${reason.toLowerCase()}@example.com`
      const buyer = await aCheckout(app, shop, { account: "de-pending", email })
      const id = await buyer.buysNow()
      const said = { operation: "Authorize", state: "Declined", reason_code: reason, soft_decline: false, waits: true }
      await buyer.control("POST", "/outcomes", said)
      await buyer.comeBack(await buyer.sca(id, "Success"))
      const merchant = aMerchant(app, id)
      await until(merchant.folio, ({ orderReference }) => orderReference.labelledAt !== null)
      const later = async (minutes: number) => {
        await timePasses(app, minutes)
        await merchant.reconcile()
      }
      return { buyer, id, later, email }
    }

    it("tells the whole story of a payment that he repairs, in its order, with one message", async () => {
      const ear = anEar(app)
      const { buyer, id, later, email } = await pendingOrder("InvalidPaymentMethod")
      await later(6)
      await ear.settles("amazon-pay.buyer-must-act")
      await until(mails, (all) => all.length > 0)
      await buyer.control("POST", "/transitions", { object_id: id, state: "Open" })
      await later(2)
      await later(6)
      await ear.settles("amazon-pay.payment-repaired")
      await moment()
      expect(ear.heard.map(({ name, data }) => [name, data.next])).toEqual([
        ["amazon-pay.authorization-declined", "wait"],
        ["amazon-pay.buyer-must-act", "update-payment-method"],
        ["amazon-pay.payment-repaired", "none"],
      ])
      expect(await mails()).toMatchObject([{ to: email, template: "amazon-pay-update-payment-method" }])
    })

    it("tells once that a payment is given up, and writes one message", async () => {
      const ear = anEar(app)
      const { later, email } = await pendingOrder("AmazonRejected")
      await later(6)
      await later(6)
      await ear.settles("amazon-pay.payment-failed")
      await moment()
      expect(ear.names()).toEqual(["amazon-pay.authorization-declined", "amazon-pay.payment-failed"])
      expect(await mails()).toMatchObject([{ to: email, template: "amazon-pay-pay-otherwise" }])
    })

    it("shows him the way back to the shop where Amazon has rejected the payment", async () => {
      const order = await anOrder(app, shop, { email: "rejected@example.com" })
      await tellsBuyer(order, "gave-up", "AmazonRejected")
      const [mail] = await until(mails, (all) => all.length > 0)
      expect(mail).toMatchObject({ to: "rejected@example.com", template: "amazon-pay-pay-otherwise" })
      expect(mail?.content.text).toContain(
        `http://localhost:8000/payment-problem?cart_id=${order.buyer.cartId}&outcome=AmazonRejected`,
      )
    })

    it("writes nothing and fails nowhere in a shop without a provider for e-mail, and says so once", async () => {
      const { modules = {} } = app.container().resolve(ContainerRegistrationKeys.CONFIG_MODULE)
      const mailing = modules[Modules.NOTIFICATION] ?? true
      const info = jest.spyOn(app.container().resolve(ContainerRegistrationKeys.LOGGER), "info")
      try {
        modules[Modules.NOTIFICATION] = false
        const order = await anOrder(app, shop)
        const ear = anEar(app)
        await tellsBuyer(order, "tell-buyer", "InvalidPaymentMethod")
        await tellsBuyer(order, "gave-up", "InvalidPaymentMethod")
        await ear.settles("amazon-pay.payment-failed")
        await moment()
      } finally {
        modules[Modules.NOTIFICATION] = mailing
      }
      expect(await mails()).toEqual([])
      expect(await rows("select id from notification")).toEqual([])
      const lines = info.mock.calls.map(([line]) => line)
      expect(lines.filter((line) => line.includes("buyers are not written to"))).toHaveLength(1)
    })

    it("writes nothing for an account that has switched it off, and tells the shop all the same", async () => {
      const order = await anOrder(app, shop, { market: "uk" })
      const ear = anEar(app)
      await tellsBuyer(order, "tell-buyer", "InvalidPaymentMethod")
      expect(await ear.settles("amazon-pay.buyer-must-act")).toHaveLength(1)
      await moment()
      expect(await mails()).toEqual([])
    })
  })
})
