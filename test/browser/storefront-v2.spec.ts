import { textOf } from "../../src/services/domain/texts"
import { inTheShop } from "./in-the-shop"
import { lookEverywhere } from "./look"
import { atOrderReference, atSession } from "./open-shop"

const home = {
  email: "buyer@example.com",
  first_name: "Theresia",
  last_name: "Gruber",
  address_1: "Getreidegasse 9",
  postal_code: "5020",
  city: "Salzburg",
}

const left = "You came back from Amazon without paying. Nothing was ordered, and your cart is kept."

describe("A buyer in the demo's Austrian shop", () => {
  const at = inTheShop()

  const path = (): string => new URL(at.buyer.page.url()).pathname
  const order = async () => at.shop.admin.order((await at.buyer.orderId()) ?? "")
  const looksRight = async (name: string) => expect(await lookEverywhere(at.buyer, `at-${name}`)).toEqual([])

  /** From the shelf to Amazon's page for the bank's challenge, by Amazon's button. */
  const expressWith = async (card = "1111"): Promise<string> => {
    await at.buyer.toAustrianCart()
    await at.buyer.express({ card })
    await at.buyer.buyOnReview()
    return atSession(at.buyer)
  }

  /** The same with the shop's own checkout. */
  const methodWith = async (card = "1111"): Promise<string> => {
    await at.buyer.toAustrianCart()
    await at.buyer.page.getByRole("link", { name: "Go to checkout" }).click()
    await at.buyer.typeAddress(home)
    await at.buyer.payWithAmazon({ card })
    return atSession(at.buyer)
  }

  const begin = { "Amazon's button": expressWith, "the shop's own checkout": methodWith }
  const both = Object.entries(begin)

  const oneOrder = async (session: string, before: number): Promise<void> => {
    expect(await at.shop.orderCount()).toBe(before + 1)
    expect(await at.shop.charges(session)).toMatchObject([{ state: "Authorized" }])
  }

  const nothing = async (session: string, before: number): Promise<void> => {
    expect(await at.shop.orderCount()).toBe(before)
    expect(await at.shop.charges(session)).toEqual([])
  }

  /** The address of the return route that Amazon's page leads to. */
  const returned = async (work: () => Promise<void>): Promise<string> => {
    const request = at.buyer.page.waitForRequest((it) => it.url().includes("/amazon-pay/return/"))
    await work()
    return (await request).url()
  }

  it("sees the total to the cent on Amazon's page and in the order, and the merchant captures and refunds", async () => {
    const session = await expressWith()
    await at.buyer.answer("Confirmed")
    const placed = await order()
    const [charge] = await at.shop.charges(session)
    expect(charge?.amount).toEqual({ amount: Number(placed.total).toFixed(2), currency: "EUR" })
    const [{ payments }] = placed.payment_collections
    await at.shop.admin.capture(payments[0].id)
    await at.shop.admin.refund(payments[0].id, 5)
    const after = await at.shop.admin.order(placed.id)
    expect(after.payment_collections[0].payments).toMatchObject([
      { provider_id: "pp_amazon-pay_at", captures: [{ amount: placed.total }], refunds: [{ amount: 5 }] },
    ])
  })

  it("changes address and payment method at Amazon, and pays with what he chose last", async () => {
    await at.buyer.toAustrianCart()
    await at.buyer.express()
    const { page } = at.buyer
    const session = atSession(at.buyer)
    await at.buyer.change("address", { address: "at-2" })
    expect(atSession(at.buyer)).toBe(session)
    expect(await page.locator("#chosen-address").innerText()).toBe("Theresia Gruber\nGetreidegasse 9\n5020 Salzburg")
    await at.buyer.change("payment", { card: "4444" })
    expect(await page.locator("#chosen-payment").innerText()).toBe("Mastercard ****4444 (Amazon Pay)")
    expect(await page.locator("#chosen-address").innerText()).toContain("Getreidegasse 9")
    await at.buyer.buyOnReview()
    await at.buyer.answer("Confirmed")
    expect(await order()).toMatchObject({ payment_status: "authorized" })
    expect(await at.shop.session(session)).toMatchObject({ address_id: "at-2", card_tail: "4444" })
  })

  it("may only choose an address in the country of the shop", async () => {
    await at.buyer.toAustrianCart()
    await at.buyer.page.locator("#amazon-button button").click()
    await at.buyer.signInThere()
    const open = at.buyer.page.locator("input[name=address]:enabled")
    expect(await open.evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value))).toEqual(["at-1", "at-2"])
  })

  it("chooses another parcel service on the review page, and pays the new total", async () => {
    await at.buyer.toAustrianCart()
    await at.buyer.express()
    const { page } = at.buyer
    const before = await page.locator(".sums dd.total").innerText()
    await page.getByRole("radio", { name: /Express/ }).check()
    await page.locator(".sums dd.total").filter({ hasNotText: before }).waitFor()
    await at.buyer.ready()
    await at.buyer.buyOnReview()
    const session = atSession(at.buyer)
    await at.buyer.answer("Confirmed")
    const { total } = await order()
    expect(await at.shop.charges(session)).toMatchObject([{ amount: { amount: Number(total).toFixed(2) } }])
  })

  it.each(both)(
    "by %s, is declined on Amazon's page, takes another card there, and gets one order",
    async (_how, go) => {
      const before = await at.shop.orderCount()
      const session = await go("4440")
      await at.buyer.answer("Confirmed")
      await at.buyer.page.locator("input[name=card][value='1111']").check()
      await at.buyer.answer("Another")
      await at.buyer.answer("Confirmed")
      expect(await order()).toMatchObject({ payment_status: "authorized" })
      await oneOrder(session, before)
      expect(await at.shop.session(session)).toMatchObject({ card_tail: "1111", declined_tails: ["4440"] })
    },
  )

  it.each(both)(
    "by %s, fails the bank's challenge and gives up: nothing ordered, and he may begin anew",
    async (how, go) => {
      const before = await at.shop.orderCount()
      const session = await go()
      await at.buyer.answer("Failed")
      await at.buyer.answer("GivenUp")
      expect(await at.buyer.notice()).toBe(textOf("rejected", "en"))
      expect(path()).toBe(how === "Amazon's button" ? "/cart" : "/checkout")
      expect(await at.buyer.page.locator(".notice").count()).toBe(1)
      await looksRight(`given-up-${how === "Amazon's button" ? "express" : "method"}`)
      await nothing(session, before)
    },
  )

  it.each(both)(
    "by %s, leaves the bank's challenge: nothing ordered, and the next try is an order",
    async (how, go) => {
      const before = await at.shop.orderCount()
      const session = await go()
      await at.buyer.answer("Returned")
      await at.buyer.notice()
      await nothing(session, before)
      if (how === "Amazon's button") {
        await at.buyer.express()
        await at.buyer.buyOnReview()
      } else await at.buyer.payWithAmazon()
      const next = atSession(at.buyer)
      expect(next).not.toBe(session)
      await at.buyer.answer("Confirmed")
      await order()
      await oneOrder(next, before)
    },
  )

  it("is told in the shop's checkout that nothing was ordered when he leaves Amazon's page before paying", async () => {
    await at.buyer.toAustrianCart()
    const { page } = at.buyer
    await page.getByRole("link", { name: "Go to checkout" }).click()
    await at.buyer.typeAddress(home)
    await page.locator("#buy-now").click()
    await at.buyer.hosted("signin")
    await at.buyer.cancel()
    expect(await at.buyer.notice()).toBe(left)
    expect(path()).toBe("/checkout")
    expect(await page.locator("input[name=address_1]").inputValue()).toBe(home.address_1)
    await looksRight("left-checkout")
    await at.buyer.payWithAmazon()
    await at.buyer.answer("Confirmed")
    await order()
  })

  it.each(both)("by %s, is thanked while Amazon still decides", async (_how, go) => {
    await go("0701")
    await at.buyer.answer("Confirmed")
    expect(await at.buyer.orderId()).toMatch(/^order_/)
    expect(await at.buyer.page.locator("main .notice").allInnerTexts()).toEqual([textOf("pending", "en")])
  })

  it.each(both)("by %s, gets one order when the way back from Amazon is gone twice", async (_how, go) => {
    const before = await at.shop.orderCount()
    const session = await go()
    const url = await returned(() => at.buyer.answer("Confirmed"))
    const orderId = await at.buyer.orderId()
    await at.buyer.page.goto(url)
    expect(await at.buyer.orderId()).toBe(orderId)
    await oneOrder(session, before)
  })

  /** He has been through Amazon's page, and the address that he comes back to lacks what Amazon should append. */
  const comesBackWithoutId = async (session: string): Promise<void> => {
    const path = `cv2/sessions/${session}/processing`
    const { redirect } = (await at.shop.control.post(path, { outcome: "Success" })) as { readonly redirect: string }
    await at.buyer.page.goto(redirect.split("?")[0] ?? "")
  }

  it("comes back to the review page without the session's id, presses again, and gets one order", async () => {
    const before = await at.shop.orderCount()
    const session = await expressWith()
    await comesBackWithoutId(session)
    expect(await at.buyer.notice()).toBe(textOf("try-again", "en"))
    expect(path()).toBe("/review")
    await looksRight("without-session")
    await at.buyer.ready()
    await at.buyer.page.locator("#buy-now").click()
    await order()
    await oneOrder(session, before)
  })

  it("comes back to the shop's own checkout without the session's id, pays again, and gets one order", async () => {
    const before = await at.shop.orderCount()
    const session = await methodWith()
    await comesBackWithoutId(session)
    await at.buyer.notice()
    expect(path()).toBe("/checkout")
    await nothing(session, before)
    await at.buyer.ready()
    await at.buyer.payWithAmazon()
    const next = atSession(at.buyer)
    await at.buyer.answer("Confirmed")
    await order()
    await oneOrder(next, before)
    expect(await at.shop.charges(session)).toEqual([])
  })

  it.each([
    ["no checkout session", "", "Amazon did not say what you chose."],
    [
      "two of them",
      "?amazonCheckoutSessionId=aaaaaa&amazonCheckoutSessionId=bbbbbb",
      "Amazon did not say what you chose.",
    ],
    ["one that Amazon does not know", `?amazonCheckoutSessionId=${crypto.randomUUID()}`, textOf("start-again", "en")],
  ])("is led to the cart with a word from a review page that names %s", async (_what, query, text) => {
    await at.buyer.toAustrianCart()
    await at.buyer.page.goto(`${at.shop.urls.storefront}/review${query}`)
    await at.buyer.page.waitForURL(`${at.shop.urls.storefront}/cart`)
    expect(await at.buyer.notice()).toContain(text)
    await at.buyer.page.locator("#amazon-button button").waitFor()
  })

  it("gets one order by a double click", async () => {
    const before = await at.shop.orderCount()
    await at.buyer.toAustrianCart()
    await at.buyer.express()
    await at.buyer.page.locator("#buy-now").dblclick()
    await at.buyer.hosted("processing")
    const session = atSession(at.buyer)
    await at.buyer.answer("Confirmed")
    await order()
    await oneOrder(session, before)
  })

  it("goes back from Amazon's page, and buys again with the same session", async () => {
    const before = await at.shop.orderCount()
    const session = await expressWith()
    await at.buyer.page.goBack()
    await at.buyer.onReview()
    await at.buyer.buyOnReview()
    expect(atSession(at.buyer)).toBe(session)
    await at.buyer.answer("Confirmed")
    await order()
    await oneOrder(session, before)
  })

  it("changes his mind on the review page, and pays by invoice", async () => {
    await at.buyer.toAustrianCart()
    await at.buyer.express()
    const { page } = at.buyer
    await page.getByRole("button", { name: "Pay another way" }).click()
    await at.buyer.ready()
    expect(await page.locator("input[name=city]").inputValue()).toBe("Wien")
    await page.getByRole("radio", { name: "Pay by invoice" }).check()
    await page.locator("#buy-now").click()
    expect(await order()).toMatchObject({ payment_collections: [{ payments: [{ provider_id: "pp_system_default" }] }] })
  })

  it("buys in the German shop by Checkout v1 and in the Austrian one by Checkout v2, in one browser", async () => {
    const german = await at.buyWith()
    expect(atOrderReference(at.buyer)).toBe(german)
    await at.buyer.challenge("Success")
    const first = await order()
    const session = await expressWith()
    await at.buyer.answer("Confirmed")
    const second = await order()
    const providers = [first, second].map((it) => it.payment_collections[0].payments[0].provider_id)
    expect(providers).toEqual(["pp_amazon-pay_de", "pp_amazon-pay_at"])
    expect((await at.shop.truth(german)).authorizations).toMatchObject([{ state: "Open" }])
    expect(await at.shop.charges(session)).toMatchObject([{ state: "Authorized" }])
  })

  it("may watch what happens behind: browser, shop and Amazon in their order", async () => {
    const { page } = at.buyer
    await page.goto(at.shop.urls.storefront)
    await page.getByRole("button", { name: "What happens behind" }).click()
    await expressWith()
    await at.buyer.answer("Confirmed")
    await at.buyer.orderId()
    const named = page.locator("#behind-steps code", { hasText: /^UpdateChargePermission$/ })
    await named.first().waitFor({ timeout: 20_000 })
    const steps = await page.locator("#behind-steps code").allInnerTexts()
    const places = [
      /^POST .*\/amazon-pay\/button$/,
      /^renderButton/,
      /^Click: Amazon's button/,
      /^Page \/review/,
      /^GetCheckoutSession/,
      /^Click: buy now/,
      /^POST .*\/confirm$/,
      /^UpdateCheckoutSession/,
      /^CompleteCheckoutSession/,
      /^Page \/thank-you/,
    ].map((pattern) => steps.findIndex((step) => pattern.test(step)))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    await looksRight("behind")
  })
})
