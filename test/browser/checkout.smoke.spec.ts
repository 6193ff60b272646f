import { atOrderReference, openShop, type Buyer, type OpenShop } from "./open-shop"

describe("A buyer in the demo's shop", () => {
  let shop: OpenShop
  let buyer: Buyer

  beforeAll(async () => {
    shop = await openShop()
  }, 300_000)
  afterAll(() => shop.stop(), 60_000)
  beforeEach(async () => {
    buyer = await shop.newBuyer()
  })
  afterEach(() => buyer.page.context().close())

  const payment = async (orderId: string) => {
    const order = await shop.admin.order(orderId)
    return { order, payment: order.payment_collections[0].payments[0] }
  }

  /** From the shelf to Amazon's page. */
  const buyWith = async (card = "1111"): Promise<string> => {
    await buyer.toCheckout()
    if (card !== "1111") await buyer.chooseCard(card)
    await buyer.buy()
    return atOrderReference(buyer)
  }

  it("gets an authorized order after the challenge; the merchant captures it and refunds a part", async () => {
    const id = await buyWith()
    await buyer.challenge("Success")
    const { order, payment: authorized } = await payment((await buyer.orderId()) ?? "")
    expect(order).toMatchObject({ status: "pending", payment_status: "authorized", currency_code: "eur" })
    await shop.admin.capture(authorized.id)
    await shop.admin.refund(authorized.id, 5)
    const after = await payment(order.id)
    expect(after.payment).toMatchObject({ captures: [{ amount: order.total }], refunds: [{ amount: 5 }] })
    const truth = await shop.truth(id)
    expect(truth.authorizations).toMatchObject([
      { amount: truth.order_total, captures: [{ state: "Completed", refunds: [{ amount: { amount: "5.00" } }] }] },
    ])
  })

  it("pays in pounds to the British account after choosing the United Kingdom", async () => {
    await buyer.page.goto(shop.urls.storefront)
    await buyer.page.locator("select[name=market]").selectOption("uk")
    await buyer.addToCart("mug")
    await buyer.page.goto(`${shop.urls.storefront}/cart`)
    await buyer.signIn()
    await buyer.notice()
    await buyer.chooseAddress(/Elizabeth Harrison/)
    await buyer.ready()
    await buyer.buy()
    const id = atOrderReference(buyer)
    await buyer.challenge("Success")
    const { order } = await payment((await buyer.orderId()) ?? "")
    expect(order).toMatchObject({ payment_status: "authorized", currency_code: "gbp" })
    expect(await shop.truth(id)).toMatchObject({
      seller_id: "A2SIMULATORSELLERUK",
      order_total: { amount: "25.80", currency: "GBP" },
    })
  })

  it("is told after a failed challenge that nothing was ordered or charged, and has to sign in again", async () => {
    const orders = await shop.orderCount()
    const id = await buyWith()
    await buyer.challenge("Failure")
    expect(await buyer.notice()).toBe(
      "There was a problem with your payment. Your order hasn't been placed, and you haven't been charged.",
    )
    expect(new URL(buyer.page.url()).pathname).toBe("/cart")
    expect(await shop.truth(id)).toMatchObject({ state: "Canceled", authorizations: [] })
    expect(await shop.orderCount()).toBe(orders)
    await buyer.page.goto(`${shop.urls.storefront}/checkout`)
    await buyer.page.locator("#amazon-button button").waitFor()
  })

  it.each([
    ["leaves the challenge", "1111", "Abandoned", "Something's wrong with your payment method."],
    ["pays with a card that is declined", "3434", "Success", "That payment method was not accepted"],
  ] as const)("who %s chooses another card for the same order reference", async (_what, card, outcome, text) => {
    const id = await buyWith(card)
    await buyer.challenge(outcome)
    expect(await buyer.notice()).toContain(text)
    expect(await buyer.page.locator("#buy-now").isDisabled()).toBe(true)
    await buyer.chooseCard("0022")
    await buyer.buy()
    expect(atOrderReference(buyer)).toBe(id)
    await buyer.challenge("Success")
    const { order } = await payment((await buyer.orderId()) ?? "")
    expect(order.payment_status).toBe("authorized")
    expect((await shop.truth(id)).authorizations.filter(({ state }) => state === "Open")).toHaveLength(1)
  })

  it.each([
    ["2323", "AmazonRejected"],
    ["5656", "TransactionTimedOut"],
  ])("whose card %s ends in %s is led to the cart, and pays by invoice", async (card) => {
    await buyWith(card)
    await buyer.challenge("Success")
    expect(await buyer.notice()).toBe("Your payment was not successful. Please try another payment method.")
    const { page } = buyer
    await page.getByRole("link", { name: "Pay by invoice" }).click()
    await page.getByLabel("E-mail").fill("buyer@example.com")
    for (const label of ["First name", "Last name", "Street and number", "City"])
      await page.getByLabel(label).fill("Test")
    await page.getByLabel("Postal code").fill("20457")
    await page.getByRole("button", { name: "Continue to delivery" }).click()
    await buyer.ready()
    await page.locator("#buy-now").click()
    const { payment: paid } = await payment((await buyer.orderId()) ?? "")
    expect(paid.provider_id ?? "pp_system_default").toBe("pp_system_default")
  })

  it("stays on the page with a card that the shop may not take", async () => {
    await buyer.toCheckout()
    await buyer.chooseCard("4545")
    await buyer.page.locator("#buy-now").click()
    expect(await buyer.notice()).toContain("That payment method was not accepted")
    expect(new URL(buyer.page.url()).pathname).toBe("/checkout")
    expect(await buyer.page.locator("#buy-now").isDisabled()).toBe(true)
    await buyer.chooseCard("0022")
    await buyer.buy()
    await buyer.challenge("Success")
    expect(await buyer.orderId()).toMatch(/^order_/)
  })
})
