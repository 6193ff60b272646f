import type { Simulator } from "../../src/simulator"
import { startSimulator } from "../../src/simulator"
import type { Ref } from "../../src/services/domain/seen"
import { money } from "../../src/services/domain/money"
import type { Attempt, ButtonWish } from "../../src/services/ports/payment-connector"
import {
  aCapture,
  anAuthorization,
  anotherReservation,
  authorizing,
  faultOf,
  journey,
  part,
  patient,
  soon,
  valueOf,
  worth,
} from "../contract/contract-story"
import type { Harness } from "../contract/contract-world"
import { beginAmazonV2 } from "./amazon-v2-harness"

let simulator: Simulator

beforeAll(async () => {
  simulator = await startSimulator({ tls: false })
})
afterAll(() => simulator.stop())

const begin = () => beginAmazonV2(simulator)
type SandboxHarness = Awaited<ReturnType<typeof begin>>
const simulation = (note: string): Attempt => ({ ...patient(), note })

/** An order whose buyer has paid; `canWait`: the shop said that it can wait for Amazon's decision. */
async function aPaidOrder({ connector, world }: Harness, { canWait = false, captureNow = false } = {}): Promise<Ref> {
  const order = await world.buyerChooses()
  await connector.place({
    order,
    journey: { ...journey, mode: canWait ? "async" : "sync", captureNow },
    attempt: patient(),
  })
  await world.buyerPasses(order)
  return order
}

describe("a session walks", () => {
  it("from the button to its money and back, under two names", async () => {
    const harness = await begin()
    const { connector, world } = harness
    const order = await world.buyerChooses()
    expect((await connector.read(order)).seen[0]).toMatchObject({ ref: order, state: "Draft" })

    const { onward } = await connector.place({ order, journey, attempt: patient() })
    expect(onward).toMatchObject({ by: "redirect", url: expect.stringContaining(order.id) })
    await world.buyerPasses(order)
    expect((await connector.read(order)).seen[0]).toMatchObject({ state: "Open", amount: worth })

    const reserved = await authorizing(harness, order)
    const named = reserved.seen.find(({ ref }) => ref.kind === "order-reference")?.ref
    expect(named).toMatchObject({ id: order.id, more: { later: expect.stringMatching(/^S02-/) } })

    const taken = await connector.capture({
      authorization: valueOf(reserved),
      amount: part(9_000n),
      attempt: patient(),
    })
    expect(taken).toMatchObject({ is: "granted", seen: [{ state: "Completed", amount: part(9_000n) }, {}] })
    expect((await connector.read(valueOf(reserved))).seen[0]).toMatchObject({
      state: "Closed",
      reason: "MaxCapturesProcessed",
      used: part(9_000n),
    })

    const refunded = valueOf(
      await connector.refund({ capture: valueOf(taken), amount: part(1_000n), attempt: patient() }),
    )
    await world.timePasses(600)
    expect((await connector.read(refunded)).seen[0]).toMatchObject({ state: "Completed", amount: part(1_000n) })

    await connector.end({ order: named ?? order, how: "close", why: "all is done", deadline: soon() })
    expect((await connector.read(named ?? order)).seen[0]).toMatchObject({ ref: named, state: "Closed" })
  })

  it("to a reservation that is given back, and made anew", async () => {
    const harness = await begin()
    const { ask, order } = await anotherReservation(harness)
    const outcome = await ask(patient())
    expect(outcome).toMatchObject({ is: "granted", seen: [{ state: "Open", amount: worth, parent: order }] })
  })

  it("nowhere while the buyer has not paid, and is left to expire", async () => {
    const harness = await begin()
    const { connector, world } = harness
    const order = await world.buyerChooses()
    await connector.place({ order, journey, attempt: patient() })
    expect(await faultOf(authorizing(harness, order))).toMatchObject({
      code: "buyer-has-not-paid",
      acted: "no",
    })
    expect(await connector.end({ order, how: "cancel", why: "given up", deadline: soon() })).toEqual({ left: true })
    await world.timePasses(25 * 3_600)
    expect((await connector.read(order)).seen[0]).toMatchObject({ state: "Canceled", reason: "Stale" })
  })
})

it("A store that is none of the merchant's is told to the operator, and a right one leaves nothing but a session", async () => {
  const { control, connector, connect } = await begin()
  const fault = await faultOf(connect({ storeId: "amzn1.application-oa2-client.another" }).check())
  expect(fault).toMatchObject({ kind: "misconfigured", code: "InvalidParameterValue", acted: "no" })
  expect(fault.message).toContain("check storeId")
  await connector.check()
  expect((await control("effects", undefined, "GET"))["counts"]).toEqual({ CreateCheckoutSession: 1 })
})

describe("an order in another currency than the account's", () => {
  const pounds = money(9_450n, "GBP")
  const inPounds = { ...journey, total: pounds }
  const early: ButtonWish = { is: "review", reviewUrl: "https://shop.example/review" }
  const reviewed: ButtonWish = { ...early, currency: "GBP" }

  /** Pressed, chosen, and paid as far as Amazon's page. */
  async function paidBy({ connector, world, control }: SandboxHarness, wish: ButtonWish): Promise<Ref> {
    const payload: unknown = JSON.parse(connector.button(wish).payload)
    const { checkout_session_id: id } = await control("cv2/sessions", { payload })
    const order = { kind: "order-reference", id: String(id) } as const
    if (wish.is === "review") await connector.place({ order, journey: inPounds, attempt: patient() })
    await world.buyerPasses(order)
    return order
  }

  it.each([
    ["said when the buyer chose", reviewed],
    ["said with all the rest", { is: "order", journey: inPounds }],
  ] as const)("is paid in it, %s, where Amazon takes it at creation alone", async (_when, wish) => {
    const harness = await begin()
    await harness.control("switches", { unstatedCurrency: "ledger" })
    const order = await paidBy(harness, wish)
    const asked = { order, amount: pounds, first: true, mode: "sync", captureNow: false, attempt: patient() } as const
    const outcome = await harness.connector.authorize(asked)
    expect(outcome).toMatchObject({ is: "granted", seen: [{ state: "Open", amount: pounds }, {}] })
  })

  it("that was chosen before the currency was known is refused as such, and nothing is reserved", async () => {
    const harness = await begin()
    await harness.control("switches", { unstatedCurrency: "ledger" })
    expect(await faultOf(paidBy(harness, early))).toMatchObject({
      code: "CurrencyMismatch",
      kind: "refused",
      acted: "no",
    })
  })
})

describe("two servers", () => {
  it("that complete one session at once reserve once, and both know of it", async () => {
    const harness = await begin()
    const order = await aPaidOrder(harness)
    const attempt = patient()
    const [one, other] = await Promise.all([authorizing(harness, order, attempt), authorizing(harness, order, attempt)])
    expect([one.is, other.is]).toEqual(["granted", "granted"])
    expect(valueOf(one)).toEqual(valueOf(other))
    expect(await harness.world.effects(order)).toMatchObject({ authorize: 1 })
  })

  it("that collect the same at once collect once", async () => {
    const harness = await begin()
    const { order, authorization } = await anAuthorization(harness)
    const attempt = patient()
    const ask = () => harness.connector.capture({ authorization, amount: worth, attempt })
    const [one, other] = await Promise.all([ask(), ask()])
    expect(valueOf(one)).toEqual(valueOf(other))
    expect(await harness.world.effects(order)).toMatchObject({ capture: 1 })
  })

  it("that give the same back at once give it back once", async () => {
    const harness = await begin()
    const { order, capture } = await aCapture(harness)
    const attempt = patient()
    const ask = () => harness.connector.refund({ capture, amount: part(500n), attempt })
    const [one, other] = await Promise.all([ask(), ask()])
    expect(valueOf(one)).toEqual(valueOf(other))
    expect(await harness.world.effects(order)).toMatchObject({ refund: 1 })
  })
})

describe("a lost answer", () => {
  it("to Complete is found again, with the look failing at first", async () => {
    const harness = await begin()
    const { connector, control } = harness
    const order = await aPaidOrder(harness)
    await control("faults", { operation: "CompleteCheckoutSession", when: "after", kind: "reset", times: 1 })
    // As often as it is tried.
    await control("faults", { operation: "GetCheckoutSession", when: "before", kind: "reset", times: 6 })
    const attempt = patient()
    expect(await faultOf(authorizing(harness, order, attempt))).toMatchObject({ acted: "maybe" })
    const sent = { amount: worth, first: true, mode: "sync", captureNow: false } as const
    expect(await connector.find(attempt.key, order, sent)).toMatchObject({ state: "Open", amount: worth })
  })
})

describe("a simulation in the note", () => {
  it.each([
    ["Declined", { is: "declined", reason: "AmazonRejected" }],
    ["BuyerCanceled", { is: "declined", reason: "AmazonRejected" }],
    ["AmazonCanceled", { is: "declined", reason: "ProcessingFailure" }],
  ])("ends a session: %s", async (note, outcome) => {
    const harness = await begin()
    const order = await aPaidOrder(harness)
    expect(await authorizing(harness, order, simulation(note))).toMatchObject(outcome)
    expect((await harness.connector.read(order)).seen[0]).toMatchObject({ state: "Canceled" })
  })

  it.each([
    ["AuthorizationInitiated", { state: "Open" }],
    ["Sim:PendingHardDeclined", { state: "Declined", reason: "InvalidPaymentMethod" }],
    ["Sim:PendingSoftDeclined", { state: "Declined", reason: "InvalidPaymentMethod", soft: true }],
  ])("keeps a session's money waiting: %s", async (note, seen) => {
    const harness = await begin()
    const order = await aPaidOrder(harness, { canWait: true })
    const outcome = await authorizing(harness, order, simulation(note))
    expect(outcome.is).toBe("pending")
    await harness.world.timePasses(86_400)
    expect((await harness.connector.read(valueOf(outcome))).seen[0]).toMatchObject(seen)
  })

  it.each([
    ["SoftDeclined", { is: "declined", reason: "InvalidPaymentMethod", soft: true }],
    ["HardDeclined", { is: "declined", reason: "InvalidPaymentMethod", soft: false }],
    ["AmazonRejected", { is: "declined", reason: "AmazonRejected", soft: false }],
    ["TransactionTimedOut", { is: "declined", reason: "TransactionTimedOut", soft: false }],
    ["Sim:MFANotCompleted", { is: "declined", reason: "InvalidPaymentMethod", soft: false }],
  ])("decides a further charge: %s", async (note, outcome) => {
    const { ask } = await anotherReservation(await begin())
    expect(await ask(simulation(note))).toMatchObject(outcome)
  })

  it.each([
    ["CaptureInitiated", { is: "pending" }, [{ state: "Completed", amount: worth }]],
    ["Sim:CaptureInitiatedDeclined", { is: "pending" }, [{ state: "Declined", reason: "AmazonRejected" }]],
    ["Sim:AmazonRejected", { is: "declined", reason: "AmazonRejected" }, [{ state: "Declined" }]],
    ["Sim:ProcessingFailure", { is: "declined", reason: "ProcessingFailure" }, [{ state: "Declined" }]],
  ])("decides a capture: %s", async (note, outcome, later) => {
    const harness = await begin()
    const { authorization } = await anAuthorization(harness)
    const asked = await harness.connector.capture({ authorization, amount: worth, attempt: simulation(note) })
    expect(asked).toMatchObject(outcome)
    await harness.world.timePasses(86_400)
    expect((await harness.connector.read({ kind: "capture", id: authorization.id })).seen).toMatchObject(later)
  })

  it.each(["AmazonRejected", "ProcessingFailure"])("declines a refund after its time: %s", async (reason) => {
    const harness = await begin()
    const { capture } = await aCapture(harness)
    const asked = await harness.connector.refund({ capture, amount: worth, attempt: simulation(reason) })
    await harness.world.timePasses(86_400)
    expect((await harness.connector.read(valueOf(asked))).seen[0]).toMatchObject({ state: "Declined", reason })
  })

  it("that Amazon does not know is refused", async () => {
    const harness = await begin()
    const order = await aPaidOrder(harness)
    expect(await faultOf(authorizing(harness, order, simulation("Sunshine")))).toMatchObject({
      code: "InvalidSandboxSimulationSpecified",
      kind: "refused",
      acted: "no",
    })
  })
})

it("Money that is reserved and collected at once is read as collected", async () => {
  const harness = await begin()
  const { connector } = harness
  const order = await aPaidOrder(harness, { captureNow: true })
  const outcome = await connector.authorize({
    order,
    amount: worth,
    first: true,
    mode: "sync",
    captureNow: true,
    attempt: patient(),
  })
  expect(outcome.is).toBe("granted")
  const [capture] = outcome.seen[0]?.children ?? []
  expect(capture && (await connector.read(capture)).seen[0]).toMatchObject({ state: "Completed", amount: worth })
})
