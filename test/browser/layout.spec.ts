import { openShop, takePicture, type OpenShop } from "./open-shop"

const screens = {
  wide: { width: 1280, height: 900 },
  narrow: { width: 390, height: 844 },
} as const

describe("The demo's shop", () => {
  let shop: OpenShop

  beforeAll(async () => {
    shop = await openShop()
  }, 300_000)
  afterAll(() => shop.stop(), 60_000)

  it.each([
    ["wide", "en"],
    ["wide", "de"],
    ["narrow", "en"],
    ["narrow", "de"],
  ] as const)("fits a %s screen and leaves no text out, in %s", async (name, language) => {
    const buyer = await shop.newBuyer({ viewport: screens[name] })
    const { page } = buyer
    const look = async (what: string): Promise<void> => {
      await takePicture(buyer, `${name}-${language}-${what}`)
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0)
      expect(await page.locator("body").innerText()).not.toMatch(/undefined|null|NaN|\[object|\b[a-z]+[A-Z][a-zA-Z]+\b/)
    }

    await page.goto(shop.urls.storefront)
    await page.evaluate((chosen) => localStorage.setItem("language", chosen), language)
    await buyer.addToCart("teapot")
    await look("products")
    await page.goto(`${shop.urls.storefront}/cart`)
    await page.locator("#amazon-button button").waitFor()
    await look("cart")
    await buyer.signIn()
    await buyer.ready()
    await look("checkout")
    await buyer.buy()
    await buyer.challenge("Abandoned")
    await buyer.notice()
    await look("another-card")
    await buyer.chooseCard("0022")
    await buyer.buy()
    await buyer.challenge("Success")
    await buyer.orderId()
    await look("thank-you")
    await page.context().close()
  })
})
