import { Fault } from "../../src/services/domain/fault"
import {
  aCapture,
  anAuthorization,
  anOpenOrder,
  authorizing,
  faultOf,
  hurried,
  journey,
  part,
  patient,
  ready,
  soon,
  valueOf,
  worth,
} from "./contract-story"
import type { ChangingVerb, Harness, MoneyVerb } from "./contract-world"
import { changingVerbs, lostAnswers, unusableAnswers } from "./contract-world"

const moneyVerbs: readonly MoneyVerb[] = ["authorize", "capture", "refund"]
const declines = [
  ["authorize", "InvalidPaymentMethod", true],
  ["authorize", "InvalidPaymentMethod", false],
  ["authorize", "AmazonRejected", false],
  ["authorize", "ProcessingFailure", false],
  ["authorize", "TransactionTimedOut", false],
  ["capture", "AmazonRejected", false],
  ["capture", "ProcessingFailure", false],
] as const

/** Writing the same once more changes nothing. */
const overwriting: readonly ChangingVerb[] = ["prepare", "label"]

/** Everything that every connector must do. `begin` gives a fresh world and a connector that speaks to it. */
export const keepsTheConnectorContract = (name: string, begin: () => Promise<Harness>): void => {
  describe(`${name}: the order`, () => {
    it("is prepared with its total and without constraints", async () => {
      const { connector, world } = await begin()
      const order = await world.buyerChooses()
      const { seen, buyer } = await connector.prepare({ order, journey, attempt: patient() })
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
      expect(await harness.world.effects(order)).toMatchObject({ place: 1 })
    })

    it("tells the buyer only to his own login", async () => {
      const { connector, world } = await begin()
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
        order: await anOpenOrder(harness),
      }))
      const label = (orderNumber: string) => connector.label({ order, orderNumber, deadline: soon() })
      expect([await label("1001"), await label("1001"), await label("1002")]).toEqual([
        "labelled",
        "labelled",
        "too-late",
      ])
    })

    it.each([
      ["cancel", "Canceled"],
      ["close", "Closed"],
    ] as const)("ends when told to %s", async (verb, state) => {
      const harness = await begin()
      const { order, ask } = await ready[verb](harness)
      await ask(patient())
      expect((await harness.connector.read(order)).seen[0]).toMatchObject({ state })
    })

    it("is not canceled once money was collected", async () => {
      const harness = await begin()
      const { order } = await aCapture(harness)
      const cancel = harness.connector.end({ order, how: "cancel", why: "too late", deadline: soon() })
      expect(await faultOf(cancel)).toMatchObject({ kind: "refused", acted: "no" })
    })

    it("that does not exist is refused without doubt", async () => {
      const { connector, world } = await begin()
      const { id } = await world.buyerChooses()
      const ghost = { kind: "order-reference", id: id.replace(/\d{7}$/, "0000000") } as const
      expect(await faultOf(connector.read(ghost))).toMatchObject({ kind: "refused", acted: "no" })
    })
  })

  describe(`${name}: money`, () => {
    it("is reserved", async () => {
      const harness = await begin()
      const outcome = await authorizing(harness, await anOpenOrder(harness))
      expect(outcome).toMatchObject({ is: "granted", seen: [{ state: "Open", amount: worth }] })
    })

    it("is reserved later when the buyer need not wait", async () => {
      const harness = await begin()
      const order = await anOpenOrder(harness)
      const outcome = await harness.connector.authorize({
        order,
        amount: worth,
        mode: "async",
        captureNow: false,
        attempt: patient(),
      })
      expect(outcome.is).toBe("pending")
      await harness.world.timePasses(120)
      expect((await harness.connector.read(valueOf(outcome))).seen[0]).toMatchObject({ state: "Open" })
    })

    it("is reserved and collected in one call", async () => {
      const harness = await begin()
      const order = await anOpenOrder(harness)
      const outcome = await harness.connector.authorize({
        order,
        amount: worth,
        mode: "sync",
        captureNow: true,
        attempt: patient(),
      })
      expect(outcome.is).toBe("granted")
      const [capture] = outcome.seen[0]?.children ?? []
      if (capture === undefined) throw new Error("the capture is not listed")
      expect((await harness.connector.read(capture)).seen[0]).toMatchObject({ state: "Completed", amount: worth })
    })

    it.each(declines)("that is declined by %s with %s (soft: %s) is an answer", async (verb, reason, soft) => {
      const harness = await begin()
      const { ask } = await ready[verb](harness)
      await harness.world.nextEnds(verb, "Declined", reason, soft)
      expect(await ask(patient())).toMatchObject({ is: "declined", reason, soft })
    })

    it("that was declined stays declined under its reference", async () => {
      const harness = await begin()
      const { ask } = await ready.authorize(harness)
      const attempt = patient()
      await harness.world.nextEnds("authorize", "Declined", "AmazonRejected")
      await ask(attempt)
      expect(await ask({ ...attempt, repeat: true })).toMatchObject({ is: "declined", reason: "AmazonRejected" })
    })

    it.each(moneyVerbs)("moves once by %s, however often the same reference is sent", async (verb) => {
      const harness = await begin()
      const { order, ask } = await ready[verb](harness)
      const attempt = patient()
      const [first, second] = [await ask(attempt), await ask({ ...attempt, repeat: true })]
      expect(second).toEqual({ ...(first as object), requestId: expect.any(String) })
      expect(await harness.world.effects(order)).toMatchObject({ [verb]: 1 })
    })

    it("under a used reference with another amount is refused, and worth a look", async () => {
      const harness = await begin()
      const order = await anOpenOrder(harness)
      const attempt = patient()
      await authorizing(harness, order, attempt)
      const other = harness.connector.authorize({ order, amount: part(100n), mode: "sync", captureNow: false, attempt })
      expect(await faultOf(other)).toMatchObject({ kind: "refused", acted: "maybe" })
    })

    it("is collected", async () => {
      const harness = await begin()
      const { capture } = await aCapture(harness)
      expect((await harness.connector.read(capture)).seen[0]).toMatchObject({ state: "Completed", amount: worth })
    })

    it("is collected in part as the connector says it can", async () => {
      const harness = await begin()
      const { authorization } = await anAuthorization(harness)
      const outcome = await harness.connector.capture({ authorization, amount: part(4_450n), attempt: patient() })
      expect(outcome.is).toBe(
        { asynchronous: "pending", yes: "granted", no: "declined" }[harness.connector.can.otherAmount],
      )
      await harness.world.timePasses(3_700)
      expect((await harness.connector.read(valueOf(outcome))).seen[0]).toMatchObject({
        state: "Completed",
        amount: part(4_450n),
      })
    })

    it.each([
      ["more than was reserved", 9_451n],
      ["in another currency's place", 1_000_000_000n],
    ])("is not collected: %s", async (_name, minor) => {
      const harness = await begin()
      const { authorization } = await anAuthorization(harness)
      const capture = harness.connector.capture({ authorization, amount: part(minor), attempt: patient() })
      expect(await faultOf(capture)).toMatchObject({ kind: "refused", acted: "no" })
    })

    it("is not collected twice from one reservation", async () => {
      const harness = await begin()
      const { order, near, ask } = await ready.capture(harness)
      await ask(patient())
      expect(await faultOf(ask(patient()))).toMatchObject({ kind: "refused", acted: "no" })
      expect([await harness.world.effects(order), near.kind]).toEqual([
        expect.objectContaining({ capture: 1 }),
        "authorization",
      ])
    })

    it("goes back, first pending and then completed", async () => {
      const harness = await begin()
      const { capture } = await aCapture(harness)
      const outcome = await harness.connector.refund({ capture, amount: worth, attempt: patient() })
      expect(outcome.is).toBe("pending")
      await harness.world.timePasses(120)
      expect((await harness.connector.read(valueOf(outcome))).seen[0]).toMatchObject({
        state: "Completed",
        amount: worth,
      })
    })

    it("goes back in parts, each of them listed", async () => {
      const harness = await begin()
      const { capture } = await aCapture(harness)
      const give = () => harness.connector.refund({ capture, amount: part(1_000n), attempt: patient() })
      const refunds = [valueOf(await give()), valueOf(await give())]
      expect((await harness.connector.read(capture)).seen[0]?.children).toEqual(refunds)
    })

    it("that the vendor will not give back is declined on a later look", async () => {
      const harness = await begin()
      const { capture } = await aCapture(harness)
      await harness.world.nextEnds("refund", "Declined", "AmazonRejected")
      const refund = valueOf(await harness.connector.refund({ capture, amount: worth, attempt: patient() }))
      await harness.world.timePasses(120)
      expect((await harness.connector.read(refund)).seen[0]).toMatchObject({
        state: "Declined",
        reason: "AmazonRejected",
      })
    })

    it("does not go back beyond the vendor's limit", async () => {
      const harness = await begin()
      const { capture } = await aCapture(harness)
      const refund = harness.connector.refund({ capture, amount: part(9_450n + 1_418n), attempt: patient() })
      expect(await faultOf(refund)).toMatchObject({ kind: "refused", acted: "no" })
    })

    it("is released, and may be reserved anew", async () => {
      const harness = await begin()
      const { order, near, ask } = await ready.release(harness)
      await ask(patient())
      expect((await harness.connector.read(near)).seen[0]).toMatchObject({ state: "Closed", reason: "SellerClosed" })
      if (harness.connector.can.further) expect((await authorizing(harness, order)).is).toBe("granted")
    })
  })

  describe.each(moneyVerbs)(`${name}: find after %s`, (verb) => {
    it("finds the effect by its reference, and nothing by another", async () => {
      const harness = await begin()
      const { near, ask } = await ready[verb](harness)
      const attempt = patient()
      await ask(attempt)
      expect(await harness.connector.find(attempt.key, near)).toMatchObject({ key: attempt.key, parent: near })
      expect(await harness.connector.find(patient().key, near)).toBe("absent")
    })
  })

  describe.each(changingVerbs)(`${name}: trouble at %s`, (verb) => {
    it.each(lostAnswers)("has one effect although its answer was lost to %s and asked for again", async (trouble) => {
      const harness = await begin()
      const { order, ask } = await ready[verb](harness)
      await harness.world.nextMeets(verb, "after", trouble)
      await ask(patient()).catch((error: unknown) => expectDoubt(error))
      const effects = (await harness.world.effects(order))[verb] ?? 0
      expect(effects).toBeGreaterThanOrEqual(1)
      expect(effects).toBeLessThanOrEqual(overwriting.includes(verb) ? 2 : 1)
    })

    it.each([...lostAnswers, ...unusableAnswers])(
      "is in doubt when its answer was lost to %s and time is up",
      async (trouble) => {
        const harness = await begin()
        const { order, ask } = await ready[verb](harness)
        await harness.world.nextMeets(verb, "after", trouble)
        const began = Date.now()
        expectDoubt(await faultOf(ask(hurried())), began)
        expect(await harness.world.effects(order)).toMatchObject({ [verb]: 1 })
      },
    )

    it.each(lostAnswers)("is in doubt when it never arrived because of %s", async (trouble) => {
      const harness = await begin()
      const { order, ask } = await ready[verb](harness)
      const before = (await harness.world.effects(order))[verb] ?? 0
      await harness.world.nextMeets(verb, "before", trouble)
      expectDoubt(await faultOf(ask(hurried())))
      expect((await harness.world.effects(order))[verb] ?? 0).toBe(before)
    })

    it("surely had no effect when the vendor was too busy", async () => {
      const harness = await begin()
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
      const { order, ask } = await ready[verb](harness)
      await harness.world.nextMeets(verb, "before", "throttled")
      await ask(patient())
      expect(await harness.world.effects(order)).toMatchObject({ [verb]: 1 })
    })
  })

  describe.each(moneyVerbs)(`${name}: after doubt at %s`, (verb) => {
    it("finds the effect, and the same reference adopts it", async () => {
      const harness = await begin()
      const { order, near, ask } = await ready[verb](harness)
      const attempt = hurried()
      await harness.world.nextMeets(verb, "after", "reset")
      await faultOf(ask(attempt))
      const found = await harness.connector.find(attempt.key, near)
      const again = await ask({ ...attempt, repeat: true, deadline: soon() })
      expect(found).toMatchObject({ key: attempt.key })
      expect(again).toMatchObject({ value: found === "absent" ? undefined : found.ref })
      expect(await harness.world.effects(order)).toMatchObject({ [verb]: 1 })
    })

    it("finds nothing when nothing happened", async () => {
      const harness = await begin()
      const { near, ask } = await ready[verb](harness)
      const attempt = hurried()
      await harness.world.nextMeets(verb, "before", "reset")
      await faultOf(ask(attempt))
      expect(await harness.connector.find(attempt.key, near)).toBe("absent")
    })

    it.each(["reference", "amount", "currency"] as const)(
      "does not believe an answer about another %s",
      async (about) => {
        const harness = await begin()
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

  describe(`${name}: the account`, () => {
    it("is known to be healthy", async () => {
      expect(await (await begin()).connector.check()).toEqual({ account: "ACTIVE", service: "GREEN" })
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
        await harness.world.nextMeets(verb, "after", "truncated")
        await ask(hurried()).catch(keep)
      }
      for (const broken of Object.values(harness.misconfigured)) await broken.check().catch(keep)
      expect(errors.length).toBeGreaterThanOrEqual(changingVerbs.length)
      const written = JSON.stringify(harness.events) + errors.map(everythingIn).join("\n")
      for (const canary of [...harness.canaries, own, foreign]) expect(written).not.toContain(canary)
    })

    it("names connector, operation, try and result of each exchange", async () => {
      const harness = await begin()
      await anAuthorization(harness)
      expect(harness.events.length).toBeGreaterThanOrEqual(3)
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

/** A fault that says: look first, and until when it may still happen. */
function expectDoubt(error: unknown, since = 0): void {
  if (!(error instanceof Fault)) throw error
  expect(error).toMatchObject({ acted: "maybe", notAfter: expect.any(Date) })
  expect(error.notAfter?.getTime() ?? 0).toBeGreaterThanOrEqual(since + 15 * 60_000)
}

/** Message, stack, own fields and all causes of an error. */
function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const fields = JSON.stringify(Object.fromEntries(Object.entries(error)))
  return [error.message, error.stack ?? "", fields, error.cause === undefined ? "" : everythingIn(error.cause)].join(
    "\n",
  )
}
