import type { Page } from "playwright-core"

import type { DifferencePage, ReportPage } from "../../src"
import { deeds } from "./admin-deeds"
import type { OpenAdmin } from "./open-admin"
import { openAdmin, takeAdminPicture, violations } from "./open-admin"

const looks = {
  wide: { viewport: { width: 1400, height: 1700 } },
  "dark-narrow": { dark: true, viewport: { width: 420, height: 2600 } },
} as const

/** By hand in Seller Central, which the shop has not heard of yet. */
const capturedByHand = async ({ control, truth }: OpenAdmin, amazonId: string): Promise<void> => {
  const { authorizations } = await truth(amazonId)
  const parameters = {
    AmazonAuthorizationId: authorizations[0]?.id,
    "CaptureAmount.Amount": "10.00",
    "CaptureAmount.CurrencyCode": "EUR",
  }
  await control.post("seller-central", { operation: "Capture", parameters })
}

/** The newest report, once the job has ended it. */
async function ended(shop: OpenAdmin): Promise<void> {
  for (;;) {
    const { reports } = (await shop.api.ask("amazon-pay/reconciliation")) as ReportPage
    if (reports[0]?.state === "done") return
    await new Promise((resolve) => setTimeout(resolve, 2_000))
  }
}

/** The same differences, as if mending the first of them moved money. */
const movingMoney = (page: Page): Promise<unknown> =>
  page.route("**/admin/amazon-pay/reconciliation/*/differences?*", async (route) => {
    const response = await route.fetch()
    const found = (await response.json()) as DifferencePage
    const remedy = { name: "give-back", message: "Refund it.", by_itself: true, moves_money: true, asks_first: true }
    const differences = found.differences.map((it) => ({ ...it, remedy }))
    await route.fulfill({ response, json: { ...found, differences } })
  })

describe("the merchant compares Amazon, ledger and shop in the admin", () => {
  let shop: OpenAdmin
  let page: Page
  const tab = (name: string) => page.goto(`${shop.urls.admin}/amazon-pay?tab=${name}`)
  const first = () => page.locator("[data-difference]").first()

  beforeAll(async () => {
    shop = await openAdmin()
    page = await shop.merchant(looks.wide)
  }, 240_000)
  afterAll(() => shop.stop())

  it("starts a report by keyboard, sees how far it is, then what differs, wide and narrow, light and dark", async () => {
    await capturedByHand(shop, (await shop.order()).amazonId)
    await capturedByHand(shop, (await shop.order()).amazonId)
    await tab("reconciliation")
    await page.locator("[data-start-report]").focus()
    await page.keyboard.press("Enter")
    await page.getByRole("progressbar").waitFor()
    expect(await violations(page, "main")).toEqual([])
    await takeAdminPicture(page, "reconciliation-running")
    await ended(shop)
    await first().waitFor()
    expect(await page.locator("[data-difference=effect-unknown] dl").first().textContent()).toContain("10.00 EUR")
    expect(await violations(page, "main")).toEqual([])
    await takeAdminPicture(page, "reconciliation")
    const narrow = await shop.merchant(looks["dark-narrow"])
    await narrow.goto(`${shop.urls.admin}/amazon-pay?tab=reconciliation`)
    await narrow.locator("[data-difference]").first().waitFor()
    expect(await violations(narrow, "main")).toEqual([])
    await takeAdminPicture(narrow, "reconciliation-dark-narrow")
    await narrow.context().close()
  }, 240_000)

  it("is led there from what needs attention", async () => {
    await tab("payments")
    const row = page.locator("[data-attention=report-differences]")
    expect(await row.textContent()).toContain("Open differences in the reconciliation: 2")
    expect(await violations(page, "main")).toEqual([])
    await takeAdminPicture(page, "attention-differences")
    await row.getByRole("link").click()
    await page.waitForURL(/tab=reconciliation/)
    await first().waitFor()
  }, 120_000)

  it("is asked before money moves, nothing is sent before the answer, and the exact refusal stays readable", async () => {
    await movingMoney(page)
    const bodies: unknown[] = []
    await page.route("**/mend", async (route) => {
      bodies.push(route.request().postDataJSON())
      await route.fulfill({ status: 503, json: { message: "it could not be done now: RequestThrottled" } })
    })
    await tab("reconciliation")
    await first().locator("[data-mend=give-back]").click()
    const dialog = page.getByRole("alertdialog")
    await dialog.waitFor()
    expect(bodies).toEqual([])
    await dialog.locator("[data-confirm]").click()
    expect(await dialog.getByRole("alert").textContent()).toContain("RequestThrottled")
    expect(bodies).toEqual([{ confirm: true }])
    expect(await violations(page, "[role=alertdialog]")).toEqual([])
    await takeAdminPicture(page, "reconciliation-asked")
    await page.keyboard.press("Escape")
    await page.unrouteAll({ behavior: "wait" })
  }, 120_000)

  it("sets one aside after a question, and reads who did and when", async () => {
    await tab("reconciliation")
    await first().locator("[data-set-aside]").click()
    await page.getByRole("alertdialog").locator("[data-confirm]").click()
    const settled = page.locator("[data-state=set-aside] [data-result=set-aside]").first()
    await settled.waitFor()
    expect(await settled.textContent()).toContain("@")
    await page.getByRole("combobox", { name: "State" }).selectOption("set-aside")
    await page.waitForFunction(() => document.querySelectorAll("[data-difference][data-state=open]").length === 0)
    expect(await page.locator("[data-difference]").count()).toBe(1)
  }, 120_000)

  it("mends another, which is gone from a fresh comparison or followed by itself", async () => {
    await tab("reconciliation")
    await page.locator("[data-state=open] [data-mend=look]").first().click()
    await page.locator("[data-result=mended], [data-result=waits]").first().waitFor()
    await takeAdminPicture(page, "reconciliation-mended")
  }, 120_000)

  it("says beside what needs attention what became of a chargeback, once", async () => {
    await deeds.chargeback(shop, await shop.order())
    await tab("payments")
    const row = page.locator("[data-attention=chargeback]")
    await row.locator("[data-decision=lost]").click()
    const dialog = page.getByRole("alertdialog")
    await takeAdminPicture(page, "claim-asked")
    await dialog.locator("[data-confirm]").click()
    await row.waitFor({ state: "detached" })
    expect(await violations(page, "main")).toEqual([])
  }, 120_000)
})
