import { join } from "node:path"
import { aClientPage, declined, printed } from "./client-page"

/** In strict mode, which mounts everything twice: the first checkout has to be stopped. */
const around = `
import { StrictMode, createElement } from "react"
import { createRoot } from "react-dom/client"
const shop = { backendUrl: location.origin, publishableKey: "pk_test", language: "en" }
const prepared = []
const common = { shop, cartId: "cart_react", providerId: "pp_amazon-pay_de" }
const deeds = { prepare: async () => void prepared.push(1), onAddress: async () => undefined, onEnd: (next) => (document.title = "end: " + next) }
const root = createRoot(document.getElementById("root"))
window.unmount = () => root.unmount()
root.render(createElement(StrictMode, null, createElement(AmazonPayCheckout, { ...common, ...deeds })))
`

describe("The React binding, by the guide's component", () => {
  let it_: Awaited<ReturnType<typeof aClientPage>>

  beforeAll(async () => {
    const { buildIfStale } = await import("../../scripts/build-if-stale.mjs")
    await buildIfStale()
    const { build } = await import("esbuild")
    const component = await printed("docs/storefront.md", "jsx", "useAmazonPay")
    const { outputFiles } = await build({
      stdin: { contents: component + around, loader: "jsx", resolveDir: join(__dirname, "../..") },
      jsx: "automatic",
      bundle: true,
      write: false,
      format: "esm",
      define: { "process.env.NODE_ENV": '"development"' },
    })
    it_ = await aClientPage({ body: '<div id="root"></div>', script: outputFiles[0]?.text ?? "" })
  }, 120_000)
  afterAll(() => it_.stop())

  it("signs in, tells a decline, takes another card, and leads on when the checkout has ended", async () => {
    const { page, url, failures, willConfirm, asked } = it_
    const told = { code: "AmazonRejected", next: "cart", message: "Please pay another way." }
    const ended = { status: 402, body: { type: "amazon_pay_problem", ...told } }
    willConfirm(declined, ended)
    await page.goto(`${url}/checkout`)
    await it_.signIn()
    const buyNow = page.getByRole("button", { name: "Buy now" })
    await page.locator("button:enabled", { hasText: "Buy now" }).waitFor()
    await buyNow.click()
    await page.getByRole("alert").filter({ hasText: "Please choose another." }).waitFor()
    expect(await buyNow.isDisabled()).toBe(true)
    await it_.chooseCard("4545")
    await page.locator("button:enabled", { hasText: "Buy now" }).waitFor()
    expect(await page.getByRole("alert").count()).toBe(0)
    await buyNow.click()
    await page.getByRole("alert").filter({ hasText: "Please pay another way." }).waitFor()
    expect(await page.evaluate(() => document.cookie)).not.toContain("amazon_Login_accessToken")
    await page.getByRole("button", { name: "Continue" }).click()
    expect(await page.title()).toBe("end: cart")
    expect(asked.filter((name) => name === "confirm")).toHaveLength(2)
    expect(failures).toEqual([])
  }, 60_000)

  it("stops when it is unmounted: what Amazon's script tells later changes nothing", async () => {
    const { page, url, failures } = it_
    await page.goto(`${url}/checkout`)
    await it_.signIn()
    await page.locator("button:enabled", { hasText: "Buy now" }).waitFor()
    // The page's own script has put it there.
    await page.evaluate(() => (window as unknown as { unmount: () => void }).unmount())
    expect(await page.locator("#root").textContent()).toBe("")
    expect(failures).toEqual([])
  }, 60_000)
})
