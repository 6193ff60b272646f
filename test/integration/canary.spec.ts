import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { aCheckout } from "../builders/a-checkout"
import { aMerchant } from "../builders/a-merchant"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { timePasses } from "../builders/time-passes"
import { reconcileWorkflow } from "../../src/workflows/reconcile"
import { userAgent } from "../setup/canary-marks"
import { onMedusa } from "../setup/medusa-app"

const token = "Atza|a-token-of-the-buyer"

onMedusa("The canary of every suite", (app) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })

  const connection = () => app.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const logger = () => app.container().resolve(ContainerRegistrationKeys.LOGGER)

  it.each([
    ["a log line that nobody prints", () => logger().debug(`asked with ${token}`), "log debug"],
    ["an error with its cause", () => logger().error("failed", new Error("no", { cause: { token } })), "log error"],
  ])("sees %s", async (_, plant, where) => {
    plant()
    expect(await app.leaks()).toMatchObject([{ where, marks: ["Atza|"] }])
  })

  it("sees an event on the bus", async () => {
    await app
      .container()
      .resolve(Modules.EVENT_BUS)
      .emit({ name: "amazon-pay.planted", data: { buyer: "Christoph Conn" } })
    await new Promise((next) => setTimeout(next, 200))
    expect(await app.leaks()).toMatchObject([{ where: "event amazon-pay.planted", marks: ["Christoph Conn"] }])
  })

  it("sees a row of our tables and session data", async () => {
    const buyer = await aCheckout(app, shop)
    await buyer.newSession({ note: "buyer@example.com" })
    await connection().raw(
      "insert into amazon_pay_request (id, key, route, request_hash, body, begun_at) values ('x', 'x', '', '', ?, now())",
      [JSON.stringify({ agent: userAgent })],
    )
    const found = await app.leaks()
    expect(found.map(({ where }) => where)).toEqual(["table amazon_pay_request", "table payment_session"])
    await connection().raw("delete from amazon_pay_request")
    await connection().raw("update payment_session set data = '{}'")
  })

  it("finds nothing in a whole journey: address import, bad input, faults, declines, capture, refund, reconciliation", async () => {
    const buyer = await aCheckout(app, shop, { card: "3434", email: "buyer@example.com" })
    await buyer.newSession()
    const id = await buyer.wallet()
    const access_token = await buyer.token()
    expect((await buyer.attach(id, { access_token, import_address: true })).body).toMatchObject({
      address_imported: true,
    })
    expect(JSON.stringify(await buyer.cart())).toContain("Leopoldstraße 250")
    for (const wrong of [
      { access_token: { access_token } },
      { access_token: "Atza|wrong", import_address: true },
      { name: "Christoph Conn" },
    ])
      expect((await buyer.attach(id, wrong)).status).toBeGreaterThanOrEqual(400)

    expect((await buyer.confirm(id)).status).toBe(200)
    await buyer.comeBack(await buyer.sca(id, "Success"))
    expect((await buyer.outcome()).body).toMatchObject({ state: "declined" })
    await buyer.control("PATCH", `/order-references/${id}`, { card_tail: "1111" })
    expect((await buyer.confirm(id)).status).toBe(200)
    await buyer.control("POST", "/faults", { operation: "Authorize", when: "after", kind: "html", times: 1 })
    await buyer.comeBack(await buyer.sca(id, "Success"))
    await buyer.complete()

    const merchant = aMerchant(app, id)
    await buyer.control("POST", "/faults", { operation: "Capture", when: "after", kind: "truncated", times: 1 })
    await merchant.capture()
    expect(await merchant.capture()).toEqual({ ok: true })
    await buyer.control("POST", "/outcomes", { operation: "Refund", state: "Declined", reason_code: "AmazonRejected" })
    expect(await merchant.refund(10)).toEqual({ ok: true })
    await timePasses(app, 5)
    await reconcileWorkflow(app.container()).run({ input: { limit: 50 } })
    expect((await merchant.history()).length).toBeGreaterThan(10)
    await app.settled()
    expect(await app.leaks()).toEqual([])
  })
})
