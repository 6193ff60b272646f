import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { lookAfter } from "../../src/workflows/steps/look-after"
import { aCheckout } from "../builders/a-checkout"
import { aMerchant } from "../builders/a-merchant"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { anOrder } from "../builders/an-order"
import { until } from "../builders/until"
import type { MedusaApp } from "../setup/medusa-app"

type Size = { readonly locks: boolean; readonly crowd: number }

/** One effect at Amazon, whatever the shop's locking module does. */
export function parallelSuite(app: MedusaApp, { locks, crowd: size }: Size): void {
  const crowd = Array.from({ length: size })
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })

  it("confirms once when many browsers press at the same moment", async () => {
    const buyer = await aCheckout(app, shop)
    await buyer.newSession()
    const id = await buyer.wallet()
    const answers = await Promise.all(crowd.map(() => buyer.confirm(id)))
    expect(new Set(answers.map(({ status }) => status))).not.toContain(500)
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
    expect(await buyer.effects(id)).toMatchObject({ ConfirmOrderReference: 1 })
  })

  it("authorizes once when many browsers complete the cart at the same moment", async () => {
    const buyer = await aCheckout(app, shop)
    const id = await buyer.buysNow()
    const back = await buyer.sca(id, "Success")
    await Promise.all([buyer.comeBack(back), ...crowd.map(() => buyer.complete())])
    const after = await buyer.complete()
    expect(after.body).toMatchObject({ type: "order" })
    expect(await buyer.effects(id)).toMatchObject({ ConfirmOrderReference: 1, Authorize: 1 })
    expect(await buyer.truth(id)).toMatchObject({ state: "Open", authorizations: [{ state: "Open" }] })
    expect(await paymentsOf(app, buyer.cartId)).toMatchObject([{ canceled_at: null }])
    // Medusa's cart lock alone keeps a second order away: without it each would-be order stands on the one payment.
    const orders = (await ordersOf(app)).length
    expect(orders).toBeGreaterThan(0)
    if (locks) expect(orders).toBe(1)
    const merchant = aMerchant(app, id)
    const { orderReference } = await until(
      () => merchant.folio(),
      (it) => it.orderReference.placedAt !== null,
    )
    // An order that was written late and told to nobody is seen at the next look.
    await lookAfter(app.container(), orderReference.id, "poll")
    const { flags } = (await merchant.folio()).orderReference
    expect(flags).toEqual(orders > 1 ? ["second-order"] : [])
  })

  it("captures once and refunds in full once when many merchants click at the same moment", async () => {
    const order = await anOrder(app, shop)
    const captures = await Promise.all(crowd.map(() => order.capture()))
    expect(captures.filter(({ ok }) => ok).length).toBeGreaterThan(0)
    expect(await order.books()).toEqual({ captures: [94.5], refunds: [] })
    await order.ended()
    const refunds = await Promise.all(crowd.map(() => order.refund(94.5)))
    expect(refunds.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await order.effects()).toMatchObject({ Authorize: 1, Capture: 1, Refund: 1 })
    expect(await order.books()).toEqual({ captures: [94.5], refunds: [94.5] })
  })

  it("refunds a tenth exactly ten times when many merchants click at the same moment", async () => {
    const order = await anOrder(app, shop)
    expect(await order.capture()).toEqual({ ok: true })
    await order.ended()
    await Promise.all(crowd.map(() => order.refund(9.45)))
    await untilTen(order)
    expect(await order.refund(9.45)).toMatchObject({ ok: false })
    expect(await order.effects()).toMatchObject({ Refund: 10 })
    expect(await order.books()).toEqual({ captures: [94.5], refunds: Array.from({ length: 10 }, () => 9.45) })
  })
}

/**
 * Who was told to try again does so. What Medusa says is no measure: it books a refund's credit line afterwards, and of
 * two at the same moment one may fail there although its refund is made.
 */
async function untilTen(order: Awaited<ReturnType<typeof anOrder>>): Promise<void> {
  for (let tries = 0; tries < 10 && (await order.effects())["Refund"] !== 10; tries++) await order.refund(9.45)
}

async function ordersOf(app: MedusaApp) {
  const { data } = await app
    .container()
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["id"] })
  return data
}

async function paymentsOf(app: MedusaApp, cartId: string) {
  const query = app.container().resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["payment_collection.payments.id", "payment_collection.payments.canceled_at"],
    filters: { id: cartId },
  })
  const [cart] = data as { payment_collection: { payments: { canceled_at: Date | null }[] } }[]
  return cart?.payment_collection.payments ?? []
}
