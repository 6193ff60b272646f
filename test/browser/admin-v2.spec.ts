import { inTheAdmin } from "./in-the-admin"
import { takeAdminPicture, violations } from "./open-admin"

describe("the merchant on the page of an order by Checkout v2", () => {
  const at = inTheAdmin()

  it("reads what Seller Central calls it, until it is collected", async () => {
    const { id, amazonId } = await at.shop.orderOfV2()
    const widget = await at.shop.openOrder(at.page, id)
    await widget
      .locator("[data-called=checkout-session]")
      .filter({ hasText: `Checkout Session ${amazonId}` })
      .waitFor()
    const permission = widget.locator("[data-called=charge-permission]")
    await permission.filter({ hasText: /Charge Permission S02-\d{7}-\d{7}/ }).waitFor()
    await widget
      .locator("[data-kind=authorization]")
      .filter({ hasText: /^Charge .*authorized/s })
      .waitFor()
    await widget.getByText("Amazon: chargeable").waitFor()
    expect(await widget.textContent()).not.toMatch(/order reference/i)
    const link = widget.getByRole("link", { name: /Seller Central/ }).last()
    expect(await link.getAttribute("href")).toMatch(/sellercentral-europe.*orderReferenceId=S02-/)

    await widget.locator("[data-action=release]").filter({ hasText: "Cancel the Charge" }).waitFor()
    await at.shop.act(id, "capture", { amount: await at.shop.capturable(id) })
    await at.page.reload()
    await widget.locator("[data-kind=authorization]").filter({ hasText: "captured" }).waitFor()
    expect(await violations(at.page, "[data-amazon-pay]")).toEqual([])
    await takeAdminPicture(at.page, "order-v2")
  }, 180_000)
})
