import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createApiKeysWorkflow } from "@medusajs/medusa/core-flows"

import { forgetRequestsWorkflow } from "../../src/workflows/forget-requests"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { anOrder } from "../builders/an-order"
import { merchantOnline } from "../builders/merchant-online"
import { onMedusa } from "../setup/medusa-app"

onMedusa("A merchant's request with an Idempotency-Key", (app) => {
  let shop: Shop
  let keys: readonly string[]
  beforeAll(async () => {
    shop = await aShop(app.container())
    const api_keys = ["One", "Two"].map((title) => ({ title, type: "secret" as const, created_by: "" }))
    const { result } = await createApiKeysWorkflow(app.container()).run({ input: { api_keys } })
    keys = result.map(({ token }) => token)
  })

  const sql = async <T>(query: string, values: readonly string[] = []): Promise<readonly T[]> => {
    const connection = app.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    return (await connection.raw<{ rows: T[] }>(query, [...values])).rows
  }
  const aRefresher = async () => {
    const order = await anOrder(app, shop)
    const orderId = String((await order.folio()).orderReference.orderId)
    const asked = (merchant: number, key: string | undefined, body: object = {}) =>
      merchantOnline(app, keys[merchant] ?? "").ask("post", `amazon-pay/orders/${orderId}/refresh`, body, {
        ...(key === undefined ? {} : { "idempotency-key": key }),
      })
    const looks = async () => (await order.history()).filter(({ event }) => event === "refreshed")
    return { order, orderId, asked, looks }
  }

  it("runs once when fifty come at the same moment", async () => {
    const { order, asked, looks } = await aRefresher()
    const before = await order.lastCall()
    const answers = await Promise.all(Array.from({ length: 50 }, () => asked(0, "one-key")))
    expect(answers.filter(({ status }) => status !== 409).map(({ status }) => status)).toContain(200)
    expect(new Set(answers.map(({ status }) => status)).size).toBeLessThanOrEqual(2)
    expect(await looks()).toHaveLength(1)
    const reads = (await order.calls(before)).filter(({ operation }) => operation === "GetOrderReferenceDetails")
    expect(reads).toHaveLength(1)
  })

  it("is answered from memory when it comes again, also after the order has changed", async () => {
    const { order, asked, looks } = await aRefresher()
    const first = await asked(0, "again")
    expect(first).toMatchObject({ status: 200, body: { amazon_pay: { captured: "0.00" } } })
    await order.capture()
    expect(await asked(0, "again")).toEqual(first)
    expect(await looks()).toHaveLength(1)
    expect((await asked(0, "a new one")).status).toBe(400)
    expect(await asked(0, "a-new-one")).toMatchObject({ body: { amazon_pay: { captured: "94.50" } } })
  })

  it("is refused when the key was used for another body, another order, or by another merchant", async () => {
    const { asked, looks } = await aRefresher()
    await asked(0, "mine")
    expect((await asked(0, "mine", { other: true })).status).toBe(422)
    expect((await asked(1, "mine")).status).toBe(422)
    const elsewhere = merchantOnline(app, keys[0] ?? "")
    const other = await elsewhere.ask("post", "amazon-pay/orders/order_x/refresh", {}, { "idempotency-key": "mine" })
    expect(other).toMatchObject({ status: 422, body: { type: "invalid_data" } })
    expect(await looks()).toHaveLength(1)
  })

  it("is told to wait while the first is being answered, and runs when that one is dead for two minutes", async () => {
    const { asked, looks } = await aRefresher()
    await asked(0, "dead")
    await sql("update amazon_pay_request set status = null, body = null")
    expect(await asked(0, "dead")).toMatchObject({ status: 409, body: { type: "conflict" } })
    await sql("update amazon_pay_request set begun_at = begun_at - interval '121 seconds'")
    expect((await asked(0, "dead")).status).toBe(200)
    expect(await looks()).toHaveLength(2)
  })

  it("may be made again with the same key when Amazon could not be read", async () => {
    const { order, asked } = await aRefresher()
    await order.control("POST", "/reset")
    expect(await asked(0, "later")).toMatchObject({ status: 503 })
    expect(await sql("select 1 from amazon_pay_request where key = 'later'")).toEqual([])
  })

  it("without a key runs each time, and says who asked", async () => {
    const { asked, looks } = await aRefresher()
    await asked(0, undefined)
    await asked(1, undefined)
    const actors = (await looks()).map(({ actor, source }) => ({ actor: actor?.slice(0, 5), source }))
    expect(actors).toEqual([
      { actor: "apk_0", source: "admin" },
      { actor: "apk_0", source: "admin" },
    ])
    expect(new Set((await looks()).map(({ actor }) => actor)).size).toBe(2)
  })

  it("is not looked at before the merchant has signed in", async () => {
    const { orderId } = await aRefresher()
    const answer = await app.api.post(
      `/admin/amazon-pay/orders/${orderId}/refresh`,
      {},
      { headers: { "idempotency-key": "x" } },
    )
    expect(answer.status).toBe(401)
    expect(await sql("select 1 from amazon_pay_request where key = 'x'")).toEqual([])
  })

  it("is forgotten after a week", async () => {
    const { asked } = await aRefresher()
    await asked(0, "old")
    await sql("update amazon_pay_request set begun_at = begun_at - interval '8 days'")
    await asked(0, "young")
    await forgetRequestsWorkflow(app.container()).run({ input: {} })
    expect(await sql("select key from amazon_pay_request")).toEqual([{ key: "young" }])
  })
})
