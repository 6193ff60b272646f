import { aCheckout } from "../builders/a-checkout"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { onMedusa } from "../setup/medusa-app"

onMedusa("A checkout with Amazon Pay", (app) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })

  it("places an authorized order after the challenge was passed", async () => {
    const buyer = await aCheckout(app, shop)
    const id = await buyer.buysNow()
    const back = await buyer.comeBack(await buyer.sca(id, "Success"))
    expect(back).toMatchObject({ status: 303, location: expect.stringContaining("/thank-you?order_id=order_") })
    expect(await buyer.effects(id)).toMatchObject({ ConfirmOrderReference: 1, Authorize: 1 })
    expect((await buyer.outcome()).body).toMatchObject({
      state: "ordered",
      next: "order",
      order_id: expect.stringMatching(/^order_/),
    })
  })

  it("needs four calls to Amazon on the buyer's path", async () => {
    const buyer = await aCheckout(app, shop)
    const id = await buyer.buysNow()
    await buyer.comeBack(await buyer.sca(id, "Success"))
    const calls = (await buyer.calls()).map(({ operation }) => operation).filter((it) => it !== "SetOrderAttributes")
    expect(calls).toEqual([
      "SetOrderReferenceDetails",
      "ConfirmOrderReference",
      "GetOrderReferenceDetails",
      "Authorize",
    ])
  })
})
