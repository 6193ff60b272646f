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
  /** What the order is paid with; Amazon Pay unless it says otherwise. */
  readonly paid?: "after-wallet"
  /** Of the badge: how much somebody should care. */
  readonly color: "green" | "grey" | "orange" | "red"
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
  draft: {
    made: deeds.otherPaymentGone,
    paid: "after-wallet",
    color: "grey",
    situation: "draft",
    reads: "The buyer has chosen Amazon Pay but has not confirmed the payment.",
    actions: ["cancel", "refresh"],
  },
  "pending-authorization": {
    made: deeds.pendingAuthorization,
    color: "orange",
    situation: "pending",
    reads: "Do not ship yet; the result is taken over by itself.",
    actions: ["release", "close", "cancel", "refresh"],
    look: "narrow",
  },
  "capture-pending": {
    made: deeds.capturePending,
    color: "orange",
    situation: "capture-pending",
    reads: "A capture of €10.00 is pending at Amazon. It is not collected yet.",
    actions: ["authorize", "close", "refresh"],
    look: "dark-narrow",
  },
  authorized: {
    color: "green",
    made: deeds.nothing,
    situation: "authorized",
    reads: "The money is reserved. Capture it when you ship.",
    actions: ["capture", "release", "close", "cancel", "refresh"],
  },
  "partly-captured": {
    made: deeds.partlyCaptured,
    situation: "partly-captured",
    reads: "A part of the order's amount was collected.",
    // Captured by hand in Seller Central; the refresh has booked it in the order.
    actions: ["refund", "authorize", "close", "refresh"],
    color: "orange",
    look: "dark",
  },
  captured: {
    made: deeds.capture,
    color: "green",
    situation: "captured",
    reads: "The money was collected.",
    actions: ["refund", "refresh"],
  },
  "refund-pending": {
    made: deeds.refundPending,
    color: "orange",
    situation: "refund-pending",
    reads: "A refund of €5.00 is pending at Amazon. The buyer has not got it yet.",
    actions: ["refund", "refresh"],
  },
  "partly-refunded": {
    made: deeds.partlyRefunded,
    color: "grey",
    situation: "partly-refunded",
    reads: "A part of the collected money went back to the buyer.",
    actions: ["refund", "refresh"],
    look: "narrow",
  },
  "refund-declined": {
    made: deeds.refundDeclined,
    color: "red",
    situation: "refund-declined",
    reads: "the buyer has not got this money",
    actions: ["refund", "refresh"],
    look: "narrow",
  },
  suspended: {
    made: deeds.suspended,
    color: "red",
    situation: "suspended",
    reads: "The buyer must choose another one in the Amazon account",
    actions: ["close", "cancel", "refresh"],
  },
  rejected: {
    made: deeds.rejected,
    color: "red",
    situation: "rejected",
    reads: "The buyer must pay in another way; agree on it, or cancel the order with the button below. Do not ship.",
    actions: ["cancel", "refresh"],
    look: "dark",
  },
  canceled: {
    made: deeds.canceled,
    color: "grey",
    situation: "canceled",
    reads: "Nothing is reserved and nothing can be collected.",
    actions: ["refresh"],
  },
  chargeback: {
    made: deeds.chargeback,
    color: "red",
    situation: "chargeback",
    reads: "Answer the claim in Seller Central before its deadline.",
    actions: ["refresh"],
    look: "dark-narrow",
  },
} as const satisfies Readonly<Record<string, Shown>>

const colors: Readonly<Record<string, string>> = { good: "green", neutral: "grey", warning: "orange", danger: "red" }
/** Amazon's codes are for machines; a merchant reads words. */
const rawWords =
  /FRAUD|RECEIVED|PaymentPlanNotSet|InvalidPaymentMethod|AmazonRejected|MaxCapturesProcessed|SellerClosed|ExpiredUnused/
const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const widget = document.querySelector("[data-amazon-pay]")
    return widget ? widget.scrollWidth - widget.clientWidth : -1
  })

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
      const order = await (shown.paid ? shop.orderAfterWallet() : shop.order())
      await shown.made(shop, order)
      const page = await inWindow(shown.look)
      const widget = await shop.openOrder(page, order.id)
      await widget.getByText(shown.reads).first().waitFor()
      const actions = await widget.locator("[data-action]").evaluateAll((all) => all.map((it) => it.dataset["action"]))
      await takeAdminPicture(page, name)
      const { situation, color } = shown
      const badge = await widget.locator("[data-tone]").first().getAttribute("data-tone")
      expect({ situation: await widget.getAttribute("data-amazon-pay"), color: colors[badge ?? ""], actions }).toEqual({
        situation,
        color,
        actions: shown.actions,
      })
      expect(await tooWide(page)).toBe(0)
      const outcry = await page.getByText(/^Amazon Pay: /).count()
      expect(outcry > 0).toBe(color === "red")
      expect(await widget.innerText()).not.toMatch(rawWords)
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
    const scrolls = widget.locator("[data-scrolls]")
    expect(await scrolls.evaluate((it) => it.scrollHeight > it.clientHeight && it.clientHeight < 500)).toBe(true)
    await scrolls.focus()
    await page.keyboard.press("End")
    await page.waitForFunction(() => (document.querySelector("[data-scrolls]")?.scrollTop ?? 0) > 1000)
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

  it.each([
    ["otherwise", () => shop.otherOrder()],
    ["otherwise after a look at the wallet", async () => (await shop.orderAfterWallet()).id],
  ])(
    "nothing of Amazon Pay on an order that was paid %s",
    async (_how, order) => {
      const id = await order()
      const page = await inWindow()
      const asked = page.waitForResponse((it) => it.url().endsWith(`/admin/amazon-pay/orders/${id}`))
      await page.goto(`${shop.urls.admin}/orders/${id}`)
      expect(await (await asked).json()).toEqual({ amazon_pay: null })
      await page.getByText("Unfulfilled Items").waitFor()
      expect(await page.locator("[data-amazon-pay]").count()).toBe(0)
      await takeAdminPicture(page, "paid-otherwise")
    },
    120_000,
  )
})
