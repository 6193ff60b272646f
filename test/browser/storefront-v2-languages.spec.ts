import { inTheShop } from "./in-the-shop"
import { lookEverywhere } from "./look"

const tags = { en: "en-GB", de: "de-AT", fr: "fr-FR", it: "it-IT", es: "es-ES" } as const
type Language = keyof typeof tags

/** How the notice begins that nothing was ordered. */
const left: Readonly<Record<Language, string>> = {
  en: "You came back",
  de: "Sie sind von Amazon zurück",
  fr: "Vous êtes revenu",
  it: "Sei tornato",
  es: "Has vuelto",
}

describe("The demo's Austrian shop", () => {
  const at = inTheShop()

  it.each(Object.keys(tags) as Language[])(
    "speaks %s from the cart over Amazon's pages to the order, on wide and narrow screens, and everybody can use it",
    async (language) => {
      const buyer = await at.comesIn(await at.shop.newBuyer({ locale: tags[language] }))
      const { page } = buyer
      const wrong: string[] = []
      const look = async (what: string): Promise<void> => {
        wrong.push(...(await lookEverywhere(buyer, `at-${language}-${what}`)).map((it) => `${it} (${what})`))
      }

      await buyer.toAustrianCart("teapot")
      await page.locator("#amazon-button button").click()
      await buyer.hosted("signin")
      expect(await page.evaluate("document.documentElement.lang")).toBe(language)
      await buyer.cancel()
      expect(await buyer.notice()).toContain(left[language])
      await look("cart")
      await buyer.express({ card: "4440" })
      await look("review")
      await buyer.buyOnReview()
      await look("challenge")
      await buyer.answer("Confirmed")
      await look("declined")
      await buyer.answer("GivenUp")
      await page.waitForURL(`${at.shop.urls.storefront}/cart`)
      await buyer.notice()
      await look("given-up")
      await page.locator("a[href='/checkout']").click()
      await buyer.ready()
      await look("checkout")
      await buyer.payWithAmazon()
      await buyer.answer("Confirmed")
      await buyer.orderId()
      await look("thank-you")
      expect(wrong).toEqual([])
    },
    180_000,
  )

  it("gets the order by keyboard alone", async () => {
    const { page } = at.buyer
    const tabTo = async (selector: string): Promise<void> => {
      for (let pressed = 0; pressed < 80; pressed += 1) {
        await page.keyboard.press("Tab")
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return
      }
      throw new Error(`The Tab key does not lead to ${selector}`)
    }
    await at.buyer.toAustrianCart()
    await tabTo("#amazon-button, #amazon-button *")
    await page.keyboard.press("Enter")
    await at.buyer.hosted("signin")
    await tabTo("button[value=allow]")
    await page.keyboard.press("Enter")
    await at.buyer.hosted("choose")
    await tabTo("button[value=allow]")
    await page.keyboard.press("Enter")
    await at.buyer.onReview()
    await tabTo("#change-payment")
    await page.keyboard.press("Enter")
    await at.buyer.hosted("choose")
    await tabTo("button[value=allow]")
    await page.keyboard.press("Enter")
    await at.buyer.onReview()
    await tabTo("#buy-now")
    await page.keyboard.press("Enter")
    await at.buyer.hosted("processing")
    await tabTo("button[value=Confirmed]")
    await page.keyboard.press("Enter")
    expect(await at.buyer.orderId()).toMatch(/^order_/)
  })
})
