import {
  aCapture,
  anAuthorization,
  anOpenOrder,
  anotherReservation,
  authorizing,
  faultOf,
  namesAmount,
  part,
  patient,
  ready,
  valueOf,
  worth,
} from "./contract-story"
import type { Harness } from "./contract-world"
import { moneyVerbs } from "./contract-world"

const declines = [
  ["authorize", "InvalidPaymentMethod", true],
  ["authorize", "InvalidPaymentMethod", false],
  ["authorize", "AmazonRejected", false],
  ["authorize", "ProcessingFailure", false],
  ["authorize", "TransactionTimedOut", false],
  ["capture", "AmazonRejected", false],
  ["capture", "ProcessingFailure", false],
] as const

/** Where an order is completed, a decline has been met at Amazon before: the shop meets one with further money. */
const reservingMore = (harness: Harness) =>
  harness.connector.can.reserves === "on-completion" ? anotherReservation(harness) : ready.authorize(harness)
const readyToDecline = { authorize: reservingMore, capture: ready.capture } as const

const isRepeated = ({ connector: { can } }: Harness, verb: string, reason: string): boolean =>
  can.find === "by-repeat" && verb === "authorize" && reason === "ProcessingFailure"

/** Reserving, collecting, giving back, releasing. */
export const keepsTheMoneyContract = (name: string, begin: () => Promise<Harness>): void => {
  describe(`${name}: money`, () => {
    it("is reserved", async () => {
      const harness = await begin()
      const outcome = await authorizing(harness, await anOpenOrder(harness))
      expect(outcome.is).toBe("granted")
      expect(outcome.seen[0]).toMatchObject({ state: "Open", amount: worth })
    })

    it("is reserved later when the buyer need not wait", async () => {
      const harness = await begin()
      const order = await anOpenOrder(harness, { mode: "async" })
      const outcome = await harness.connector.authorize({
        order,
        amount: worth,
        first: true,
        mode: "async",
        captureNow: false,
        attempt: { ...patient(), ...(harness.noteOfPending === undefined ? {} : { note: harness.noteOfPending }) },
      })
      expect(outcome.is).toBe("pending")
      await harness.world.timePasses(120)
      expect((await harness.connector.read(valueOf(outcome))).seen[0]).toMatchObject({ state: "Open" })
    })

    it("is reserved and collected in one call", async () => {
      const harness = await begin()
      const order = await anOpenOrder(harness, { captureNow: true })
      const outcome = await harness.connector.authorize({
        order,
        amount: worth,
        first: true,
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
      const { ask } = await readyToDecline[verb](harness)
      await harness.world.nextEnds(verb, "Declined", reason, soft)
      const outcome = await ask(patient())
      // A failure of Amazon's is no decline where the same key may be sent again: the second time it is money.
      if (isRepeated(harness, verb, reason)) expect(outcome).toMatchObject({ is: "granted" })
      else expect(outcome).toMatchObject({ is: "declined", reason, soft })
    })

    it("that was declined stays declined under its reference", async () => {
      const harness = await begin()
      const { ask } = await readyToDecline.authorize(harness)
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
      // What was completed once is looked at the second time, and shows more.
      if (namesAmount(harness, verb)) expect(second).toEqual({ ...(first as object), requestId: expect.any(String) })
      else expect(second).toMatchObject({ is: "granted", value: (first as { value: unknown }).value })
      expect(await harness.world.effects(order)).toMatchObject({ [verb]: 1 })
    })

    it("under a used reference with another amount is refused, and worth a look", async () => {
      const harness = await begin()
      const { order, sent, ask } = await reservingMore(harness)
      const attempt = patient()
      await ask(attempt)
      const first = sent !== undefined && "first" in sent && sent.first
      const less = { amount: part(100n), first, mode: "sync", captureNow: false } as const
      const other = harness.connector.authorize({ order, ...less, attempt })
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
      if (!harness.connector.can.lists) return
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
      if (!harness.connector.can.further) return
      const first = harness.connector.can.reserves !== "on-completion"
      const again = { amount: worth, first, mode: "sync", captureNow: false, attempt: patient() } as const
      expect((await harness.connector.authorize({ order, ...again })).is).toBe("granted")
    })
  })
}
