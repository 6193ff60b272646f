import type { Policy } from "../../../src/services/payments/parts"
import type { Simulator } from "../../../src/simulator"
import { startSimulator } from "../../../src/simulator"
import { aShopOfV2 } from "../../builders/a-shop-of-v2"
import { aTill } from "../../builders/a-till"

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator({ tls: false })
})
afterAll(() => simulator.stop())

const instead = 'Ways out: set captureMismatch to "asynchronous"'

/** 94.50 EUR are reserved by Checkout v2. */
async function reserved(policy: Partial<Policy>) {
  const shop = await aShopOfV2(simulator, { captureMismatch: "split", ...policy })
  const back = await shop.paysAt(await shop.presses())
  await shop.arrives(back)
  await shop.comesBack(back)
  expect(await shop.authorize()).toMatchObject({ is: "authorized" })
  return { ...shop, ...aTill(shop) }
}

describe("A split capture by Checkout v2", () => {
  it("has no room beside the whole, because Amazon authorizes no more than the order costs", async () => {
    const shop = await reserved({})
    expect(await shop.capture("1.00")).toMatchObject({ is: "not-captured", why: "mismatch" })
    expect(await shop.effects()).toEqual({ CompleteCheckoutSession: 1 })
    expect((await shop.folio()).orderReference.flags).toEqual([])
  })

  it("names the capture of less as a way out, also of a reservation that is too old to be given up", async () => {
    const shop = await reserved({})
    expect(await shop.capture("30.00")).toMatchObject({ detail: expect.stringContaining(instead) })
    shop.hoursPass(8 * 24)
    expect(await shop.capture("30.00")).toMatchObject({
      detail: expect.stringMatching(/older than seven days.*"asynchronous".*in full/),
    })
  })

  it("is not needed to ship in parts: what is reserved is captured in part, and the rest authorized when it is captured", async () => {
    const shop = await reserved({ captureMismatch: "asynchronous" })
    expect(await shop.capture("30.00")).toMatchObject({ is: "captured" })
    expect(await shop.capture("64.50")).toMatchObject({ is: "captured" })
    expect(await shop.effects()).toEqual({ CompleteCheckoutSession: 1, CaptureCharge: 2, CreateCharge: 1 })
    expect((await shop.folio()).orderReference.flags).toEqual([])
  })

  it("releases the whole first where the shop may lose it, and every capture is what was authorized for it", async () => {
    const shop = await reserved({ splitMayLoseReservation: true })
    expect(await shop.capture("30.00")).toMatchObject({ is: "captured" })
    expect(await shop.capture("64.50")).toMatchObject({ is: "captured" })
    const { authorizations, captures } = await shop.folio()
    const captured = captures.map(({ amount, authorizationId }) => [
      amount,
      authorizations.find(({ id }) => id === authorizationId)?.amount,
    ])
    for (const [money, authorized] of captured) expect(money).toEqual(authorized)
    expect(captures).toMatchObject([
      { amount: { minor: 3_000n }, state: "Completed" },
      { amount: { minor: 6_450n }, state: "Completed" },
    ])
    expect(await shop.effects()).toMatchObject({ CancelCharge: 1, CreateCharge: 2, CaptureCharge: 2 })
  })
})
