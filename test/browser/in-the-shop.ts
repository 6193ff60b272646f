import type { Buyer, OpenShop } from "./open-shop"
import { atOrderReference, openShop } from "./open-shop"

/** One shop for the tests of a suite, and a new buyer for each test. */
export function inTheShop() {
  const now: { shop?: OpenShop; buyer?: Buyer } = {}
  const at = {
    get shop(): OpenShop {
      if (!now.shop) throw new Error("the shop is not open yet")
      return now.shop
    },
    get buyer(): Buyer {
      if (!now.buyer) throw new Error("no buyer is there yet")
      return now.buyer
    },
    /** Another buyer takes the place of the one who was there. */
    comesIn: async (buyer: Buyer): Promise<Buyer> => {
      await now.buyer?.page.context().close()
      now.buyer = buyer
      return buyer
    },
    /** From the shelf to Amazon's page. */
    buyWith: async (card = "1111"): Promise<string> => {
      await at.buyer.toCheckout()
      if (card !== "1111") await at.buyer.chooseCard(card)
      await at.buyer.buy()
      return atOrderReference(at.buyer)
    },
  }
  beforeAll(async () => {
    now.shop = await openShop()
  }, 300_000)
  afterAll(() => now.shop?.stop(), 60_000)
  beforeEach(async () => {
    now.buyer = await at.shop.newBuyer()
  })
  afterEach(() => now.buyer?.page.context().close())
  return at
}
