import { inTheShop } from "./in-the-shop"
import { atOrderReference } from "./open-shop"

describe("A buyer in the demo's shop", () => {
  const at = inTheShop()

  const payment = async (orderId: string) => {
    const order = await at.shop.admin.order(orderId)
    return { order, payment: order.payment_collections[0].payments[0] }
  }

  it("gets an authorized order after the challenge; the merchant captures it and refunds a part", async () => {
    const id = await at.buyWith()
    await at.buyer.challenge("Success")
    const { order, payment: authorized } = await payment((await at.buyer.orderId()) ?? "")
    expect(order).toMatchObject({ status: "pending", payment_status: "authorized", currency_code: "eur" })
    await at.shop.admin.capture(authorized.id)
    await at.shop.admin.refund(authorized.id, 5)
    const after = await payment(order.id)
    expect(after.payment).toMatchObject({ captures: [{ amount: order.total }], refunds: [{ amount: 5 }] })
    const truth = await at.shop.truth(id)
    expect(truth.authorizations).toMatchObject([
      { amount: truth.order_total, captures: [{ state: "Completed", refunds: [{ amount: { amount: "5.00" } }] }] },
    ])
  })

  it("pays in pounds to the British account after choosing the United Kingdom", async () => {
    await at.buyer.chooseMarket("uk")
    await at.buyer.addToCart("mug")
    await at.buyer.page.goto(`${at.shop.urls.storefront}/cart`)
    await at.buyer.signIn()
    await at.buyer.notice()
    await at.buyer.chooseAddress(/Elizabeth Harrison/)
    await at.buyer.ready()
    await at.buyer.buy()
    const id = atOrderReference(at.buyer)
    await at.buyer.challenge("Success")
    const { order } = await payment((await at.buyer.orderId()) ?? "")
    expect(order).toMatchObject({ payment_status: "authorized", currency_code: "gbp" })
    expect(await at.shop.truth(id)).toMatchObject({
      seller_id: "A2SIMULATORSELLERUK",
      order_total: { amount: "25.80", currency: "GBP" },
    })
  })

  it("is told after a failed challenge that nothing was ordered or charged, and has to sign in again", async () => {
    const orders = await at.shop.orderCount()
    const id = await at.buyWith()
    await at.buyer.challenge("Failure")
    expect(await at.buyer.notice()).toBe(
      "There was a problem with your payment. Your order hasn't been placed, and you haven't been charged.",
    )
    expect(new URL(at.buyer.page.url()).pathname).toBe("/cart")
    expect(await at.shop.truth(id)).toMatchObject({ state: "Canceled", authorizations: [] })
    expect(await at.shop.orderCount()).toBe(orders)
    await at.buyer.page.goto(`${at.shop.urls.storefront}/checkout`)
    await at.buyer.page.locator("#amazon-button button").waitFor()
  })

  it.each([
    ["leaves the challenge", "1111", "Abandoned", "Something's wrong with your payment method."],
    ["pays with a card that is declined", "3434", "Success", "That payment method was not accepted"],
  ] as const)("who %s chooses another card for the same order reference", async (_what, card, outcome, text) => {
    const id = await at.buyWith(card)
    await at.buyer.challenge(outcome)
    expect(await at.buyer.notice()).toContain(text)
    expect(await at.buyer.page.locator("#buy-now").isDisabled()).toBe(true)
    await at.buyer.chooseCard("0022")
    await at.buyer.buy()
    expect(atOrderReference(at.buyer)).toBe(id)
    await at.buyer.challenge("Success")
    const { order } = await payment((await at.buyer.orderId()) ?? "")
    expect(order.payment_status).toBe("authorized")
    expect((await at.shop.truth(id)).authorizations.filter(({ state }) => state === "Open")).toHaveLength(1)
  })
})
