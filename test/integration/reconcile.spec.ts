import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { orderReferenceId } from "../../src/services/domain/ids"
import { reconcileWorkflow } from "../../src/workflows/reconcile"
import { lookAfter } from "../../src/workflows/steps/look-after"
import { partsIn } from "../../src/workflows/steps/parts-in"
import type { Checkout } from "../builders/a-checkout"
import { aCheckout } from "../builders/a-checkout"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { timePasses } from "../builders/time-passes"
import { until } from "../builders/until"
import { onMedusa } from "../setup/medusa-app"

type Payment = { readonly captured_at: string | null; readonly captures: readonly { readonly amount: number }[] }
type Truth = { readonly authorizations: readonly { readonly id: string }[] }

onMedusa("The reconciler", (app) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })

  const reconcile = async () => (await reconcileWorkflow(app.container()).run({ input: { limit: 50 } })).result

  async function orderOf(buyer: Checkout) {
    const query = app.container().resolve(ContainerRegistrationKeys.QUERY)
    const fields = [
      "id",
      "status",
      "payment_status",
      "payment_collections.payments.captured_at",
      "payment_collections.payments.captures.amount",
    ]
    const { data } = await query.graph({
      entity: "order_cart",
      fields: fields.map((it) => `order.${it}`),
      filters: { cart_id: buyer.cartId },
    })
    const [link] = data as { order: { status: string; payment_collections: { payments: Payment[] }[] } }[]
    return {
      status: link?.order.status,
      payments: link?.order.payment_collections.flatMap(({ payments }) => payments) ?? [],
    }
  }

  async function places(options: Parameters<typeof aCheckout>[2] = {}) {
    const buyer = await aCheckout(app, shop, options)
    const id = await buyer.buysNow()
    await buyer.comeBack(await buyer.sca(id, "Success"))
    await app.settled()
    return { buyer, id }
  }

  async function capturedElsewhere(buyer: Checkout, id: string): Promise<void> {
    const truth = (await buyer.truth(id)) as Truth
    const parameters = {
      AmazonAuthorizationId: truth.authorizations[0]?.id,
      "CaptureAmount.Amount": "94.50",
      "CaptureAmount.CurrencyCode": "EUR",
    }
    await buyer.control("POST", "/seller-central", { operation: "Capture", parameters })
    const connection = app.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const labelled = "select id from amazon_pay_order_reference where amazon_id = ? and labelled_at is not null"
    // Whoever remembers the order sets the next look, too; this one is to come after it.
    await until(
      async () => (await connection.raw<{ rows: readonly object[] }>(labelled, [id])).rows,
      (rows) => rows.length === 1,
    )
    const due = "update amazon_pay_order_reference set due_at = now() - interval '1 second' where amazon_id = ?"
    await connection.raw(due, [id])
  }

  it("cancels at Amazon what was confirmed and never authorized", async () => {
    const buyer = await aCheckout(app, shop)
    const id = await buyer.buysNow()
    await timePasses(app, 40)
    expect(await reconcile()).toMatchObject({ looked_at: 0 })
    await timePasses(app, 21)
    expect(await reconcile()).toMatchObject({ looked_at: 1, failed: 0 })
    expect(["Canceled", "Closed"]).toContain((await buyer.truth(id))["state"])
    expect((await buyer.outcome()).body).toMatchObject({ state: "ended", next: "new-order-reference" })
  })

  it("never looks at an order that is paid and at rest", async () => {
    await places()
    await timePasses(app, 600)
    expect(await reconcile()).toEqual({ looked_at: 0, recorded: 0, mended: 0, failed: 0 })
  })

  it("records a capture that was made elsewhere once, with two reconcilers at once, and holds no lock meanwhile", async () => {
    const { buyer, id } = await places()
    await capturedElsewhere(buyer, id)
    const rounds = await Promise.all([reconcile(), reconcile(), reconcile()])
    expect(rounds.reduce((sum, it) => sum + it.recorded, 0)).toBe(1)
    await app.settled()
    const { payments } = await orderOf(buyer)
    expect(payments).toMatchObject([{ captured_at: expect.anything() as string, captures: [{ amount: 94.5 }] }])
    expect(await buyer.effects(id)).toMatchObject({ Capture: 1 })
    await timePasses(app, 600)
    await reconcile()
    expect((await orderOf(buyer)).payments[0]?.captures).toHaveLength(1)
  })

  it("books a capture that was made elsewhere once when a merchant and two notifications look at the same moment", async () => {
    const { buyer, id } = await places()
    await capturedElsewhere(buyer, id)
    const folio = await partsIn(app.container()).ledger.load({ amazonId: orderReferenceId(id), environment: "sandbox" })
    const row = folio?.orderReference.id ?? ""
    const looks = ["admin", "notification", "notification"] as const
    await Promise.all(looks.map((source) => lookAfter(app.container(), row, source)))
    await app.settled()
    expect((await orderOf(buyer)).payments).toMatchObject([{ captures: [{ amount: 94.5 }] }])
    await timePasses(app, 600)
    await reconcile()
    expect((await orderOf(buyer)).payments).toMatchObject([{ captures: [{ amount: 94.5 }] }])
    expect(await buyer.effects(id)).toMatchObject({ Capture: 1 })
  })

  it("links what Medusa booked with the payment, and is quiet then", async () => {
    const { buyer, id } = await places({ account: "de-now" })
    expect((await orderOf(buyer)).payments).toMatchObject([{ captures: [{ amount: 94.5 }] }])
    await timePasses(app, 6)
    expect(await reconcile()).toMatchObject({ failed: 0 })
    await app.settled()
    const connection = app.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const sql = "select c.link = m.id as linked from amazon_pay_capture c, capture m"
    const { rows } = await connection.raw<{ rows: object[] }>(sql)
    expect(rows).toEqual([{ linked: true }])
    // Once more, whether the shop has booked it; and whether the order reference was closed, if that was asked for just then.
    for (const minutes of [6, 600]) {
      await timePasses(app, minutes)
      expect(await reconcile()).toMatchObject({ failed: 0, recorded: 0 })
    }
    await timePasses(app, 600)
    expect(await reconcile()).toMatchObject({ looked_at: 0 })
    expect((await orderOf(buyer)).payments[0]?.captures).toHaveLength(1)
    expect(await buyer.effects(id)).toMatchObject({ Authorize: 1 })
  })

  it("pays a pending order once Amazon has granted", async () => {
    const { buyer, id } = await places({ account: "de-pending" })
    expect((await orderOf(buyer)).payments).toEqual([])
    await timePasses(app, 6)
    expect(await reconcile()).toMatchObject({ mended: 1, failed: 0 })
    expect((await orderOf(buyer)).payments).toHaveLength(1)
    expect((await buyer.outcome()).body).toMatchObject({ state: "ordered" })
    expect(await buyer.effects(id)).toMatchObject({ Authorize: 1 })
    await timePasses(app, 600)
    expect(await reconcile()).toMatchObject({ looked_at: 0 })
  })

  it("cancels a pending order that Amazon declines", async () => {
    const buyer = await aCheckout(app, shop, { account: "de-pending" })
    const id = await buyer.buysNow()
    await buyer.control("POST", "/outcomes", {
      operation: "Authorize",
      state: "Declined",
      reason_code: "AmazonRejected",
      waits: true,
    })
    await buyer.comeBack(await buyer.sca(id, "Success"))
    expect((await orderOf(buyer)).status).toBe("pending")
    await timePasses(app, 6)
    expect(await reconcile()).toMatchObject({ mended: 1, failed: 0 })
    expect(await orderOf(buyer)).toMatchObject({ status: "canceled", payments: [] })
  })

  it("does not let an order reference in trouble keep the others waiting", async () => {
    const [one, other] = [await aCheckout(app, shop), await aCheckout(app, shop)]
    const [poisoned, healthy] = [await one.buysNow(), await other.buysNow()]
    const connection = app.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await timePasses(app, 61)
    await connection.raw(
      "update amazon_pay_order_reference set amazon_id = 'S02-0000000-0000000', due_at = due_at - interval '1 hour' where amazon_id = ?",
      [poisoned],
    )
    expect(await reconcile()).toMatchObject({ looked_at: 2, failed: 1 })
    expect(["Canceled", "Closed"]).toContain((await other.truth(healthy))["state"])
    expect(await reconcile()).toMatchObject({ looked_at: 0 })
  })

  it("sends order.placed for a paid order whose announcement was lost", async () => {
    const { buyer } = await places()
    const connection = app.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const told = async (column: "placed_at" | "labelled_at") => {
      const sql = "select ?? as at from amazon_pay_order_reference where cart_id = ?"
      const { rows } = await connection.raw<{ rows: { at: Date | null }[] }>(sql, [column, buyer.cartId])
      return rows[0]?.at
    }
    const placed = () => told("placed_at")
    // The order number goes to Amazon last; what is written with it would move the due time again.
    await until(
      () => told("labelled_at"),
      (at) => at !== null,
    )
    await connection.raw("update amazon_pay_order_reference set placed_at = null, order_id = null, due_at = now()")
    await timePasses(app, 3)
    expect(await reconcile()).toMatchObject({ mended: 1 })
    expect(await until(placed, (at) => at !== null)).not.toBeNull()
  })
})
