import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { aCheckout } from "../builders/a-checkout"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import type { MedusaApp } from "../setup/medusa-app"

const crowd = Array.from({ length: 50 })

/** One effect at Amazon, whatever the shop's locking module does. */
export function parallelSuite(app: MedusaApp, { locks }: { readonly locks: boolean }): void {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })

  it("confirms once when fifty browsers press at the same moment", async () => {
    const buyer = await aCheckout(app, shop)
    await buyer.newSession()
    const id = await buyer.wallet()
    const answers = await Promise.all(crowd.map(() => buyer.confirm(id)))
    expect(new Set(answers.map(({ status }) => status))).not.toContain(500)
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
    expect(await buyer.effects(id)).toMatchObject({ ConfirmOrderReference: 1 })
  })

  it("authorizes once when fifty browsers complete the cart at the same moment", async () => {
    const buyer = await aCheckout(app, shop)
    const id = await buyer.buysNow()
    const back = await buyer.sca(id, "Success")
    await Promise.all([buyer.comeBack(back), ...crowd.map(() => buyer.complete())])
    const after = await buyer.complete()
    expect(after.body).toMatchObject({ type: "order" })
    expect(await buyer.effects(id)).toMatchObject({ ConfirmOrderReference: 1, Authorize: 1 })
    expect(await buyer.truth(id)).toMatchObject({ state: "Open", authorizations: [{ state: "Open" }] })
    expect(await paymentsOf(app, buyer.cartId)).toMatchObject([{ canceled_at: null }])
    if (locks) expect(await ordersOf(app)).toHaveLength(1)
  })
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
  const [cart] = data as unknown as { payment_collection: { payments: { canceled_at: Date | null }[] } }[]
  return cart?.payment_collection.payments ?? []
}
