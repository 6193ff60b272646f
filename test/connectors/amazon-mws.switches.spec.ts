import type { Simulator } from "../../src/simulator"
import { startSimulator, switchTable } from "../../src/simulator"
import type { Outcome } from "../../src/services/domain/outcome"
import type { Ref } from "../../src/services/domain/seen"
import { Fault } from "../../src/services/domain/fault"
import { anOpenOrder, hurried, part, patient, soon, valueOf, worth } from "../contract/contract-story"
import type { Harness } from "../contract/contract-world"
import { beginAmazonMws } from "./amazon-mws-harness"

let simulator: Simulator

beforeAll(async () => {
  simulator = await startSimulator({ tls: false })
})
afterAll(() => simulator.stop())

/** Every value of every switch that is not the default one; what Amazon's documents leave open. */
const settings = Object.entries(switchTable).flatMap(([name, values]) =>
  Array.isArray(values) ? values.slice(1).map((value: unknown) => [name, value] as const) : [[name, 1] as const],
)

const refusedOrGranted = async (ask: Promise<unknown>): Promise<void> => {
  await ask.catch((error: unknown) => {
    if (!(error instanceof Fault) || error.kind !== "refused") throw error
  })
}

/** Reserve, collect in full, give a part back, label, close: what a paid order lives through. */
async function wholeJourney(harness: Harness): Promise<void> {
  const { connector, world } = harness
  const order = await anOpenOrder(harness)
  const attempt = patient()
  const authorize = (repeat: boolean): Promise<Outcome<Ref>> =>
    connector.authorize({
      order,
      amount: worth,
      first: true,
      mode: "sync",
      captureNow: false,
      attempt: { ...attempt, repeat },
    })
  const authorized = await authorize(false)
  expect(authorized.is).toBe("granted")
  expect((await authorize(true)).is).toBe("granted")
  const authorization = valueOf(authorized)
  expect((await connector.read(order)).seen[0]).toMatchObject({
    state: "Open",
    amount: worth,
    children: [authorization],
  })

  const collecting = patient()
  const captured = await connector.capture({ authorization, amount: worth, attempt: collecting })
  const capture = valueOf(captured)
  await world.timePasses(60)
  expect((await connector.read(capture)).seen[0]).toMatchObject({ state: "Completed", used: part(0n) })
  expect((await connector.read(authorization)).seen[0]).toMatchObject({
    state: "Closed",
    reason: "MaxCapturesProcessed",
    used: worth,
  })
  expect((await authorize(true)).is).toBe("granted")
  expect((await connector.capture({ authorization, amount: worth, attempt: { ...collecting, repeat: true } })).is).toBe(
    "granted",
  )

  const refund = valueOf(await connector.refund({ capture, amount: part(1_000n), attempt: patient() }))
  await world.timePasses(60)
  expect((await connector.read(refund)).seen[0]).toMatchObject({ state: "Completed", amount: part(1_000n) })
  expect(await connector.label({ order, orderNumber: "1001", deadline: soon() })).toBe("labelled")
  await connector.end({ order, how: "close", why: "done", deadline: soon() })
  expect((await connector.read(order)).seen[0]).toMatchObject({ state: "Closed", reason: "SellerClosed" })
}

/** Nothing collected: given back, ended twice. */
async function givenUp(harness: Harness): Promise<void> {
  const { connector } = harness
  const order = await anOpenOrder(harness)
  const authorization = valueOf(
    await connector.authorize({
      order,
      amount: worth,
      first: true,
      mode: "sync",
      captureNow: false,
      attempt: patient(),
    }),
  )
  await connector.release({ authorization, why: "not needed", deadline: soon() })
  expect((await connector.read(authorization)).seen[0]).toMatchObject({
    state: "Closed",
    reason: "SellerClosed",
    used: part(0n),
  })
  await connector.end({ order, how: "cancel", why: "order canceled", deadline: soon() })
  await refusedOrGranted(connector.end({ order, how: "cancel", why: "order canceled", deadline: soon() }))
  expect((await connector.read(order)).seen[0]).toMatchObject({ state: "Canceled", reason: "SellerCanceled" })
}

describe.each(settings)("with %s set to %p", (name, value) => {
  const begin = async () => {
    const harness = await beginAmazonMws(simulator)
    await harness.control("switches", { [name]: value })
    return harness
  }

  it("an order is paid, refunded in part and closed", async () => {
    await wholeJourney(await begin())
  })

  it("an order is given up and canceled", async () => {
    await givenUp(await begin())
  })

  it("a lost answer leaves a doubt that a look resolves", async () => {
    const harness = await begin()
    const order = await anOpenOrder(harness)
    const attempt = hurried()
    await harness.world.nextMeets("authorize", "after", "reset")
    const ask = harness.connector.authorize({
      order,
      amount: worth,
      first: true,
      mode: "sync",
      captureNow: false,
      attempt,
    })
    await expect(ask).rejects.toMatchObject({ acted: "maybe" })
    expect(await harness.connector.find(attempt.key, order, { amount: worth })).toMatchObject({
      key: attempt.key,
      state: "Open",
    })
  })
})

describe("constraints", () => {
  it.each([400, 404])("are told by prepare, and refused by place with %i", async (status) => {
    const harness = await beginAmazonMws(simulator)
    await harness.control("switches", { constraintsExistStatus: status })
    const { order_reference_id: id } = await harness.control("order-references", { card_tail: "4545" })
    const order: Ref = { kind: "order-reference", id: String(id) }
    const journey = {
      total: worth,
      urls: { success: "https://shop.example/s", failure: "https://shop.example/f" },
      expectImmediate: true,
      mode: "sync",
      captureNow: false,
      custom: "cart",
    } as const
    const { buyer } = await harness.connector.prepare({ order, journey, attempt: patient() })
    expect(buyer.constraints).toEqual(["PaymentMethodNotAllowed"])
    await expect(harness.connector.place({ order, journey, attempt: patient() })).rejects.toMatchObject({
      code: "ConstraintsExist",
      kind: "refused",
      acted: "no",
    })
  })
})
