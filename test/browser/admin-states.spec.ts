import type { Page } from "playwright-core"

import type { Deed } from "./admin-deeds"
import { deeds } from "./admin-deeds"
import type { OpenAdmin } from "./open-admin"
import { openAdmin, takeAdminPicture, violations } from "./open-admin"

type Shown = {
  readonly made: Deed
  readonly situation: string
  readonly reads: string
  readonly actions: readonly string[]
  readonly look?: "dark" | "dark-narrow" | "narrow"
}

/** So high that the picture has all of it: Medusa's page scrolls inside itself. */
const wide = { width: 1400, height: 2200 }
const narrow = { width: 420, height: 3600 }
const looks = {
  wide: { viewport: wide },
  dark: { dark: true, viewport: wide },
  narrow: { viewport: narrow },
  "dark-narrow": { dark: true, viewport: narrow },
} as const

const states = {
  authorized: {
    made: deeds.nothing,
    situation: "authorized",
    reads: "The money is reserved. Capture it when you ship.",
    actions: ["capture", "release", "close", "cancel", "refresh"],
  },
  "partly-captured": {
    made: deeds.partlyCaptured,
    situation: "partly-captured",
    reads: "A part of the order's amount was collected.",
    // Captured by hand, and not in the order's own books yet: there is nothing to refund from there.
    actions: ["authorize", "close", "refresh"],
    look: "dark",
  },
  captured: {
    made: deeds.capture,
    situation: "captured",
    reads: "The money was collected.",
    actions: ["refund", "refresh"],
  },
  "refund-pending": {
    made: deeds.refundPending,
    situation: "refund-pending",
    reads: "A refund of €5.00 is pending at Amazon. The buyer has not got it yet.",
    actions: ["refund", "refresh"],
  },
  "partly-refunded": {
    made: deeds.partlyRefunded,
    situation: "partly-refunded",
    reads: "A part of the collected money went back to the buyer.",
    actions: ["refund", "refresh"],
    look: "narrow",
  },
  "refund-declined": {
    made: deeds.refundDeclined,
    situation: "captured",
    reads: "the buyer has not got this money",
    actions: ["refund", "refresh"],
    look: "dark-narrow",
  },
  suspended: {
    made: deeds.suspended,
    situation: "suspended",
    reads: "The buyer must choose another one in the Amazon account",
    actions: ["close", "cancel", "refresh"],
  },
  rejected: {
    made: deeds.rejected,
    situation: "rejected",
    reads: "The buyer must pay in another way; agree on it or cancel the order. Do not ship.",
    actions: ["refresh"],
    look: "dark",
  },
  canceled: {
    made: deeds.canceled,
    situation: "canceled",
    reads: "Nothing is reserved and nothing can be collected.",
    actions: ["refresh"],
  },
  chargeback: {
    made: deeds.chargeback,
    situation: "captured",
    reads: "Answer the claim in Seller Central before its deadline.",
    actions: ["refresh"],
    look: "narrow",
  },
} as const satisfies Readonly<Record<string, Shown>>

const table = Object.entries<Shown>(states)

/** Adds rows of the ledger's history: an order that came to 200 by itself would take this test hours. */
async function lengthen(shop: OpenAdmin, amazonId: string): Promise<void> {
  const { query } = await import("../../scripts/demo/database.mjs")
  const sql = `insert into amazon_pay_history (id, order_reference_id, kind, target_id, event, soft, source)
    select 'aphi_' || n, r.id, 'order-reference', r.id, 'labelled', false, 'call'
    from generate_series(1, 200) n, amazon_pay_order_reference r where r.amazon_id = $1`
  await query(shop.databaseUrl, sql, [amazonId])
}

/** The answer of our route with only so many lines of history, which no order that was placed has. */
const shortened = (page: Page, id: string, lines: number): Promise<unknown> =>
  page.route(`**/admin/amazon-pay/orders/${id}`, async (route) => {
    const response = await route.fetch()
    const { amazon_pay: view } = (await response.json()) as { amazon_pay: { readonly history: readonly unknown[] } }
    await route.fulfill({
      response,
      json: { amazon_pay: { ...view, history: lines === 0 ? [] : view.history.slice(-lines) } },
    })
  })

describe("what the merchant reads on the order page", () => {
  let shop: OpenAdmin
  const windows: Partial<Record<keyof typeof looks, Page>> = {}
  const inWindow = async (look: keyof typeof looks = "wide") => (windows[look] ??= await shop.merchant(looks[look]))

  beforeAll(async () => {
    shop = await openAdmin()
  }, 240_000)
  afterAll(() => shop.stop())

  it.each(table)(
    "%s: where the money is, what to do, and the actions for it",
    async (name, shown) => {
      const order = await shop.order()
      await shown.made(shop, order)
      const page = await inWindow(shown.look)
      const widget = await shop.openOrder(page, order.id)
      await widget.getByText(shown.reads).first().waitFor()
      const actions = await widget.locator("[data-action]").evaluateAll((all) => all.map((it) => it.dataset["action"]))
      await takeAdminPicture(page, name)
      expect({ situation: await widget.getAttribute("data-amazon-pay"), actions }).toEqual({
        situation: shown.situation,
        actions: shown.actions,
      })
      expect(await violations(page, "[data-amazon-pay]")).toEqual([])
    },
    120_000,
  )

  it("200 rows of history: the newest five, and all when asked", async () => {
    const { id, amazonId } = await shop.order()
    await lengthen(shop, amazonId)
    const page = await inWindow()
    const widget = await shop.openOrder(page, id)
    const lines = widget.locator("[data-event]")
    expect(await lines.count()).toBe(5)
    await widget.locator("button[aria-expanded=false]").click()
    expect(await lines.count()).toBe(200)
    expect(await violations(page, "[data-amazon-pay]")).toEqual([])
    await takeAdminPicture(page, "history-200")
  }, 120_000)

  it.each([0, 1])(
    "%d rows of history",
    async (count) => {
      const { id } = await shop.order()
      const page = await inWindow()
      await shortened(page, id, count)
      const widget = await shop.openOrder(page, id)
      expect(await widget.locator("[data-event]").count()).toBe(count)
      expect(await widget.getByRole("button", { name: /Show all/ }).count()).toBe(0)
      expect(await violations(page, "[data-amazon-pay]")).toEqual([])
      await takeAdminPicture(page, `history-${count.toString()}`)
    },
    120_000,
  )

  it("nothing of Amazon Pay on an order that was paid otherwise", async () => {
    const id = await shop.otherOrder()
    const page = await inWindow()
    const asked = page.waitForResponse((it) => it.url().endsWith(`/admin/amazon-pay/orders/${id}`))
    await page.goto(`${shop.urls.admin}/orders/${id}`)
    expect(await (await asked).json()).toEqual({ amazon_pay: null })
    await page.getByText("Unfulfilled Items").waitFor()
    expect(await page.locator("[data-amazon-pay]").count()).toBe(0)
    await takeAdminPicture(page, "paid-otherwise")
  }, 120_000)
})
