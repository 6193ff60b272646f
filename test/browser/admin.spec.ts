import type { Page } from "playwright-core"

import type { OpenAdmin } from "./open-admin"
import { openAdmin, takeAdminPicture, violations } from "./open-admin"

/** The list shows nothing else any more. */
const onlyRow = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelectorAll("[data-order-reference]").length === 1)

/** The order page and the page in the sidebar, in one language; everything else is in the tests that take longer. */
describe("the merchant in Medusa's admin", () => {
  let shop: OpenAdmin
  let page: Page

  beforeAll(async () => {
    shop = await openAdmin()
    page = await shop.merchant()
  }, 240_000)
  afterAll(() => shop.stop())

  it("captures by keyboard what is reserved, after he was asked, and sees it collected", async () => {
    const { id, amazonId } = await shop.order()
    const widget = await shop.openOrder(page, id)
    expect(await widget.getAttribute("data-amazon-pay")).toBe("authorized")
    expect(await violations(page, "[data-amazon-pay]")).toEqual([])
    await widget.locator("[data-action=capture]").focus()
    await page.keyboard.press("Enter")
    const dialog = page.getByRole("alertdialog")
    expect(await dialog.getByRole("textbox").getAttribute("readonly")).not.toBeNull()
    expect(await dialog.textContent()).toContain("To collect less, capture in full and refund the difference")
    expect(await violations(page, "[role=alertdialog]")).toEqual([])
    await dialog.locator("[data-confirm]").focus()
    await page.keyboard.press("Enter")
    await page.locator("[data-amazon-pay=captured]").waitFor()
    const { counts } = (await shop.control.get(`effects?order_reference_id=${amazonId}`)) as {
      readonly counts: Readonly<Record<string, number>>
    }
    expect(counts["Capture"]).toBe(1)
    await takeAdminPicture(page, "captured")
  }, 120_000)

  it("cannot overlook a declined refund, dark and narrow", async () => {
    const { id, amazonId } = await shop.order()
    await shop.act(id, "capture", { amount: await shop.capturable(id) })
    const declined = {
      operation: "Refund",
      order_reference_id: amazonId,
      state: "Declined",
      reason_code: "AmazonRejected",
    }
    await shop.control.post("outcomes", declined)
    await shop.act(id, "refund", { amount: "5.00" }).catch(() => undefined)
    await shop.control.post("clock", { advance_seconds: 120 })
    await shop.act(id, "refresh")
    const narrow = await shop.merchant({ dark: true, viewport: { width: 420, height: 900 } })
    await shop.openOrder(narrow, id)
    const alert = narrow.locator("[data-alert=refund-declined]")
    await alert.waitFor()
    expect(await alert.textContent()).toContain("the buyer has not got this money")
    expect(await violations(narrow, "[data-amazon-pay]")).toEqual([])
    await takeAdminPicture(narrow, "refund-declined-dark-narrow")
    await narrow.context().close()
  }, 120_000)

  it("keeps the rest of the order page when our server fails, and can try again", async () => {
    const { id } = await shop.order()
    const route = `**/admin/amazon-pay/orders/${id}`
    await page.route(route, (call) => call.fulfill({ status: 500, json: { message: "The database is away" } }))
    await page.goto(`${shop.urls.admin}/orders/${id}`)
    const failure = page.getByRole("alert").filter({ hasText: "could not be loaded" })
    await failure.waitFor()
    expect(await failure.textContent()).toContain("The database is away")
    await page.getByText("Unfulfilled Items").waitFor()
    await page.unroute(route)
    await failure.getByRole("button").click()
    await page.locator("[data-amazon-pay=authorized]").waitFor()
  }, 120_000)

  it("finds a payment by Amazon's id and by order number, and opens its order", async () => {
    const { id, amazonId } = await shop.order()
    await shop.openPage(page)
    const row = page.locator(`[data-order-reference=${amazonId}]`)
    const search = page.getByRole("searchbox")
    await search.fill(`${amazonId}-A000001`)
    await onlyRow(page)
    await row.waitFor()
    const number = (await row.getByRole("link").textContent()) ?? ""
    await search.fill("order_unknown")
    await page.getByText("No order references found").waitFor()
    await search.fill(number)
    await row.waitFor()
    expect(await violations(page, "main")).toEqual([])
    await takeAdminPicture(page, "payments")
    await row.getByRole("link").click()
    await page.waitForURL(new RegExp(`/orders/${id}`))
  }, 120_000)

  it("reads what needs attention, the approval rate and the health of an account", async () => {
    await shop.openPage(page)
    await page.locator("[data-attention=refund-declined]").waitFor()
    await page.getByRole("tab", { name: "Insight" }).click()
    await page.locator("[data-approval-rate]").filter({ hasText: "100%" }).waitFor()
    expect(await violations(page, "main")).toEqual([])
    await takeAdminPicture(page, "insight")
    await page.getByRole("tab", { name: "Health" }).click()
    await page.getByRole("button", { name: "Verify connection de" }).click()
    await page.locator("[data-health=credentials][data-tone=good]").waitFor()
    expect(await violations(page, "main")).toEqual([])
    await takeAdminPicture(page, "health")
  }, 120_000)
})
