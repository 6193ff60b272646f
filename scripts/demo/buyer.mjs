import { inCheckoutV2 } from "./buyer-v2.mjs"

const challengeButtons = { Success: "Confirm", Failure: "Fail", Abandoned: "Cancel" }

const frame = (page, id) => page.frameLocator(`#${id} iframe`)

const inShop = (page, storefront) => {
  const signIn = async () => {
    const pressing = page.locator("#amazon-button button").click()
    const [popup] = await Promise.all([page.waitForEvent("popup"), pressing])
    await popup.locator("button[value=allow]").click()
    await page.waitForURL(`${storefront}/checkout`)
  }
  const addToCart = async (handle) => {
    await page.goto(`${storefront}/`)
    await page.locator(`[data-product="${handle}"] button`).click()
    await page.locator(`[data-product="${handle}"] button[data-added]`).waitFor()
  }
  /** The page comes anew in the market's currency; nothing else may be opened before it is there. */
  const chooseMarket = async (code) => {
    await page.goto(`${storefront}/`)
    const anew = page.waitForEvent("load")
    await page.locator("select[name=market]").selectOption(code)
    await anew
  }
  return { signIn, addToCart, chooseMarket }
}

const inCheckout = (page) => {
  const ready = (timeout = 20_000) => page.locator("#buy-now:enabled").waitFor({ timeout })
  const chooseAddress = (name) => frame(page, "address-book").getByRole("radio", { name }).check()
  /** By keyboard: a message that appears above the wallet moves its frame away under a mouse. */
  const chooseCard = async (tail) => {
    await frame(page, "wallet")
      .getByRole("radio", { name: new RegExp(tail) })
      .press("Space")
    await ready()
  }
  return { ready, chooseAddress, chooseCard }
}

/** `challenge` ends Amazon's page with Success, Failure or Abandoned, and resolves on a page of the shop. */
const atAmazon = (page, { storefront, simulator }) => ({
  buy: async () => {
    await page.locator("#buy-now").click()
    await page.waitForURL(`${simulator}/_hosted/sca?*`, { timeout: 30_000 })
  },
  challenge: async (outcome) => {
    await page.getByRole("button", { name: challengeButtons[outcome] }).click()
    await page.waitForURL(`${storefront}/**`, { timeout: 60_000 })
  },
})

const afterwards = (page, storefront) => ({
  /** The order's id, once the thank-you page shows it. */
  orderId: async () => {
    await page.waitForURL(`${storefront}/thank-you?*`, { timeout: 30_000 })
    return page.locator("#order-number").getAttribute("data-order")
  },
  /** What the shop says to the buyer. */
  notice: async () => {
    const found = page.locator(".notice").first()
    await found.waitFor({ timeout: 20_000 })
    return found.textContent()
  },
})

/**
 * A buyer in a browser: what he does in the demo's shop and on Amazon's pages, in English.
 *
 * @param {import("playwright-core").Page} page of a context with the locale en-GB
 * @param {{ storefront: string, simulator: string }} urls
 */
export function buyerOn(page, urls) {
  const shop = inShop(page, urls.storefront)
  const checkout = inCheckout(page)
  /** From the shelf to a checkout where "buy now" may be pressed. */
  const toCheckout = async (handle = "mug") => {
    await shop.addToCart(handle)
    await page.goto(`${urls.storefront}/cart`)
    await shop.signIn()
    await checkout.ready()
  }
  /** From the shelf to the cart of the Austrian shop, whose account is one of Checkout v2. */
  const toAustrianCart = async (handle = "mug") => {
    await shop.chooseMarket("at")
    await shop.addToCart(handle)
    await page.goto(`${urls.storefront}/cart`)
    await page.locator("#amazon-button button").waitFor()
  }
  return {
    page,
    toCheckout,
    toAustrianCart,
    ...shop,
    ...checkout,
    ...atAmazon(page, urls),
    ...inCheckoutV2(page, urls),
    ...afterwards(page, urls.storefront),
  }
}
