import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { createLedger } from "../../src/modules/amazon-pay/ledger/create-ledger"
import { row, someDay } from "../builders/ledger-rows"
import { onMedusa } from "../setup/medusa-app"

onMedusa("links of the ledger", ({ container }) => {
  const query = () => container().resolve(ContainerRegistrationKeys.QUERY)
  const ledger = () => createLedger(container().resolve(ContainerRegistrationKeys.PG_CONNECTION))
  const anOrder = () => container().resolve(Modules.ORDER).createOrders({ currency_code: "eur" })

  it("lead from an order to its order references, also several, and from each to the order", async () => {
    const order = await anOrder()
    const past = row.orderReference({ orderId: order.id, supersededAt: someDay })
    const current = row.orderReference({ orderId: order.id, cartId: past.cartId, state: "Open" })
    const foreign = row.orderReference({ orderId: "order_other" })
    await ledger().commit([past, current, foreign].map((insert) => ({ in: "orderReference", insert })))

    const { data: orders } = await query().graph({
      entity: "order",
      fields: ["id", "amazon_pay_order_references.amazon_id", "amazon_pay_order_references.state"],
      filters: { id: order.id },
    })
    const found = orders[0]?.["amazon_pay_order_references"] as readonly {
      amazon_id: string
      state: string
    }[]
    expect(found.map(({ amazon_id, state }) => [amazon_id, state]).sort()).toEqual(
      [past, current].map(({ amazonId, state }) => [amazonId, state]).sort(),
    )

    const { data: references } = await query().graph({
      entity: "amazon_pay_order_reference",
      fields: ["id", "order.id", "order.currency_code"],
      filters: { amazon_id: current.amazonId },
    })
    expect(references).toMatchObject([{ id: current.id, order: { id: order.id, currency_code: "eur" } }])
  })

  it("lead from an order without Amazon Pay nowhere", async () => {
    const order = await anOrder()
    const { data } = await query().graph({
      entity: "order",
      fields: ["id", "amazon_pay_order_references.id"],
      filters: { id: order.id },
    })
    expect(data[0]?.["amazon_pay_order_references"] ?? []).toEqual([])
  })

  it("lead from a payment to the authorizations of its session", async () => {
    const payments = container().resolve(Modules.PAYMENT)
    const [collection] = await payments.createPaymentCollections([{ currency_code: "eur", amount: 10 }])
    const session = await payments.createPaymentSession(String(collection?.id), {
      provider_id: "pp_system_default",
      currency_code: "eur",
      amount: 10,
      data: {},
    })
    const payment = await payments.authorizePaymentSession(session.id, {})
    const authorization = row.authorization({ sessionId: session.id })
    await ledger().commit([{ in: "authorization", insert: authorization }])

    const { data } = await query().graph({
      entity: "payment",
      fields: ["id", "amazon_pay_authorizations.id"],
      filters: { id: String(payment?.id) },
    })
    expect(data).toMatchObject([{ amazon_pay_authorizations: [{ id: authorization.id }] }])
  })
})
