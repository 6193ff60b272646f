import { aClientPage, declined, printed } from "./client-page"

const body = `<div id="amazon-button"></div><div id="address-book"></div><div id="wallet"></div>
<p id="problem" role="alert"></p><button id="buy-now" disabled>Buy now</button>`

/** What the README takes for given: the shop's own cart, elements and payment session. */
const given = `const shop = { backendUrl: location.origin, publishableKey: "pk_test" }
const cartId = "cart_readme"
const [buyNow, message] = ["buy-now", "problem"].map((id) => document.getElementById(id))
const createPaymentSession = async () => undefined
`

describe("The README's snippet, as printed", () => {
  let it_: Awaited<ReturnType<typeof aClientPage>>

  beforeAll(async () => {
    const { buildIfStale } = await import("../../scripts/build-if-stale.mjs")
    await buildIfStale()
    const snippet = await printed("README.md", "js", "startCheckout")
    expect(snippet.trimEnd().split("\n").length).toBeLessThanOrEqual(16)
    it_ = await aClientPage({ body, script: given + snippet })
  }, 120_000)
  afterAll(() => it_.stop())

  it("signs in, waits for the wallet, tells a decline, takes another card and leaves for Amazon", async () => {
    const { page, url, failures, asked, willConfirm } = it_
    willConfirm(declined)
    await page.goto(`${url}/checkout`)
    await it_.signIn()
    const buyNow = page.locator("#buy-now")
    await page.locator("#buy-now:enabled").waitFor()
    await buyNow.click()
    await page.getByText("Please choose another.").waitFor()
    expect(await buyNow.isDisabled()).toBe(true)
    await it_.chooseCard("4545")
    await page.locator("#buy-now:enabled").waitFor()
    expect(await page.locator("#problem").textContent()).toBe("")
    await buyNow.click()
    await page.waitForURL(`${it_.simulator.http}/_hosted/sca?*`)
    expect(asked.filter((name) => name === "confirm")).toHaveLength(2)
    expect(failures).toEqual([])
  }, 60_000)
})
