import type { Page } from "playwright-core"

import type { OpenAdmin } from "./open-admin"
import { openAdmin, takeAdminPicture, violations } from "./open-admin"

/** So high that the picture has all of it: Medusa's page scrolls inside itself. */
const looks = {
  wide: { viewport: { width: 1400, height: 1500 } },
  dark: { dark: true, viewport: { width: 1400, height: 1500 } },
  narrow: { viewport: { width: 420, height: 1800 } },
  "dark-narrow": { dark: true, viewport: { width: 420, height: 1800 } },
} as const

/** The notification inbox and Health in Medusa's admin. */
describe("the merchant", () => {
  let shop: OpenAdmin
  let page: Page
  let amazonId: string

  const tell = (body: object) =>
    shop.control.post("notifications", { url: `${shop.urls.backend}/hooks/amazon-pay/ipn`, ...body })
  const open = async (on: Page, tab: string) => {
    await on.goto(`${shop.urls.admin}/amazon-pay?tab=${tab}`)
    await on.getByRole("tab", { selected: true }).waitFor()
  }
  const rows = (outcome: string) => page.locator(`[data-notification][data-outcome=${outcome}]`)

  beforeAll(async () => {
    shop = await openAdmin()
    page = await shop.merchant()
    amazonId = (await shop.order()).amazonId
    await tell({ object_id: amazonId })
    await tell({ object_id: amazonId, sample: true })
    await tell({ object_id: amazonId, forge: "topic" })
  }, 240_000)
  afterAll(() => shop.stop())

  it("reads what Amazon has told the shop, filters and searches it", async () => {
    await open(page, "notifications")
    await rows("held").waitFor()
    expect(await rows("held").textContent()).toContain("Compare the topic with Seller Central")
    await page.getByRole("combobox", { name: "Outcome" }).selectOption("ignored")
    await page.getByText("the way is open").waitFor()
    await page.waitForFunction(() => document.querySelectorAll("[data-notification]").length === 1)
    await page.getByRole("combobox", { name: "Outcome" }).selectOption("")
    await page.getByRole("searchbox").fill("nothing like it")
    await page.getByText("No notifications found.").waitFor()
    await page.getByRole("searchbox").fill(amazonId)
    await page.locator("[data-notification]").first().waitFor()
    expect(await violations(page, "main")).toEqual([])
  }, 120_000)

  it("is told why a message cannot be taken up again, and takes it up when it can", async () => {
    await open(page, "notifications")
    await rows("held").waitFor()
    // The list as it would be with a parked message; its deed fails once and then is done.
    await page.route("**/admin/amazon-pay/notifications?*", async (call) => {
      const answer = await call.fetch()
      const body = (await answer.json()) as { notifications: Record<string, unknown>[] }
      const [first, ...others] = body.notifications
      const shown = { ...first, id: "apin_gone", outcome: "parked", reason: "no-answer", actions: ["process"] }
      await call.fulfill({ response: answer, json: { ...body, notifications: [shown, ...others] } })
    })
    await page.reload()
    await rows("parked").locator("[data-process]").click()
    const failure = rows("parked").getByRole("alert")
    await failure.waitFor()
    expect(await failure.textContent()).toContain("there is no such notification")
    await page.route("**/admin/amazon-pay/notifications/apin_gone/process", (call) =>
      call.fulfill({ status: 202, json: { notification: { id: "apin_gone", outcome: "waiting", reason: null } } }),
    )
    await page.route("**/admin/amazon-pay/notifications/apin_gone", (call) =>
      call.fulfill({ json: { notification: { id: "apin_gone", outcome: "applied", reason: null } } }),
    )
    await rows("parked").locator("[data-process]").click()
    await page.getByText("Being processed again").waitFor()
    await page.getByText("Processed again: Applied").waitFor()
    // A list that is being fetched may be answered by its handler still.
    await page.unrouteAll({ behavior: "wait" })
  }, 120_000)

  it("pins a topic only after he was asked", async () => {
    await open(page, "notifications")
    await rows("held").locator("[data-pin]").click()
    const dialog = page.getByRole("alertdialog")
    expect(await dialog.textContent()).toContain("arn:aws:sns:")
    expect(await violations(page, "[role=alertdialog]")).toEqual([])
    await takeAdminPicture(page, "notifications-pin")
    await dialog.locator("[data-confirm]").click()
    await page.getByText("The topic is pinned.").waitFor()
    await rows("held").locator("[data-pin]").waitFor({ state: "detached" })
  }, 120_000)

  it("tests the shop's own door, and reads what that proves", async () => {
    await open(page, "health")
    await page.getByRole("button", { name: "Test notification" }).click()
    const said = page.locator("[data-health=test-refused][data-tone=good]")
    await said.waitFor()
    expect(await said.textContent()).toContain("/hooks/amazon-pay/ipn answers")
    await page.getByRole("button", { name: "Verify connection de" }).click()
    await page.locator("[data-health=credentials]").waitFor()
    await page.locator("[data-health=clock][data-tone=good]").first().waitFor()
    expect(await violations(page, "main")).toEqual([])
  }, 120_000)

  it.each(Object.entries(looks))(
    "sees both pages %s, without a fault that axe finds",
    async (name, look) => {
      const window = await shop.merchant(look)
      for (const [tab, shown] of [
        ["notifications", "[data-notification]"],
        ["health", "[data-health=address]"],
      ] as const) {
        await open(window, tab)
        await window.locator(shown).first().waitFor()
        expect(await violations(window, "main")).toEqual([])
        await takeAdminPicture(window, `${tab}-${name}`)
      }
      await window.context().close()
    },
    120_000,
  )
})
