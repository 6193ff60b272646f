import { mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { BrowserContextOptions, Frame, Page } from "playwright-core"

const screenshots = join(__dirname, "screenshots")
const axeScript = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8")

export type Action = "capture" | "refund" | "release" | "authorize" | "close" | "cancel" | "refresh"
type Effects = { readonly counts: Readonly<Record<string, number>> }
type Amount = { readonly amount: string; readonly currency: string }
type Child = { readonly id: string; readonly state: string }
type Capture = Child & { readonly refunds: readonly Child[] }
type Truth = {
  readonly order_total: Amount
  readonly authorizations: readonly (Child & { readonly captures: readonly Capture[] })[]
}
type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] }

/** The demo's store with Medusa's admin, a browser in front, and buyers behind it who need none. */
export async function openAdmin() {
  const { startStack } = await import("../../scripts/demo/stack.mjs")
  const { launchBrowser } = await import("../../scripts/demo/browser.mjs")
  const { signInAdmin } = await import("../../scripts/demo/admin-api.mjs")
  const { aBuyer } = await import("../../bench/buyer.mjs")
  const { aBuyerOfCheckoutV2 } = await import("../../bench/buyer-v2.mjs")
  const ports = { store: 0, storefront: 0, simulator: 0 }
  const stack = await startStack({ ports, admin: true, quiet: true, throwaway: true })
  const browser = await launchBrowser()
  const { control } = stack
  const api = await signInAdmin(stack.urls.backend, stack.admin)
  const buyer = await aBuyer(stack)

  return {
    urls: stack.urls,
    databaseUrl: stack.databaseUrl,
    control,
    api,
    /** How often each operation had an effect at Amazon on an order reference. */
    effects: async (amazonId: string) => {
      const { counts } = (await control.get(`effects?order_reference_id=${amazonId}`)) as Effects
      return counts
    },
    truth: (amazonId: string) => control.get(`order-references/${amazonId}`) as Promise<Truth>,
    /** An order that was paid with Amazon Pay: its id, and Amazon's. */
    order: async () => {
      const checkout = await buyer.readyToComplete()
      return { id: String(await buyer.complete(checkout)), amazonId: String(checkout.id) }
    },
    /** The same by Checkout v2; `amazonId`: of its checkout session. */
    orderOfV2: async () => {
      const v2 = await aBuyerOfCheckoutV2(stack)
      const checkout = await v2.readyToReview()
      await v2.review(checkout)
      await v2.confirm(checkout)
      return { id: String(await v2.comeBack(await v2.pay(checkout))), amazonId: String(checkout.id) }
    },
    capturable: async (orderId: string) => {
      const { amazon_pay: view } = (await api.ask(`amazon-pay/orders/${orderId}`)) as {
        readonly amazon_pay: { readonly capturable: string }
      }
      return view.capturable
    },
    /** One that was paid otherwise. */
    otherOrder: async () => String(await buyer.complete(await buyer.readyToPayOtherwise())),
    /** One that was paid otherwise after the buyer had chosen the wallet: its id, and that of Amazon's draft. */
    orderAfterWallet: async () => {
      const { cartId, id: amazonId } = await buyer.readyToPayOtherwiseAfterWallet()
      return { id: String(await buyer.complete({ cartId })), amazonId: String(amazonId) }
    },
    act: (orderId: string, action: Action, body: object = {}) =>
      api.ask(`amazon-pay/orders/${orderId}/${action}`, body) as Promise<unknown>,
    /** The merchant, signed in, in a window of his own. */
    merchant: async ({ dark = false, ...options }: BrowserContextOptions & { readonly dark?: boolean } = {}) => {
      const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1400, height: 1000 }, ...options })
      await context.addInitScript((theme) => localStorage.setItem("medusa_admin_theme", theme), dark ? "dark" : "light")
      const page = await context.newPage()
      page.setDefaultTimeout(60_000)
      await page.goto(`${stack.urls.admin}/login`, { timeout: 120_000 })
      await page.locator("input[name=email]").fill(stack.admin.email)
      await page.locator("input[name=password]").fill(stack.admin.password)
      await page.keyboard.press("Enter")
      await page.waitForURL(/\/orders/)
      return page
    },
    openOrder: async (page: Page, id: string) => {
      await page.goto(`${stack.urls.admin}/orders/${id}`)
      const widget = page.locator("[data-amazon-pay]")
      await widget.waitFor()
      return widget
    },
    openPage: async (page: Page) => {
      await page.goto(`${stack.urls.admin}/amazon-pay`)
      await page.getByRole("heading", { level: 1 }).waitFor()
    },
    stop: async () => {
      await browser.close()
      await stack.stop()
    },
  }
}

export type OpenAdmin = Awaited<ReturnType<typeof openAdmin>>

/** What axe finds in a part of the page or of a frame in it, as one line each; nothing when all is well. */
export async function violations(page: Pick<Frame, "evaluate">, selector: string): Promise<readonly string[]> {
  await page.evaluate(axeScript)
  const found = await page.evaluate(async (within) => {
    // The script that was added to the page has put it there.
    const { axe } = window as unknown as {
      axe: { run: (within: string) => Promise<{ violations: readonly Violation[] }> }
    }
    return (await axe.run(within)).violations
  }, selector)
  return found.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`)
}

/** For a person to look at; nothing compares them. */
export async function takeAdminPicture(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true })
  await page.screenshot({ path: join(screenshots, `admin-${name}.png`), fullPage: true })
}
