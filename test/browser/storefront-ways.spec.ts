import { textOf } from "../../src/services/domain/texts"
import { addresses } from "../../src/simulator/world/wallet"
import { inTheShop } from "./in-the-shop"
import { lookEverywhere } from "./look"
import type { Buyer } from "./open-shop"

/** Where each address of a buyer in Germany stands in the cart: name, company, both lines, place. */
const german: Readonly<Record<string, string>> = {
  "de-1": "Christoph|Conn|Beispiel & Söhne GmbH|Leopoldstraße 250||80807|München",
  "de-2": "Käthe|Müller-Lüdenscheidt||Hauptstr. 5||01067|Dresden",
  "de-3": "Jürgen|Groß||Packstation 145|87305219|50667|Köln",
  "de-4": "Björn|Sörensen|Sörensen & Töchter OHG|Postfach 12 34||23501|Lübeck",
  "de-5":
    "Dr. Maximiliane Friederike Charlotte|von der Schulenburg-Wolfsburg|Gesellschaft für nachhaltige Küchen- und Tischkultur mbH|Bürgermeister-Schmidt-Gedächtnisstraße 123 a|c/o Gemeinschaftspraxis Dr. Öztürk|25764|Hellschen-Heringsand-Unterschaar",
}

describe("A buyer in the demo's shop", () => {
  const at = inTheShop()

  /** Goes on with the Tab key until something that fits has the focus; in frames, the frame counts. */
  const tabTo = async (selector: string): Promise<void> => {
    const { page } = at.buyer
    for (let pressed = 0; pressed < 80; pressed += 1) {
      await page.keyboard.press("Tab")
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return
    }
    throw new Error(`The Tab key does not lead to ${selector}`)
  }

  it("gets the order by keyboard alone", async () => {
    const { page } = at.buyer
    await page.goto(at.shop.urls.storefront)
    await page.locator("[data-product=mug]").waitFor()
    await tabTo("[data-product=mug] button")
    await page.keyboard.press("Enter")
    await page.locator("[data-product=mug] button[data-added]").waitFor()
    await page.reload()
    await page.locator("[data-product=mug]").waitFor()
    await tabTo("a.cart-link")
    await page.keyboard.press("Enter")
    await page.locator("#amazon-button button").waitFor()
    await tabTo("#amazon-button, #amazon-button *")
    const [popup] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("Enter")])
    await popup.locator("button[value=allow]").waitFor()
    await popup.keyboard.press("Tab")
    // The window closes before the key is let go.
    await popup.keyboard.down("Enter")
    await page.waitForURL(`${at.shop.urls.storefront}/checkout`)
    await at.buyer.ready()
    await tabTo("#wallet iframe")
    await page.keyboard.press("ArrowDown")
    await page.frameLocator("#wallet iframe").locator("input[value='0022']:checked").waitFor()
    await at.buyer.ready()
    await tabTo("#buy-now")
    await page.keyboard.press("Enter")
    await page.waitForURL(`${at.shop.urls.simulator}/_hosted/sca?*`)
    await tabTo("button[value=Success]")
    await page.keyboard.press("Enter")
    expect(await at.buyer.orderId()).toMatch(/^order_/)
  })

  const addressOf = async (cartId: string): Promise<string> => {
    const { cart } = (await at.shop.store(`carts/${cartId}?fields=*shipping_address`)) as {
      readonly cart: { readonly shipping_address: Readonly<Record<string, string | null>> }
    }
    const names = ["first_name", "last_name", "company", "address_1", "address_2", "postal_code", "city"]
    return names.map((name) => cart.shipping_address[name] ?? "").join("|")
  }

  it("finds each German address in the cart as a person would write it", async () => {
    const { page } = at.buyer
    await at.buyer.toCheckout()
    const cartId = await page.evaluate(() => localStorage.getItem("cart-de"))
    const inGermany = addresses.filter(({ CountryCode }) => CountryCode === "DE").map(({ id }) => id)
    expect(inGermany).toEqual(Object.keys(german))
    // The first one is chosen already: it comes last.
    for (const id of inGermany.toReversed()) {
      const imported = page.waitForResponse((response) => response.url().endsWith("/order-reference") && response.ok())
      await page.frameLocator("#address-book iframe").locator(`input[value="${id}"]`).press("Space")
      await imported
      await at.buyer.ready()
      expect([id, await addressOf(String(cartId))]).toEqual([id, german[id]])
    }
  })

  it("may watch what happens behind: browser, shop and Amazon in their order", async () => {
    const { page } = at.buyer
    await page.goto(at.shop.urls.storefront)
    await page.getByRole("button", { name: "What happens behind" }).click()
    await at.buyWith()
    await at.buyer.challenge("Success")
    await at.buyer.orderId()
    await page
      .locator("#behind-steps code", { hasText: /^SetOrderAttributes$/ })
      .first()
      .waitFor({ timeout: 20_000 })
    const steps = await page.locator("#behind-steps code").allInnerTexts()
    const places = [
      /^Login\.authorize/,
      /^onOrderReferenceCreate/,
      /^onPaymentSelect/,
      /^Click: buy now/,
      /^initConfirmationFlow/,
      /^POST .*\/confirm$/,
      /^SetOrderReferenceDetails/,
      /^ConfirmOrderReference/,
      /^confirmationFlow\.success/,
      /^Authorize/,
      /^Page \/thank-you/,
    ].map((pattern) => steps.findIndex((step) => pattern.test(step)))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(await lookEverywhere(at.buyer, "behind")).toEqual([])
    await page.getByRole("button", { name: "Close" }).click()
    expect(await page.locator("#behind").isVisible()).toBe(false)
  })

  /** His bank's app opens Amazon's page in its own browser, where nobody has a cart. */
  const confirmsElsewhere = async (): Promise<Buyer> => {
    const elsewhere = await at.shop.newBuyer()
    await elsewhere.page.goto(at.buyer.page.url())
    await elsewhere.challenge("Success")
    return elsewhere
  }
  const backToCheckout = () => at.buyer.page.goto(`${at.shop.urls.storefront}/checkout`)

  it("gets the order when he comes back in another browser, and the one he began in shows the same order", async () => {
    const orders = await at.shop.orderCount()
    const id = await at.buyWith()
    const elsewhere = await confirmsElsewhere()
    const order = await elsewhere.orderId()
    expect(order).toMatch(/^order_/)
    expect(await lookEverywhere(elsewhere, "other-browser-ordered")).toEqual([])
    await backToCheckout()
    expect(await at.buyer.orderId()).toBe(order)
    expect(await at.shop.orderCount()).toBe(orders + 1)
    expect(await at.shop.effects(id)).toMatchObject({ ConfirmOrderReference: 1, Authorize: 1 })
    await elsewhere.page.context().close()
  })

  it("is told in another browser that his card was declined, and finishes in the one he began in", async () => {
    const orders = await at.shop.orderCount()
    const id = await at.buyWith("3434")
    const elsewhere = await confirmsElsewhere()
    const { page } = elsewhere
    const main = page.locator("main")
    await main.getByText("You began this purchase in another browser.").waitFor()
    await page.reload()
    await main.getByText("Please go on there: your cart is kept.").waitFor()
    expect(await main.locator(".notice").allInnerTexts()).toEqual([textOf("choose-another", "en")])
    expect(await main.locator("iframe, #buy-now, #amazon-button").count()).toBe(0)
    expect(await page.evaluate(() => localStorage.getItem("cart-de"))).toBeNull()
    expect(await lookEverywhere(elsewhere, "other-browser-declined")).toEqual([])
    expect(await at.shop.orderCount()).toBe(orders)

    await backToCheckout()
    await at.buyer.page.locator("#message-wallet .notice").waitFor()
    await at.buyer.chooseCard("0022")
    await at.buyer.buy()
    await at.buyer.challenge("Success")
    const order = await at.buyer.orderId()
    await page.reload()
    expect(await elsewhere.orderId()).toBe(order)
    expect(await at.shop.orderCount()).toBe(orders + 1)
    expect(await at.shop.effects(id)).toMatchObject({ ConfirmOrderReference: 2, Authorize: 2 })
    await page.context().close()
  })

  it("is told by Amazon's page what is wrong when the shop leads him there too early", async () => {
    const { page } = at.buyer
    await page.goto(`${at.shop.urls.simulator}/_hosted/sca?sellerId=A2SIMULATORSELLER`)
    await page.getByRole("heading", { name: "Hmmm...that didn't work" }).waitFor()
    await page.goto(`${at.shop.urls.simulator}/_hosted/sca?sellerId=X&amazonPaymentContractId=S02-0000000-0000000`)
    await page.getByRole("heading", { name: "Problem connecting" }).waitFor()
  })
})
