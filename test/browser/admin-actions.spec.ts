import type { Locator, Page } from "playwright-core"

import type { Deed, Placed } from "./admin-deeds"
import { deeds } from "./admin-deeds"
import { inTheAdmin } from "./in-the-admin"
import type { Action } from "./open-admin"
import { takeAdminPicture, violations } from "./open-admin"

type Done = {
  readonly made: Deed
  readonly action: Action
  readonly amount?: string
  /** What the dialog asks. */
  readonly asks: string
  readonly says: string
  readonly becomes: string
  /** Amazon's operation that has one effect more. */
  readonly operation: string
}

const actions: readonly Done[] = [
  {
    made: deeds.nothing,
    action: "capture",
    asks: "Capture the money?",
    says: "Captured.",
    becomes: "captured",
    operation: "Capture",
  },
  {
    made: deeds.capture,
    action: "refund",
    amount: "5.00",
    asks: "Refund the buyer?",
    says: "The refund is on its way.",
    becomes: "refund-pending",
    operation: "Refund",
  },
  {
    made: deeds.nothing,
    action: "release",
    asks: "Give the reservation back?",
    says: "The reservation is given back.",
    becomes: "released",
    operation: "CloseAuthorization",
  },
  {
    made: deeds.reservationEnded,
    action: "authorize",
    asks: "Reserve the money again?",
    says: "The money is reserved.",
    becomes: "authorized",
    operation: "Authorize",
  },
  {
    made: deeds.nothing,
    action: "close",
    asks: "Close the order reference?",
    says: "The order reference is closed.",
    becomes: "authorized",
    operation: "CloseOrderReference",
  },
  {
    made: deeds.nothing,
    action: "cancel",
    asks: "Cancel this order and its payment?",
    says: "The order and its payment are canceled.",
    becomes: "canceled",
    operation: "CancelOrderReference",
  },
]

type Refusal = {
  readonly what: string
  readonly name: string
  readonly made: Deed
  readonly action: Action
  readonly reads: string
  readonly becomes: string
}

const refusals: readonly Refusal[] = [
  {
    what: "a capture that Amazon declines",
    name: "capture-declined",
    becomes: "capture-declined",
    made: deeds.captureWillBeDeclined,
    action: "capture",
    reads: "Amazon declined the capture (AmazonRejected)",
  },
  {
    what: "an authorization that Amazon declines",
    name: "authorization-declined",
    becomes: "suspended",
    made: deeds.authorizationWillBeDeclined,
    action: "authorize",
    reads: "the amount was not authorized: Amazon answered Declined, InvalidPaymentMethod",
  },
  {
    what: "a closed order reference",
    name: "closed",
    becomes: "closed",
    made: deeds.closedBehindOurBack,
    action: "authorize",
    reads: "the amount was not authorized: Authorize: refused (InvalidOrderReferenceStatus)",
  },
  {
    what: "an amount that was captured meanwhile",
    name: "captured-meanwhile",
    becomes: "captured-elsewhere",
    made: deeds.capturedBehindOurBack,
    action: "capture",
    reads: "refused (InvalidAuthorizationStatus); the authorization is Closed (MaxCapturesProcessed)",
  },
]

const tall = { width: 1400, height: 2200 }

describe("what the merchant does on the order page", () => {
  const at = inTheAdmin({ viewport: tall })

  const effect = async ({ amazonId }: Placed, operation: string) => (await at.shop.effects(amazonId))[operation] ?? 0
  /** An order in the state of a test, opened; and its dialog. */
  const asked = async (made: Deed, action: Action, window = at.page) => {
    const order = await at.shop.order()
    await made(at.shop, order)
    return { order, dialog: await askedFor(order, action, window) }
  }
  const askedFor = async ({ id }: Placed, action: Action, window: Page): Promise<Locator> => {
    const widget = await at.shop.openOrder(window, id)
    await widget.locator(`[data-action=${action}]`).click()
    return window.getByRole("alertdialog")
  }
  const confirm = (dialog: Locator): Locator => dialog.locator("[data-confirm]")
  const isNow = (situation: string, window = at.page) => window.locator(`[data-amazon-pay=${situation}]`).waitFor()

  it.each(actions)(
    "$action: asks first, moves money once however often it is pressed, says so, and shows the new state",
    async ({ made, action, amount, asks, says, becomes, operation }) => {
      const { order, dialog } = await asked(made, action)
      await dialog.getByText(asks).waitFor()
      const before = await effect(order, operation)
      if (amount) await dialog.getByRole("textbox").fill(amount)
      expect(await violations(at.page, "[role=alertdialog]")).toEqual([])
      await takeAdminPicture(at.page, `asked-${action}`)
      await confirm(dialog).dblclick()
      await at.page.getByText(says, { exact: true }).waitFor()
      await isNow(becomes)
      expect(await effect(order, operation)).toBe(before + 1)
      expect(await at.page.locator(`[data-amazon-pay] [data-action=${action}]`).count()).toBe(
        action === "refund" ? 1 : 0,
      )
    },
    120_000,
  )
  it("refresh: takes over what was done in Seller Central, without a question", async () => {
    const order = await at.shop.order()
    await deeds.capturedBehindOurBack(at.shop, order)
    const widget = await at.shop.openOrder(at.page, order.id)
    await widget.locator("[data-action=refresh]").click()
    await at.page.getByText("Read from Amazon.", { exact: true }).waitFor()
    await isNow("partly-captured")
    expect(await at.page.getByRole("alertdialog").count()).toBe(0)
  }, 120_000)

  it.each(["lost", "won"] as const)(
    "a claim that was %s: asks first, and keeps the decision",
    async (decision) => {
      const order = await at.shop.order()
      await deeds.chargeback(at.shop, order)
      const widget = await at.shop.openOrder(at.page, order.id)
      await widget.locator(`[data-decision=${decision}]`).click()
      const dialog = at.page.getByRole("alertdialog")
      await dialog.getByText(`Was the claim ${decision}?`).waitFor()
      expect(await violations(at.page, "[role=alertdialog]")).toEqual([])
      await confirm(dialog).dblclick()
      await widget.getByText(`Noted: the claim was ${decision}.`).waitFor()
      await at.page.reload()
      await at.page.locator("[data-amazon-pay]").getByText(`Noted: the claim was ${decision}.`).waitFor()
      expect(await at.page.locator("[data-decision]").count()).toBe(0)
    },
    120_000,
  )

  it.each([
    ["Back", (dialog: Locator) => dialog.getByRole("button", { name: "Back" }).click()],
    ["Escape", () => at.page.keyboard.press("Escape")],
  ])(
    "%s leaves the question, nothing is asked of the shop, and the keyboard stands where it was",
    async (_how, leave) => {
      const sent: string[] = []
      at.page.on("request", (call) => call.method() === "POST" && sent.push(call.url()))
      const { order, dialog } = await asked(deeds.nothing, "capture")
      await leave(dialog)
      await dialog.waitFor({ state: "detached" })
      expect(sent.filter((url) => url.includes("/amazon-pay/"))).toEqual([])
      expect(await effect(order, "Capture")).toBe(0)
      await at.page.waitForFunction(() => document.activeElement?.getAttribute("data-action") === "capture")
    },
    120_000,
  )

  it.each(refusals)(
    "$what: the exact reason in the dialog, and the state as it is",
    async ({ name, made, action, reads, becomes }) => {
      const { dialog } = await asked(made, action)
      await confirm(dialog).click()
      const refusal = dialog.getByRole("alert")
      await refusal.waitFor()
      expect(await refusal.textContent()).toContain(reads)
      expect(await violations(at.page, "[role=alertdialog]")).toEqual([])
      await takeAdminPicture(at.page, `refused-${name}`)
      await at.page.keyboard.press("Escape")
      await isNow(becomes)
    },
    120_000,
  )

  it.each([
    ["abc", "Enter an amount such as"],
    ["0", "Enter an amount such as"],
    ["999999", "At most €"],
  ])(
    "an amount of %s cannot be sent, and the field says why",
    async (amount, why) => {
      const { dialog } = await asked(deeds.capture, "refund")
      const field = dialog.getByRole("textbox")
      await field.fill(amount)
      await dialog.getByText(why).waitFor()
      expect(await field.getAttribute("aria-invalid")).toBe("true")
      expect(await confirm(dialog).isDisabled()).toBe(true)
      await at.page.keyboard.press("Escape")
    },
    120_000,
  )

  it("captures once when two tabs do it at the same time, and both show it", async () => {
    const { order, dialog } = await asked(deeds.nothing, "capture")
    const second = await at.page.context().newPage()
    await second.setViewportSize(tall)
    const other = await askedFor(order, "capture", second)
    await Promise.all([confirm(dialog).click(), confirm(other).click()])
    await isNow("captured")
    await isNow("captured", second)
    expect(await effect(order, "Capture")).toBe(1)
    await second.close()
  }, 120_000)

  it("moves money once when the answer was lost and the merchant tries again", async () => {
    const { order, dialog } = await asked(deeds.capture, "refund")
    await dialog.getByRole("textbox").fill("5.00")
    const route = `**/admin/amazon-pay/orders/${order.id}/refund`
    await at.page.route(route, async (call) => {
      await call.fetch()
      await call.abort("connectionreset")
    })
    await confirm(dialog).click()
    await dialog.getByRole("alert").waitFor()
    await at.page.unroute(route)
    await confirm(dialog).click()
    await at.page.getByText("The refund is on its way.", { exact: true }).waitFor()
    await isNow("refund-pending")
    expect(await effect(order, "Refund")).toBe(1)
  }, 120_000)

  it("says what our failing server said, leaves the rest of the page alone, and can be tried again", async () => {
    const { order, dialog } = await asked(deeds.nothing, "release")
    const route = `**/admin/amazon-pay/orders/${order.id}/release`
    await at.page.route(route, (call) => call.fulfill({ status: 500, json: { message: "The database is away" } }))
    await confirm(dialog).click()
    await dialog.getByRole("alert").getByText("The database is away").waitFor()
    await at.page.getByText("Unfulfilled Items").waitFor()
    await takeAdminPicture(at.page, "action-failed")
    await at.page.unroute(route)
    await confirm(dialog).click()
    await isNow("released")
    expect(await effect(order, "CloseAuthorization")).toBe(1)
  }, 120_000)

  it("keeps the rest of the order page when our server fails, and can try again", async () => {
    const { id } = await at.shop.order()
    const route = `**/admin/amazon-pay/orders/${id}`
    await at.page.route(route, (call) => call.fulfill({ status: 500, json: { message: "The database is away" } }))
    await at.page.goto(`${at.shop.urls.admin}/orders/${id}`)
    const failure = at.page.getByRole("alert").filter({ hasText: "could not be loaded" })
    await failure.waitFor()
    expect(await failure.textContent()).toContain("The database is away")
    await at.page.getByText("Unfulfilled Items").waitFor()
    await at.page.unroute(route)
    await failure.getByRole("button").click()
    await at.page.locator("[data-amazon-pay=authorized]").waitFor()
  }, 120_000)
})
