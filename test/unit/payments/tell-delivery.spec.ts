import type { Policy } from "../../../src/services/payments/parts"
import type { Shipped } from "../../../src/services/payments/tell-delivery"
import { tellDelivery } from "../../../src/services/payments/tell-delivery"
import type { Simulator } from "../../../src/simulator"
import { startSimulator } from "../../../src/simulator"
import { aShopOfV2 } from "../../builders/a-shop-of-v2"

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator({ tls: false })
})
afterAll(() => simulator.stop())

const carriers = { deliveryCarriers: { dhl_dhl: "DHL" } }

/** An order that was paid by checkout v2. */
async function anOrder(policy: Partial<Policy> = carriers) {
  const shop = await aShopOfV2(simulator, policy)
  const back = await shop.paysAt(await shop.presses())
  await shop.arrives(back)
  await shop.comesBack(back)
  await shop.authorize()
  const ships = async (more: Partial<Shipped> = {}) =>
    tellDelivery(shop.parts, await shop.folio(), {
      fulfillmentId: "ful_1",
      providerId: "dhl_dhl",
      trackingNumbers: ["0034"],
      ...more,
    })
  const told = async () => (await shop.effects())["DeliveryTracker"] ?? 0
  return { ...shop, ships, told }
}

describe("A parcel that is on its way", () => {
  it("is told to Amazon with its number and Amazon's word for the carrier", async () => {
    const order = await anOrder()
    expect(await order.ships()).toBe("told")
    expect(order.events.at(-1)).toMatchObject({ operation: "DeliveryTracker", result: "answered" })
    const { orderReference } = await order.folio()
    expect(await order.parts.ledger.history(orderReference.id, 50)).toContainEqual(
      expect.objectContaining({ event: "shipped", targetId: "ful_1" }),
    )
  })

  it("is told once, and the next one again", async () => {
    const order = await anOrder()
    expect(await order.ships()).toBe("told")
    expect(await order.ships()).toBe("nothing")
    expect(await order.ships({ fulfillmentId: "ful_2" })).toBe("told")
    expect(await order.told()).toBe(2)
  })

  it.each<readonly [string, Partial<Policy>, Partial<Shipped>]>([
    ["no carrier is named", {}, {}],
    ["the carrier of this provider is not named", carriers, { providerId: "manual_manual" }],
    ["nothing has a number", carriers, { trackingNumbers: [] }],
  ])("is nothing to tell where %s", async (_what, policy, shipped) => {
    const order = await anOrder(policy)
    expect(await order.ships(shipped)).toBe("nothing")
    expect(await order.told()).toBe(0)
  })

  it("that Amazon does not want to hear of disturbs nobody, and may be told later", async () => {
    const order = await anOrder()
    await order.control("faults", { operation: "DeliveryTracker", when: "before", kind: "doctype", times: 1 })
    expect(await order.ships()).toBe("not-taken")
    expect(await order.ships()).toBe("told")
  })
})
