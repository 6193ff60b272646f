import type { CapturePaymentInput, RefundPaymentInput } from "@medusajs/framework/types"

import { anOrder } from "../builders/an-order"
import { ourProvider } from "../builders/our-provider"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { onMedusa } from "../setup/medusa-app"

onMedusa("The installed Medusa, on which the amount of a capture depends", (app) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })

  it("gives capturePayment no amount, but the id of its committed capture row as idempotency key; refundPayment likewise", async () => {
    const order = await anOrder(app, shop)
    const provider = ourProvider(app)
    const heard: { capture?: CapturePaymentInput; refund?: RefundPaymentInput } = {}
    const capturePayment = provider.capturePayment.bind(provider)
    const refundPayment = provider.refundPayment.bind(provider)
    provider.capturePayment = (input) => capturePayment((heard.capture = input))
    provider.refundPayment = (input) => refundPayment((heard.refund = input))
    expect(await order.capture()).toEqual({ ok: true })
    expect(await order.refund(12.5)).toEqual({ ok: true })
    provider.capturePayment = capturePayment
    provider.refundPayment = refundPayment

    const { captures = [], refunds = [] } = await order.payment()
    expect(heard.capture).not.toHaveProperty("amount")
    expect(heard.capture?.context?.idempotency_key).toBe(captures[0]?.id)
    expect(captures[0]).toMatchObject({ created_by: "user_merchant" })
    expect(heard.refund?.context?.idempotency_key).toBe(refunds[0]?.id)
    expect(refunds[0]).toMatchObject({ created_by: "user_merchant" })
    await order.ended()
  })

  it("drops its capture row when the provider throws", async () => {
    const order = await anOrder(app, shop)
    expect(await order.capture(50)).toMatchObject({ ok: false })
    expect(await order.books()).toEqual({ captures: [], refunds: [] })
  })
})
