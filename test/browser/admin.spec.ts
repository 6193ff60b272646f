import type { Page } from "playwright-core"

import { deeds } from "./admin-deeds"
import { inTheAdmin } from "./in-the-admin"
import { takeAdminPicture, violations } from "./open-admin"

/** The list shows nothing else any more. */
const onlyRow = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelectorAll("[data-order-reference]").length === 1)

describe("the merchant on the Amazon Pay page", () => {
  const at = inTheAdmin()

  it("finds a payment by Amazon's id and by order number, and opens its order", async () => {
    const { id, amazonId } = await at.shop.order()
    await at.shop.openPage(at.page)
    const row = at.page.locator(`[data-order-reference=${amazonId}]`)
    const search = at.page.getByRole("searchbox")
    await search.fill(`${amazonId}-A000001`)
    await onlyRow(at.page)
    await row.waitFor()
    const number = (await row.getByRole("link").textContent()) ?? ""
    await search.fill("order_unknown")
    await at.page.getByText("No payments found").waitFor()
    await search.fill(number)
    await row.waitFor()
    expect(await violations(at.page, "main")).toEqual([])
    await takeAdminPicture(at.page, "payments")
    await row.getByRole("link").click()
    await at.page.waitForURL(new RegExp(`/orders/${id}`))
  }, 120_000)

  it("reads what needs attention, the approval rate and the health of an account", async () => {
    await deeds.refundDeclined(at.shop, await at.shop.order())
    await at.shop.openPage(at.page)
    await at.page.locator("[data-attention=refund-declined]").waitFor()
    await at.page.getByRole("tab", { name: "Insight" }).click()
    await at.page.locator("[data-approval-rate]").filter({ hasText: "100%" }).waitFor()
    expect(await violations(at.page, "main")).toEqual([])
    await takeAdminPicture(at.page, "insight")
    await at.page.getByRole("tab", { name: "Health" }).click()
    await at.page.getByRole("button", { name: "Verify connection de" }).click()
    await at.page.locator("[data-health=credentials][data-tone=good]").waitFor()
    expect(await violations(at.page, "main")).toEqual([])
    await takeAdminPicture(at.page, "health")
  }, 120_000)
})
