import {
  aCapture,
  anAuthorization,
  anOpenOrder,
  aSettledOrder,
  faultOf,
  journey,
  overwrites,
  patient,
  ready,
  soon,
  worth,
} from "./contract-story"
import type { Harness } from "./contract-world"

/** What is done to an order, and who may see its buyer. */
export const keepsTheOrderContract = (name: string, begin: () => Promise<Harness>): void => {
  describe(`${name}: the order`, () => {
    it("is prepared with its total and without constraints", async () => {
      const { connector, world } = await begin()
      const order = await world.buyerChooses()
      const { seen, buyer } = await connector.prepare({ order, journey, attempt: patient() })
      if (connector.can.total === "at-prepare")
        expect(seen).toEqual([expect.objectContaining({ ref: order, state: "Draft", amount: worth })])
      expect(buyer.constraints).toEqual([])
    })

    it("says how the browser goes on when it is placed", async () => {
      const harness = await begin()
      const { ask } = await ready.place(harness)
      expect(await ask(patient())).toMatchObject({ onward: { by: harness.connector.can.onward } })
    })

    it("is placed once, however often it is said", async () => {
      const harness = await begin()
      const { order, ask } = await ready.place(harness)
      await ask(patient())
      await ask({ ...patient(), repeat: true })
      expect(await harness.world.effects(order)).toMatchObject({ place: overwrites(harness, "place") ? 2 : 1 })
    })

    it("tells the buyer only to his own login", async () => {
      const { connector, world } = await begin()
      if (connector.can.proof !== "access-token") return
      const order = await world.buyerChooses()
      const { own, foreign } = await world.logins()
      const nobody = await connector.read(order)
      const somebody = await connector.read(order, own)
      expect([nobody.buyer?.email, nobody.buyer?.shipping?.lines ?? []]).toEqual([undefined, []])
      expect(somebody.buyer).toMatchObject({
        email: expect.stringContaining("@"),
        shipping: { city: expect.any(String), lines: expect.any(Array) },
      })
      expect(await faultOf(connector.read(order, foreign))).toMatchObject({ kind: "refused", acted: "no" })
    })

    it("lists its authorizations", async () => {
      const harness = await begin()
      const { order, authorization } = await anAuthorization(harness)
      const { seen } = await harness.connector.read(order)
      expect(seen[0]).toMatchObject({ state: "Open", children: [authorization] })
    })

    it("takes one order number", async () => {
      const { connector, order } = await begin().then(async (harness) => ({
        ...harness,
        order: await aSettledOrder(harness),
      }))
      const label = (orderNumber: string) => connector.label({ order, orderNumber, deadline: soon() })
      expect([await label("1001"), await label("1001")]).toEqual(["labelled", "labelled"])
      // Only where orders are found by it must it never change.
      if (connector.can.named) expect(await label("1002")).toBe("too-late")
    })

    it("is found by its order number, and only by that", async () => {
      const harness = await begin()
      const { connector } = harness
      const order = await anOpenOrder(harness)
      const day = 86_400_000
      const end = soon().getTime()
      const created = { from: new Date(end - 30 * day), to: new Date(end) }
      const named = (orderNumber: string) => connector.ordersNamed({ orderNumber, created })
      if (!connector.can.named) return
      expect(await named("1001")).toEqual([])
      await connector.label({ order, orderNumber: "1001", deadline: soon() })
      expect(await named("1001")).toMatchObject([{ ref: order, state: "Open" }])
      expect(await named("100")).toEqual([])
    })

    it.each([
      ["cancel", "Canceled"],
      ["close", "Closed"],
    ] as const)("ends when told to %s", async (verb, state) => {
      const harness = await begin()
      const { order, ask } = await ready[verb](harness)
      await ask(patient())
      const shown = harness.connector.can.cancels ? state : "Closed"
      expect((await harness.connector.read(order)).seen[0]).toMatchObject({ state: shown })
    })

    it("is not canceled once money was collected", async () => {
      const harness = await begin()
      if (!harness.connector.can.cancels) return
      const { order } = await aCapture(harness)
      const cancel = harness.connector.end({ order, how: "cancel", why: "too late", deadline: soon() })
      expect(await faultOf(cancel)).toMatchObject({ kind: "refused", acted: "no" })
    })

    it("that does not exist is refused without doubt", async () => {
      const { connector, world } = await begin()
      const { id } = await world.buyerChooses()
      const ghost = { kind: "order-reference", id: id.replace(/.{7}$/, "0000000") } as const
      expect(await faultOf(connector.read(ghost))).toMatchObject({ kind: "refused", acted: "no" })
    })
  })
}
