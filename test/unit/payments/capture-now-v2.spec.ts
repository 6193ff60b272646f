import { startSimulator } from "../../../src/simulator"
import type { Simulator } from "../../../src/simulator"
import { aShopOfV2 } from "../../builders/a-shop-of-v2"

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator({ tls: false })
})
afterAll(() => simulator.stop())

type Shop = Awaited<ReturnType<typeof aShopOfV2>>

/** Two ways to say yes; answers where Amazon's page sends the browser. */
const ways: Readonly<Record<string, (shop: Shop) => Promise<string>>> = {
  "on the review page": async (shop) => {
    await shop.attach()
    await shop.buys()
    return shop.pays()
  },
  "with a button that says everything": async (shop) => {
    const back = await shop.paysAt(await shop.presses())
    await shop.arrives(back)
    return back
  },
}
const times = [
  [true, { captureNow: true }, { state: "Closed", reason: "MaxCapturesProcessed" }, ["Completed"]],
  [false, { captureNow: false }, { state: "Open", reason: null }, []],
] as const

describe.each(Object.entries(ways))("Who said yes %s", (_way, saysYes) => {
  it.each(times)(
    "is asked for what he said yes to (at once: %s), though captureNow is another when he comes back",
    async (captureNow, before, authorization, captures) => {
      const policy: { captureNow: boolean } = { ...before }
      const shop = await aShopOfV2(simulator, policy)
      const back = await saysYes(shop)
      policy.captureNow = !captureNow
      await shop.comesBack(back)
      expect(await shop.authorize()).toMatchObject({ is: "authorized", captured: captureNow })
      const folio = await shop.folio()
      expect(folio.authorizations).toMatchObject([authorization])
      expect(folio.captures.map(({ state }) => state)).toEqual(captures)
    },
  )
})
