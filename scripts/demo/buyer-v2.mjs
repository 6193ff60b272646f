const whenReady = (page) => page.locator("#buy-now:enabled").waitFor({ timeout: 20_000 })

/** What a buyer does on Amazon's pages of Checkout v2. */
const onAmazonsPages = (page, simulator) => {
  const hosted = (name) => page.waitForURL(`${simulator}/checkout/${name}?*`, { timeout: 30_000 })
  const signInThere = async () => {
    await hosted("signin")
    await page.locator("button[value=allow]").click()
    await hosted("choose")
  }
  /** Chooses what is given, by the tail of a card and the id of an address; the rest is chosen already. */
  const choose = async ({ card, address } = {}) => {
    if (card !== undefined) await page.locator(`input[name=card][value="${card}"]`).check()
    if (address !== undefined) await page.locator(`input[name=address][value="${address}"]`).check()
    await page.locator("button[value=allow]").click()
  }
  /** Confirmed, Failed or Returned; where a card was declined, Another or GivenUp. */
  const answer = (outcome) => page.locator(`button[value=${outcome}]`).click()
  /** He does not want to: at sign-in, or where he is to choose. */
  const cancel = () => page.locator("button[value=deny]").click()
  return { hosted, signInThere, choose, answer, cancel }
}

/**
 * A buyer of the demo's Austrian shop, whose account is one of Checkout v2.
 *
 * @param {import("playwright-core").Page} page
 * @param {{ storefront: string, simulator: string }} urls
 */
export function inCheckoutV2(page, { storefront, simulator }) {
  const amazon = onAmazonsPages(page, simulator)
  const onReview = async () => {
    await page.waitForURL(`${storefront}/review?*`)
    await whenReady(page)
  }
  /** Amazon's button in the cart; ends on the shop's review page. */
  const express = async (chosen) => {
    await page.locator("#amazon-button button").click()
    await amazon.signInThere()
    await amazon.choose(chosen)
    await onReview()
  }
  /** "Buy now" on the review page. */
  const buyOnReview = async () => {
    await page.locator("#buy-now").click()
    await amazon.hosted("processing")
  }
  /** "Buy now" in the shop's own checkout, with Amazon Pay as the method. */
  const payWithAmazon = async (chosen) => {
    await page.locator("#buy-now").click()
    await amazon.signInThere()
    await amazon.choose(chosen)
    await amazon.hosted("processing")
  }
  /** A link of the review page, `address` or `payment`, leads to Amazon and back. */
  const change = async (what, chosen) => {
    await page.locator(`#change-${what}`).click()
    await amazon.hosted("choose")
    await amazon.choose(chosen)
    await onReview()
  }
  /** In the shop's own checkout. */
  const typeAddress = async (fields) => {
    for (const [name, value] of Object.entries(fields)) await page.locator(`input[name=${name}]`).fill(value)
    await page.locator(".form button[type=submit]").click()
    await whenReady(page)
  }
  return { ...amazon, onReview, express, buyOnReview, payWithAmazon, change, typeAddress }
}
