import { everythingIn } from "./everything-in"
import { anAuthorization, calls, anOpenOrder, authorizing, faultOf, hurried, ready } from "./contract-story"
import type { Harness } from "./contract-world"
import { changingVerbs } from "./contract-world"

/** Credentials, and what may be written down. */
export const keepsTheAccountContract = (name: string, begin: () => Promise<Harness>): void => {
  describe(`${name}: the account`, () => {
    it("is known to be healthy", async () => {
      const { connector, service } = await begin()
      expect(await connector.check()).toEqual({ account: "ACTIVE", service })
    })

    it.each(["secret", "key", "seller"] as const)("tells the operator about a wrong %s", async (wrong) => {
      const { misconfigured } = await begin()
      const fault = await faultOf(misconfigured[wrong].check())
      expect(fault).toMatchObject({ kind: "misconfigured", acted: "no" })
      expect(fault.message).toMatch(/check /)
    })

    it("cannot reserve money with a wrong secret, and surely did not", async () => {
      const harness = await begin()
      const order = await anOpenOrder(harness)
      const ask = authorizing({ ...harness, connector: harness.misconfigured.secret }, order)
      expect(await faultOf(ask)).toMatchObject({ kind: "misconfigured", acted: "no" })
      expect(await harness.world.effects(order)).not.toHaveProperty("authorize")
    })
  })

  describe(`${name}: what may be written`, () => {
    it("holds no key, no login and no buyer, in events and in errors", async () => {
      const harness = await begin()
      const { own, foreign } = await harness.world.logins()
      const errors: unknown[] = []
      const keep = (error: unknown) => errors.push(error)
      for (const verb of changingVerbs) {
        const { order, ask } = await ready[verb](harness)
        await harness.connector.read(order, own).catch(keep)
        await harness.connector.read(order, foreign).catch(keep)
        if (!calls(harness, verb)) continue
        await harness.world.nextMeets(verb, "after", "truncated")
        await ask(hurried()).catch(keep)
      }
      for (const broken of Object.values(harness.misconfigured)) await broken.check().catch(keep)
      expect(errors.length).toBeGreaterThanOrEqual(changingVerbs.filter((verb) => calls(harness, verb)).length)
      const written = JSON.stringify(harness.events) + errors.map(everythingIn).join("\n")
      for (const canary of [...harness.canaries, own, foreign]) expect(written).not.toContain(canary)
    })

    it("names connector, operation, try and result of each exchange", async () => {
      const harness = await begin()
      await anAuthorization(harness)
      expect(harness.events.length).toBeGreaterThanOrEqual(2)
      for (const event of harness.events) {
        expect(event).toMatchObject({
          connector: name,
          operation: expect.any(String),
          attempt: 1,
          result: "answered",
          milliseconds: expect.any(Number),
        })
      }
    })
  })
}
