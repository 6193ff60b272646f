import type { Page } from "playwright-core"

import { deeds } from "./admin-deeds"
import type { OpenAdmin } from "./open-admin"
import { openAdmin, takeAdminPicture, violations } from "./open-admin"

/** The list shows nothing else any more. */
const onlyRow = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelectorAll("[data-order-reference]").length === 1)

describe("the merchant on the Amazon Pay page", () => {
  let shop: OpenAdmin
  let page: Page

  beforeAll(async () => {
    shop = await openAdmin()
    page = await shop.merchant()
  }, 240_000)
  afterAll(() => shop.stop())

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
    await deeds.refundDeclined(shop, await shop.order())
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
