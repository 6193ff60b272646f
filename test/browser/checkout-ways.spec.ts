import { inTheShop } from "./in-the-shop"
import { atOrderReference } from "./open-shop"

describe("A buyer in the demo's shop who goes other ways", () => {
  const at = inTheShop()

  it("cannot buy to a country that the shop does not deliver to", async () => {
    await at.buyer.toCheckout()
    await at.buyer.chooseAddress(/Amélie d'Arc/)
    expect(await at.buyer.notice()).toContain("We do not deliver to this address")
    expect(await at.buyer.page.locator("#buy-now").isDisabled()).toBe(true)
    await at.buyer.chooseAddress(/Käthe/)
    await at.buyer.ready()
  })

  it.each([
    ["2323", "AmazonRejected"],
    ["5656", "TransactionTimedOut"],
  ])("whose card %s ends in %s is led to the cart, and pays by invoice", async (card) => {
    await at.buyWith(card)
    await at.buyer.challenge("Success")
    expect(await at.buyer.notice()).toBe("Your payment was not successful. Please try another payment method.")
    const { page } = at.buyer
    await page.getByRole("link", { name: "Pay by invoice" }).click()
    await page.getByLabel("E-mail").fill("buyer@example.com")
    for (const label of ["First name", "Last name", "Street and number", "City"])
      await page.getByLabel(label).fill("Test")
    await page.getByLabel("Postal code").fill("20457")
    await page.getByRole("button", { name: "Continue to delivery" }).click()
    await at.buyer.ready()
    await page.locator("#buy-now").click()
    const order = await at.shop.admin.order((await at.buyer.orderId()) ?? "")
    expect(order.payment_collections).toMatchObject([{ payments: [{ provider_id: "pp_system_default" }] }])
  })

  it("stays on the page with a card that the shop may not take", async () => {
    await at.buyer.toCheckout()
    await at.buyer.chooseCard("4545")
    await at.buyer.page.locator("#buy-now").click()
    expect(await at.buyer.notice()).toContain("That payment method was not accepted")
    expect(new URL(at.buyer.page.url()).pathname).toBe("/checkout")
    expect(await at.buyer.page.locator("#buy-now").isDisabled()).toBe(true)
    await at.buyer.chooseCard("0022")
    await at.buyer.buy()
    await at.buyer.challenge("Success")
    expect(await at.buyer.orderId()).toMatch(/^order_/)
  })

  describe("gets one order", () => {
    const oneOrder = async (id: string, before: number): Promise<void> => {
      expect(await at.shop.orderCount()).toBe(before + 1)
      expect(await at.shop.effects(id)).toMatchObject({ ConfirmOrderReference: 1, Authorize: 1 })
      expect((await at.shop.truth(id)).authorizations).toMatchObject([{ state: "Open" }])
    }

    it("by a double click", async () => {
      const before = await at.shop.orderCount()
      await at.buyer.toCheckout()
      await at.buyer.page.locator("#buy-now").dblclick()
      await at.buyer.page.waitForURL(`${at.shop.urls.simulator}/_hosted/sca?*`)
      const id = atOrderReference(at.buyer)
      await at.buyer.challenge("Success")
      await at.buyer.orderId()
      await oneOrder(id, before)
    })

    it("in two tabs", async () => {
      const before = await at.shop.orderCount()
      await at.buyer.toCheckout()
      const other = at.shop.buyerOn(await at.buyer.page.context().newPage())
      await other.page.goto(`${at.shop.urls.storefront}/checkout`)
      await other.ready()
      await Promise.all([at.buyer.buy(), other.buy()])
      const id = atOrderReference(at.buyer)
      expect(atOrderReference(other)).toBe(id)
      await Promise.all([at.buyer.challenge("Success"), other.challenge("Success")])
      expect(await at.buyer.orderId()).toBe(await other.orderId())
      await oneOrder(id, before)
    })

    it("after going back from Amazon's page and buying again", async () => {
      const before = await at.shop.orderCount()
      const id = await at.buyWith()
      await at.buyer.page.goBack()
      await at.buyer.ready()
      await at.buyer.buy()
      expect(atOrderReference(at.buyer)).toBe(id)
      await at.buyer.challenge("Success")
      await at.buyer.orderId()
      await oneOrder(id, before)
    })

    it("when the way back from Amazon is gone twice", async () => {
      const before = await at.shop.orderCount()
      const id = await at.buyWith()
      const returned = at.buyer.page.waitForRequest((request) => request.url().includes("/amazon-pay/return/"))
      await at.buyer.challenge("Success")
      const orderId = await at.buyer.orderId()
      await at.buyer.page.goto((await returned).url())
      expect(await at.buyer.orderId()).toBe(orderId)
      await oneOrder(id, before)
    })

    it("when the back button leads to a checkout that was left", async () => {
      const before = await at.shop.orderCount()
      const id = await at.buyWith()
      await at.buyer.challenge("Success")
      await at.buyer.orderId()
      await at.buyer.page.goto(`${at.shop.urls.storefront}/checkout`)
      await at.buyer.page.waitForURL(`${at.shop.urls.storefront}/cart`)
      await oneOrder(id, before)
    })
  })
})
