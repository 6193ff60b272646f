import { atOrderReference, openShop, type Buyer, type OpenShop } from "./open-shop"

describe("A buyer in the demo's shop who goes other ways", () => {
  let shop: OpenShop
  let buyer: Buyer

  beforeAll(async () => {
    shop = await openShop()
  }, 300_000)
  afterAll(() => shop.stop(), 60_000)
  beforeEach(async () => {
    buyer = await shop.newBuyer()
  })
  afterEach(() => buyer.page.context().close())

  /** From the shelf to Amazon's page. */
  const buyWith = async (card = "1111"): Promise<string> => {
    await buyer.toCheckout()
    if (card !== "1111") await buyer.chooseCard(card)
    await buyer.buy()
    return atOrderReference(buyer)
  }

  it("cannot buy to a country that the shop does not deliver to", async () => {
    await buyer.toCheckout()
    await buyer.chooseAddress(/Amélie d'Arc/)
    expect(await buyer.notice()).toContain("We do not deliver to this address")
    expect(await buyer.page.locator("#buy-now").isDisabled()).toBe(true)
    await buyer.chooseAddress(/Käthe/)
    await buyer.ready()
  })

  it("is spoken to in German", async () => {
    await buyer.page.goto(shop.urls.storefront)
    await buyer.page.locator("select[name=language]").selectOption("de")
    await buyWith("3434")
    await buyer.challenge("Success")
    expect(await buyer.notice()).toBe(
      "Diese Zahlungsart wurde für diese Bestellung nicht akzeptiert. Bitte wählen Sie eine andere aus.",
    )
  })

  describe("gets one order", () => {
    const oneOrder = async (id: string, before: number): Promise<void> => {
      expect(await shop.orderCount()).toBe(before + 1)
      expect(await shop.effects(id)).toMatchObject({ ConfirmOrderReference: 1, Authorize: 1 })
      expect((await shop.truth(id)).authorizations).toMatchObject([{ state: "Open" }])
    }

    it("by a double click", async () => {
      const before = await shop.orderCount()
      await buyer.toCheckout()
      await buyer.page.locator("#buy-now").dblclick()
      await buyer.page.waitForURL(`${shop.urls.simulator}/_hosted/sca?*`)
      const id = atOrderReference(buyer)
      await buyer.challenge("Success")
      await buyer.orderId()
      await oneOrder(id, before)
    })

    it("in two tabs", async () => {
      const before = await shop.orderCount()
      await buyer.toCheckout()
      const other = shop.buyerOn(await buyer.page.context().newPage())
      await other.page.goto(`${shop.urls.storefront}/checkout`)
      await other.ready()
      await Promise.all([buyer.buy(), other.buy()])
      const id = atOrderReference(buyer)
      expect(atOrderReference(other)).toBe(id)
      await Promise.all([buyer.challenge("Success"), other.challenge("Success")])
      expect(await buyer.orderId()).toBe(await other.orderId())
      await oneOrder(id, before)
    })

    it("after going back from Amazon's page and buying again", async () => {
      const before = await shop.orderCount()
      const id = await buyWith()
      await buyer.page.goBack()
      await buyer.ready()
      await buyer.buy()
      expect(atOrderReference(buyer)).toBe(id)
      await buyer.challenge("Success")
      await buyer.orderId()
      await oneOrder(id, before)
    })

    it("when the way back from Amazon is gone twice", async () => {
      const before = await shop.orderCount()
      const id = await buyWith()
      const returned = buyer.page.waitForRequest((request) => request.url().includes("/amazon-pay/return/"))
      await buyer.challenge("Success")
      const orderId = await buyer.orderId()
      await buyer.page.goto((await returned).url())
      expect(await buyer.orderId()).toBe(orderId)
      await oneOrder(id, before)
    })

    it("when the back button leads to a checkout that was left", async () => {
      const before = await shop.orderCount()
      const id = await buyWith()
      await buyer.challenge("Success")
      await buyer.orderId()
      await buyer.page.goto(`${shop.urls.storefront}/checkout`)
      await buyer.page.waitForURL(`${shop.urls.storefront}/cart`)
      await oneOrder(id, before)
    })
  })
})
