import { expectDoubt } from "./expect-doubt"
import { calls, faultOf, hurried, namesAmount, overwrites, part, patient, ready, soon } from "./contract-story"
import type { Harness } from "./contract-world"
import { changingVerbs, lostAnswers, moneyVerbs, unusableAnswers } from "./contract-world"

/** Of verbs that nothing is looked for by. */
const nothing = { amount: part(0n) }

/** Lost and unusable answers, and what a look finds afterwards. */
export const keepsTheTroubleContract = (name: string, begin: () => Promise<Harness>): void => {
  describe.each(moneyVerbs)(`${name}: find after %s`, (verb) => {
    it("finds the effect by its reference, and nothing by another", async () => {
      const harness = await begin()
      const { near, sent = nothing, ask } = await ready[verb](harness)
      const attempt = patient()
      await ask(attempt)
      expect(await harness.connector.find(attempt.key, near, sent)).toMatchObject({ key: attempt.key, parent: near })
      if (harness.connector.can.find !== "by-key") return
      expect(await harness.connector.find(patient().key, near, sent)).toBe("absent")
    })
  })

  describe.each(changingVerbs)(`${name}: trouble at %s`, (verb) => {
    it.each(lostAnswers)("has one effect although its answer was lost to %s and asked for again", async (trouble) => {
      const harness = await begin()
      if (!calls(harness, verb)) return
      const { order, ask } = await ready[verb](harness)
      await harness.world.nextMeets(verb, "after", trouble)
      await ask(patient()).catch((error: unknown) => expectDoubt(error))
      const effects = (await harness.world.effects(order))[verb] ?? 0
      expect(effects).toBeGreaterThanOrEqual(1)
      expect(effects).toBeLessThanOrEqual(overwrites(harness, verb) ? 2 : 1)
    })

    it.each([...lostAnswers, ...unusableAnswers])(
      "is in doubt when its answer was lost to %s and time is up",
      async (trouble) => {
        const harness = await begin()
        if (!calls(harness, verb)) return
        const { order, ask } = await ready[verb](harness)
        await harness.world.nextMeets(verb, "after", trouble)
        const began = Date.now()
        expectDoubt(await faultOf(ask(hurried())), began)
        expect(await harness.world.effects(order)).toMatchObject({ [verb]: 1 })
      },
    )

    it.each(lostAnswers)("is in doubt when it never arrived because of %s", async (trouble) => {
      const harness = await begin()
      if (!calls(harness, verb)) return
      const { order, ask } = await ready[verb](harness)
      const before = (await harness.world.effects(order))[verb] ?? 0
      await harness.world.nextMeets(verb, "before", trouble)
      expectDoubt(await faultOf(ask(hurried())))
      expect((await harness.world.effects(order))[verb] ?? 0).toBe(before)
    })

    it("surely had no effect when the vendor was too busy", async () => {
      const harness = await begin()
      if (!calls(harness, verb)) return
      const { ask } = await ready[verb](harness)
      await harness.world.nextMeets(verb, "before", "throttled")
      expect(await faultOf(ask(hurried()))).toMatchObject({
        kind: "throttled",
        acted: "no",
        retryAfter: expect.any(Number),
      })
    })

    it("works after a pause when the vendor was too busy", async () => {
      const harness = await begin()
      if (!calls(harness, verb)) return
      const { order, ask } = await ready[verb](harness)
      await harness.world.nextMeets(verb, "before", "throttled")
      await ask(patient())
      expect(await harness.world.effects(order)).toMatchObject({ [verb]: 1 })
    })
  })

  describe.each(moneyVerbs)(`${name}: after doubt at %s`, (verb) => {
    it("finds the effect, and the same reference adopts it", async () => {
      const harness = await begin()
      const { order, near, sent = nothing, ask } = await ready[verb](harness)
      const attempt = hurried()
      await harness.world.nextMeets(verb, "after", "reset")
      await faultOf(ask(attempt))
      const found = await harness.connector.find(attempt.key, near, sent)
      const again = await ask({ ...attempt, repeat: true, deadline: soon() })
      expect(found).toMatchObject({ key: attempt.key })
      expect(again).toMatchObject({ value: found === "absent" ? undefined : found.ref })
      expect(await harness.world.effects(order)).toMatchObject({ [verb]: 1 })
    })

    it("finds nothing when nothing happened", async () => {
      const harness = await begin()
      const { near, sent = nothing, ask } = await ready[verb](harness)
      const attempt = hurried()
      await harness.world.nextMeets(verb, "before", "reset")
      await faultOf(ask(attempt))
      // Looking for a refund by repeating it makes it.
      if (harness.connector.can.find === "by-repeat" && verb === "refund") return
      expect(await harness.connector.find(attempt.key, near, sent)).toBe("absent")
    })

    it.each(["reference", "amount", "currency"] as const)(
      "does not believe an answer about another %s",
      async (about) => {
        const harness = await begin()
        if (about !== "reference" && !namesAmount(harness, verb)) return
        const { ask } = await ready[verb](harness)
        harness.world.nextAnswerLies(about)
        expect(await faultOf(ask(patient()))).toMatchObject({ kind: "unreadable", acted: "maybe" })
      },
    )

    it("takes a state that it does not know for pending", async () => {
      const harness = await begin()
      const { ask } = await ready[verb](harness)
      harness.world.nextAnswerLies("state")
      expect(await ask(patient())).toMatchObject({ is: "pending" })
    })
  })
}
