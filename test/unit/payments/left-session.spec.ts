import { parseMoney } from "../../../src/services/domain/money"
import { scheduleNext, tend } from "../../../src/services/payments/tend"
import { checkoutV2 } from "../../builders/generations/checkout-v2"
import { cartId, memoryHeart } from "../../builders/memory-heart"

/** The completion of a session got no answer, and then the cart became another one: the session is given up. */
async function leftSession() {
  const heart = memoryHeart({ generation: checkoutV2 })
  const id = await heart.passes()
  const before = { operation: "CompleteCheckoutSession", when: "before" } as const
  expect(await heart.losing(before, () => heart.authorize())).toMatchObject({ is: "refused" })
  const otherTotal = { amount: parseMoney("80.00", "EUR") }
  expect(await heart.press(id, otherTotal)).toMatchObject({ is: "refused", problem: { code: "amount-changed" } })
  const wishes = async () => (await heart.ledger.load({ cartId }))?.wishes.map(({ state }) => state)
  const wait = async (minutes: number) => {
    for (let gone = 0; gone < minutes; gone++) {
      heart.pass(60)
      const now = heart.parts.clock.now()
      for (const due of await heart.ledger.claimDue(now, new Date(now.getTime() + 120_000), 5)) {
        await tend(heart.parts, { id: due, orderId: null })
        await scheduleNext(heart.parts, due)
      }
    }
  }
  return { heart, id, wishes, wait }
}

describe("A session that is given up while its completion is in doubt", () => {
  it("is not let go of, so that money that comes after all is given back", async () => {
    const { heart, id, wishes, wait } = await leftSession()
    await wait(5)
    expect(await wishes()).toEqual(["open"])
    const body = { chargeAmount: { amount: "94.50", currencyCode: "EUR" } }
    await heart.control("POST", "cv2/seller-central", { operation: "CompleteCheckoutSession", id, body })
    expect((await heart.atAmazon(id)).authorizations).toMatchObject([{ state: "Open" }])
    await wait(20)
    expect((await heart.atAmazon(id)).authorizations).toMatchObject([{ state: "Closed" }])
    expect(await wishes()).toEqual(["done"])
  })

  it("is left to expire once nothing can come of it any more", async () => {
    const { heart, id, wishes, wait } = await leftSession()
    await wait(45)
    expect(await wishes()).toEqual(["done"])
    expect(await heart.atAmazon(id)).toMatchObject({ state: "Open", authorizations: [] })
    expect((await heart.ledger.load({ cartId }))?.orderReference.dueAt).toBeNull()
  })
})
