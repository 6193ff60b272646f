import { inTheAdmin } from "./in-the-admin"
import { takeAdminPicture, violations } from "./open-admin"

/** One language and two widths; everything else is in the tests that take longer. */
describe("the merchant on the order page", () => {
  const at = inTheAdmin()

  it("captures by keyboard what is reserved, after he was asked, and sees it collected", async () => {
    const { id, amazonId } = await at.shop.order()
    const widget = await at.shop.openOrder(at.page, id)
    expect(await widget.getAttribute("data-amazon-pay")).toBe("authorized")
    expect(await violations(at.page, "[data-amazon-pay]")).toEqual([])
    await widget.locator("[data-action=capture]").focus()
    await at.page.keyboard.press("Enter")
    const dialog = at.page.getByRole("alertdialog")
    expect(await dialog.getByRole("textbox").getAttribute("readonly")).not.toBeNull()
    expect(await dialog.textContent()).toContain("To collect less, capture in full and refund the difference")
    expect(await violations(at.page, "[role=alertdialog]")).toEqual([])
    await dialog.locator("[data-confirm]").focus()
    await at.page.keyboard.press("Enter")
    await at.page.locator("[data-amazon-pay=captured]").waitFor()
    const { counts } = (await at.shop.control.get(`effects?order_reference_id=${amazonId}`)) as {
      readonly counts: Readonly<Record<string, number>>
    }
    expect(counts["Capture"]).toBe(1)
    await takeAdminPicture(at.page, "captured")
  }, 120_000)

  it("cannot overlook a declined refund, dark and narrow", async () => {
    const { id, amazonId } = await at.shop.order()
    await at.shop.act(id, "capture", { amount: await at.shop.capturable(id) })
    const declined = {
      operation: "Refund",
      order_reference_id: amazonId,
      state: "Declined",
      reason_code: "AmazonRejected",
    }
    await at.shop.control.post("outcomes", declined)
    await at.shop.act(id, "refund", { amount: "5.00" }).catch(() => undefined)
    await at.shop.control.post("clock", { advance_seconds: 120 })
    await at.shop.act(id, "refresh")
    const narrow = await at.shop.merchant({ dark: true, viewport: { width: 420, height: 900 } })
    await at.shop.openOrder(narrow, id)
    const alert = narrow.locator("[data-alert=refund-declined]")
    await alert.waitFor()
    expect(await alert.textContent()).toContain("the buyer has not got this money")
    expect(await violations(narrow, "[data-amazon-pay]")).toEqual([])
    await takeAdminPicture(narrow, "refund-declined-dark-narrow")
    await narrow.context().close()
  }, 120_000)
})
