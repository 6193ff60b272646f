import { textOf, type TextKey } from "../../src/services/domain/texts"
import { inTheShop } from "./in-the-shop"
import { lookEverywhere } from "./look"
import { atOrderReference } from "./open-shop"

type Place = "page" | "address" | "wallet" | "cart"
type Outcome = "Success" | "Failure" | "Abandoned"
type ReturnError = "InvalidSellerId" | "InvalidIdStatus" | "InternalServerError"

/** How a buyer's way ends at Amazon, where the shop says what, and what he can do then. */
type Way = {
  readonly card?: string
  readonly switches?: Readonly<Record<string, string>>
  readonly planned?: { readonly state: string; readonly reason_code?: string; readonly waits?: boolean }
  readonly end: Outcome | ReturnError
  readonly place: Place
  readonly text: TextKey
  /** `order`: he gets it with the same order reference, after another card or at once. */
  readonly then: "another-card" | "again" | "wait" | "leave"
}

/** Rows of the table of declines for a buyer who is present, and each way back from Amazon's page. */
const ways = {
  InvalidPaymentMethod: {
    card: "3434",
    end: "Success",
    place: "wallet",
    text: "choose-another",
    then: "another-card",
  },
  AmazonRejected: { card: "2323", end: "Success", place: "cart", text: "rejected", then: "leave" },
  TransactionTimedOut: { card: "5656", end: "Success", place: "cart", text: "rejected", then: "leave" },
  ProcessingFailure: {
    planned: { state: "Declined", reason_code: "ProcessingFailure" },
    end: "Success",
    place: "page",
    text: "try-later",
    then: "wait",
  },
  Failure: { end: "Failure", place: "cart", text: "sca-failure", then: "leave" },
  "a card that always fails": { card: "8320", end: "Success", place: "cart", text: "sca-failure", then: "leave" },
  Abandoned: { end: "Abandoned", place: "wallet", text: "sca-abandoned", then: "another-card" },
  "Abandoned, and still Open": {
    switches: { stateAfterAbandoned: "Open" },
    end: "Abandoned",
    place: "page",
    text: "sca-abandoned",
    then: "again",
  },
  InternalServerError: { end: "InternalServerError", place: "page", text: "try-again", then: "again" },
  InvalidIdStatus: { end: "InvalidIdStatus", place: "page", text: "try-again", then: "again" },
  InvalidSellerId: { end: "InvalidSellerId", place: "cart", text: "unavailable", then: "leave" },
} as const satisfies Readonly<Record<string, Way>>

const isError = (end: Way["end"]): end is ReturnError => end.startsWith("In")

describe("A buyer whose payment does not go through at once", () => {
  const at = inTheShop()

  afterEach(() => at.shop.control.post("switches", { stateAfterAbandoned: "Suspended" }))

  const notice = (place: Place) =>
    at.buyer.page.locator(place === "cart" ? "main > .notice" : `#message-${place} .notice`)

  /** From the shelf to Amazon's page and back. */
  const goAndReturn = async ({ card, switches = {}, planned, end }: Way): Promise<string> => {
    const { buyer, shop } = at
    const id = await at.buyWith(card)
    await shop.control.post("switches", switches)
    if (planned !== undefined)
      await shop.control.post("outcomes", { operation: "Authorize", order_reference_id: id, ...planned })
    if (!isError(end)) await buyer.challenge(end)
    else {
      const back = (await shop.control.post(`order-references/${id}/sca`, { error_code: end })) as { redirect: string }
      await buyer.page.goto(back.redirect)
    }
    return id
  }

  const getsTheOrder = async (id: string): Promise<void> => {
    await at.buyer.buy()
    expect(atOrderReference(at.buyer)).toBe(id)
    await at.buyer.challenge("Success")
    expect(await at.buyer.orderId()).toMatch(/^order_/)
    expect((await at.shop.truth(id)).authorizations.filter(({ state }) => state === "Open")).toHaveLength(1)
  }

  const remedies = {
    "another-card": async (id: string) => {
      const { page } = at.buyer
      expect(await page.locator("#buy-now").isDisabled()).toBe(true)
      expect(await page.frameLocator("#address-book iframe").getByRole("radio").count()).toBe(0)
      await at.buyer.chooseCard("0022")
      await getsTheOrder(id)
    },
    again: async (id: string) => {
      await at.buyer.ready()
      await getsTheOrder(id)
    },
    wait: async () => {
      const button = at.buyer.page.locator("#buy-now")
      expect(await button.innerText()).toMatch(/^Possible again in \d\d s$/)
      await new Promise((resolve) => setTimeout(resolve, 1500))
      expect(await button.isDisabled()).toBe(true)
    },
    leave: async (id: string) => {
      const { page } = at.buyer
      expect((await at.shop.truth(id)).authorizations.filter(({ state }) => state === "Open")).toHaveLength(0)
      expect(await page.evaluate("document.cookie")).not.toContain("amazon_Login_accessToken=A")
      await page.locator("#amazon-button button").waitFor()
    },
  }

  it.each(Object.entries(ways) as [string, Way][])("%s: is told what to do next", async (name, way) => {
    const id = await goAndReturn(way)
    await notice(way.place).waitFor({ timeout: 20_000 })
    expect(await notice(way.place).innerText()).toBe(textOf(way.text, "en"))
    expect(new URL(at.buyer.page.url()).pathname).toBe(way.place === "cart" ? "/cart" : "/checkout")
    expect(await at.buyer.page.locator(".notice").count()).toBe(1)
    await at.buyer.page.waitForTimeout(800)
    expect(await lookEverywhere(at.buyer, name.toLowerCase().replace(/[^a-z]+/g, "-"))).toEqual([])
    await remedies[way.then](id)
  })

  it("marks the declined card in the wallet", async () => {
    await goAndReturn(ways.InvalidPaymentMethod)
    const wallet = at.buyer.page.frameLocator("#wallet iframe")
    await wallet.locator(".choice", { hasText: "3434" }).locator(".tag").waitFor()
    expect(await wallet.locator(".choice .tag").count()).toBe(1)
    expect(await wallet.locator("input:checked").count()).toBe(0)
  })

  it("is thanked while Amazon still decides, where the shop takes pending orders", async () => {
    const { page } = at.buyer
    await at.buyer.chooseMarket("uk")
    await at.buyer.addToCart("mug")
    await page.goto(`${at.shop.urls.storefront}/cart`)
    await at.buyer.signIn()
    await notice("address").waitFor()
    await at.buyer.chooseAddress(/Elizabeth Harrison/)
    await at.buyer.chooseCard("5656")
    await at.buyer.buy()
    await at.buyer.challenge("Success")
    expect(await at.buyer.orderId()).toMatch(/^order_/)
    expect(await page.locator("main .notice").allInnerTexts()).toEqual([textOf("pending", "en")])
    expect(await lookEverywhere(at.buyer, "pending")).toEqual([])
  })

  it("pays the new total when the cart has changed while he was at Amazon", async () => {
    const id = await at.buyWith()
    const other = await at.buyer.page.context().newPage()
    await other.goto(`${at.shop.urls.storefront}/cart`)
    await other.getByRole("button", { name: "One more" }).click()
    await other.locator("output", { hasText: "2" }).waitFor()
    await other.close()
    await at.buyer.challenge("Success")
    expect(await notice("page").innerText()).toBe(textOf("amount-changed", "en"))
    await at.buyer.ready()
    expect(await lookEverywhere(at.buyer, "amount-changed")).toEqual([])
    await at.buyer.buy()
    expect(atOrderReference(at.buyer)).not.toBe(id)
    await at.buyer.challenge("Success")
    expect(await at.buyer.orderId()).toMatch(/^order_/)
  })

  it("begins anew when Amazon has let the order reference go stale", async () => {
    await at.buyer.toCheckout()
    const id = await at.buyer.page.evaluate(
      () => Object.entries(localStorage).find(([name]) => name.startsWith("amazon-pay-order-reference:"))?.[1],
    )
    await at.shop.control.post("transitions", { object_id: id, state: "Canceled", reason_code: "Stale" })
    await at.buyer.page.locator("#buy-now").click()
    await notice("page").waitFor()
    expect(await notice("page").innerText()).toBe(textOf("start-again", "en"))
    await at.buyer.ready()
    expect(await lookEverywhere(at.buyer, "stale")).toEqual([])
    await at.buyer.buy()
    expect(atOrderReference(at.buyer)).not.toBe(id)
  })

  it("is told when the shop cannot be reached, and may try again", async () => {
    await at.buyer.page.route(`${at.shop.urls.backend}/**`, (route) => route.abort())
    await at.buyer.page.goto(at.shop.urls.storefront)
    await at.buyer.page.getByRole("alert").waitFor()
    expect(await lookEverywhere(at.buyer, "shop-unreachable")).toEqual([])
    await at.buyer.page.unroute(`${at.shop.urls.backend}/**`)
    await at.buyer.page.getByRole("button", { name: "Try again" }).click()
    await at.buyer.page.locator("[data-product=mug]").waitFor()
  })

  it("signs in again when the session at Amazon has expired", async () => {
    await at.buyer.addToCart("mug")
    await at.buyer.page.goto(`${at.shop.urls.storefront}/cart`)
    await at.buyer.signIn()
    await at.buyer.ready()
    await at.buyer.page.evaluate(() => {
      for (const name of Object.keys(localStorage))
        if (name.startsWith("amazon-pay-order-reference:")) localStorage.removeItem(name)
    })
    await at.shop.control.post("clock", { advance_seconds: 3700 })
    await at.buyer.page.reload()
    await notice("page").waitFor({ timeout: 20_000 })
    expect(await notice("page").innerText()).toBe("Please sign in with Amazon again.")
    expect(await lookEverywhere(at.buyer, "signed-out")).toEqual([])
    await at.buyer.signIn()
    await at.buyer.ready()
  })
})
