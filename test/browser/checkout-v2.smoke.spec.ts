import { inTheShop } from "./in-the-shop"
import { lookEverywhere } from "./look"
import { atSession } from "./open-shop"

const home = {
  email: "buyer@example.com",
  first_name: "Theresia",
  last_name: "Gruber",
  address_1: "Getreidegasse 9",
  postal_code: "5020",
  city: "Salzburg",
}

describe("A buyer in the demo's Austrian shop", () => {
  const at = inTheShop()

  const order = async () => at.shop.admin.order((await at.buyer.orderId()) ?? "")

  it("chooses at Amazon, checks in the shop, confirms to the bank and gets an authorized order", async () => {
    const { buyer } = at
    await buyer.toAustrianCart()
    const wrong = [...(await lookEverywhere(buyer, "at-cart"))]
    await buyer.express()
    const { page } = buyer
    expect(await page.locator("#chosen-address").innerText()).toContain("Mariahilfer Straße 12")
    expect(await page.locator("#chosen-payment").innerText()).toBe("Visa ****1111 (Amazon Pay)")
    wrong.push(...(await lookEverywhere(buyer, "at-review")))
    await buyer.buyOnReview()
    const session = atSession(buyer)
    await buyer.answer("Confirmed")
    expect(await order()).toMatchObject({ payment_status: "authorized", currency_code: "eur" })
    wrong.push(...(await lookEverywhere(buyer, "at-thank-you")))
    expect(wrong).toEqual([])
    expect(await at.shop.charges(session)).toMatchObject([{ state: "Authorized" }])
  })

  it("pays with Amazon Pay as a method of the shop's own checkout, to the address that he typed there", async () => {
    const { buyer } = at
    const { page } = buyer
    await buyer.toAustrianCart()
    await page.getByRole("link", { name: "Go to checkout" }).click()
    await buyer.typeAddress(home)
    expect(await lookEverywhere(buyer, "at-checkout")).toEqual([])
    await page.locator("#buy-now").click()
    await buyer.signInThere()
    expect(await page.locator("main").innerText()).toContain("Getreidegasse 9")
    await buyer.choose()
    await buyer.hosted("processing")
    const session = atSession(buyer)
    await buyer.answer("Confirmed")
    expect(await order()).toMatchObject({ payment_status: "authorized", currency_code: "eur" })
    expect(await at.shop.charges(session)).toMatchObject([{ state: "Authorized" }])
  })

  it("is told in the cart that nothing was ordered when he leaves Amazon's page", async () => {
    const { buyer } = at
    const before = await at.shop.orderCount()
    await buyer.toAustrianCart()
    await buyer.page.locator("#amazon-button button").click()
    await buyer.hosted("signin")
    await buyer.cancel()
    expect(await buyer.notice()).toContain("Nothing was ordered, and your cart is kept.")
    expect(new URL(buyer.page.url()).pathname).toBe("/cart")
    expect(await at.shop.orderCount()).toBe(before)
  })
})
