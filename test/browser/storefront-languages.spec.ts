import { textOf } from "../../src/services/domain/texts"
import { inTheShop } from "./in-the-shop"
import { lookEverywhere } from "./look"

const tags = { en: "en-GB", de: "de-DE", fr: "fr-FR", it: "it-IT", es: "es-ES" } as const
type Language = keyof typeof tags

describe("The demo's shop", () => {
  const at = inTheShop()

  /** Presses what the issuer's page offers, whatever it is called in the buyer's language. */
  const challenge = async (outcome: "Success" | "Abandoned"): Promise<void> => {
    await at.buyer.page.locator(`button[value=${outcome}]`).click()
    await at.buyer.page.waitForURL(`${at.shop.urls.storefront}/**`, { timeout: 60_000 })
  }

  it.each(Object.keys(tags) as Language[])(
    "speaks %s from the shelf to the order, on wide and narrow screens, and everybody can use it",
    async (language) => {
      const buyer = await at.comesIn(await at.shop.newBuyer({ locale: tags[language] }))
      const { page } = buyer
      const wrong: string[] = []
      const look = async (what: string): Promise<void> => {
        wrong.push(...(await lookEverywhere(buyer, `${language}-${what}`)).map((it) => `${it} (${what})`))
      }

      await buyer.addToCart("teapot")
      expect(await page.evaluate("document.documentElement.lang")).toBe(language)
      expect(await page.locator("select[name=language]").inputValue()).toBe(language)
      await look("products")
      await page.goto(`${at.shop.urls.storefront}/cart`)
      await page.locator("#amazon-button button").waitFor()
      await look("cart")
      await buyer.signIn()
      await buyer.ready()
      await look("checkout")
      await buyer.chooseCard("3434")
      await buyer.buy()
      await look("challenge")
      await challenge("Success")
      const notice = page.locator("#message-wallet .notice")
      await notice.waitFor()
      expect(await notice.innerText()).toBe(textOf("choose-another", language))
      await page.waitForTimeout(800)
      await look("declined")
      await buyer.chooseCard("0022")
      await buyer.buy()
      await challenge("Success")
      await buyer.orderId()
      await look("thank-you")
      expect(wrong).toEqual([])
    },
    120_000,
  )

  it("lets the buyer choose the language where he sees it, and remembers it", async () => {
    const { page } = at.buyer
    await page.goto(at.shop.urls.storefront)
    await page.getByLabel("Language").selectOption("it")
    await page.getByRole("heading", { name: "Cose per la cucina e la tavola" }).waitFor()
    await page.goto(`${at.shop.urls.storefront}/cart`)
    await page.getByText("Il carrello è vuoto.").waitFor()
  })
})
