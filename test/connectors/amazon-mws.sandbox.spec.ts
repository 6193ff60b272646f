import type { Simulator } from "../../src/simulator"
import { startSimulator } from "../../src/simulator"
import { parseMoney } from "../../src/services/domain/money"
import {
  aCapture,
  anAuthorization,
  anOpenOrder,
  faultOf,
  journey,
  patient,
  soon,
  valueOf,
  worth,
} from "../contract/contract-story"
import { beginAmazonMws } from "./amazon-mws-harness"

let simulator: Simulator

beforeAll(async () => {
  simulator = await startSimulator({ tls: false })
})
afterAll(() => simulator.stop())

const begin = () => beginAmazonMws(simulator)
const simulation = (fields: object) => ({ ...patient(), note: JSON.stringify({ SandboxSimulation: fields }) })

describe("a simulation in the note", () => {
  it.each([
    [
      { State: "Declined", ReasonCode: "InvalidPaymentMethod", SoftDecline: "true" },
      { is: "declined", reason: "InvalidPaymentMethod", soft: true },
    ],
    [
      { State: "Declined", ReasonCode: "AmazonRejected" },
      { is: "declined", reason: "AmazonRejected", soft: false },
    ],
    [
      { State: "Declined", ReasonCode: "TransactionTimedOut" },
      { is: "declined", reason: "TransactionTimedOut", soft: false },
    ],
    [
      { State: "Closed", ReasonCode: "AmazonClosed" },
      { is: "declined", reason: "AmazonClosed", soft: false },
    ],
    [{ State: "Closed", ReasonCode: "ExpiredUnused", ExpirationTimeInMins: 1 }, { is: "granted" }],
  ])("decides an authorization: %j", async (fields, outcome) => {
    const harness = await begin()
    const order = await anOpenOrder(harness)
    const ask = harness.connector.authorize({
      order,
      amount: worth,
      first: true,
      mode: "sync",
      captureNow: false,
      attempt: simulation(fields),
    })
    expect(await ask).toMatchObject(outcome)
  })

  it.each([
    [{ State: "Pending" }, { is: "pending" }],
    [
      { State: "Declined", ReasonCode: "AmazonRejected" },
      { is: "declined", reason: "AmazonRejected" },
    ],
    [{ State: "Closed", ReasonCode: "AmazonClosed" }, { is: "pending" }],
  ])("decides a capture: %j", async (fields, outcome) => {
    const harness = await begin()
    const { authorization } = await anAuthorization(harness)
    expect(
      await harness.connector.capture({ authorization, amount: worth, attempt: simulation(fields) }),
    ).toMatchObject(outcome)
  })

  it("reserves at once and collects later", async () => {
    const harness = await begin()
    const order = await anOpenOrder(harness)
    const outcome = await harness.connector.authorize({
      order,
      amount: worth,
      first: true,
      mode: "sync",
      captureNow: true,
      attempt: simulation({ State: "Pending" }),
    })
    expect(outcome.is).toBe("granted")
    const [capture] = outcome.seen[0]?.children ?? []
    expect(capture && (await harness.connector.read(capture)).seen[0]).toMatchObject({ state: "Pending" })
  })

  it("decides a refund: it is declined after its time", async () => {
    const harness = await begin()
    const { capture } = await aCapture(harness)
    const refund = valueOf(
      await harness.connector.refund({
        capture,
        amount: worth,
        attempt: simulation({ State: "Declined", ReasonCode: "AmazonRejected" }),
      }),
    )
    await harness.world.timePasses(60)
    expect((await harness.connector.read(refund)).seen[0]).toMatchObject({
      state: "Declined",
      reason: "AmazonRejected",
    })
  })

  it("shows a constraint until the order is set again", async () => {
    const { connector, world } = await begin()
    const order = await world.buyerChooses()
    const constrained = await connector.prepare({
      order,
      journey,
      attempt: simulation({ Constraint: "PaymentMethodNotAllowed" }),
    })
    expect(constrained.buyer.constraints).toEqual(["PaymentMethodNotAllowed"])
  })

  it("closes an order in Amazon's name", async () => {
    const harness = await begin()
    const order = await anOpenOrder(harness)
    const why = JSON.stringify({ SandboxSimulation: { State: "Closed", ReasonCode: "AmazonClosed" } })
    await harness.connector.end({ order, how: "close", why, deadline: soon() })
    expect((await harness.connector.read(order)).seen[0]).toMatchObject({ state: "Closed", reason: "AmazonClosed" })
  })

  it("that Amazon does not know is refused", async () => {
    const harness = await begin()
    const order = await anOpenOrder(harness)
    const ask = harness.connector.authorize({
      order,
      amount: worth,
      first: true,
      mode: "sync",
      captureNow: false,
      attempt: simulation({ State: "Open", ReasonCode: "Sunshine" }),
    })
    expect(await faultOf(ask)).toMatchObject({
      code: "InvalidSandboxSimulationSpecified",
      kind: "refused",
      acted: "no",
    })
  })
})

describe("the buyer's way back from Amazon's page", () => {
  it.each([
    [{ outcome: "Success" }, { is: "status", status: "Success" }],
    [{ outcome: "Failure" }, { is: "status", status: "Failure" }],
    [{ outcome: "Abandoned" }, { is: "status", status: "Abandoned" }],
    [{ error_code: "InvalidIdStatus" }, { is: "error", code: "InvalidIdStatus" }],
    [{ error_code: "InvalidSellerId" }, { is: "error", code: "InvalidSellerId" }],
    [{ error_code: "InternalServerError" }, { is: "error", code: "InternalServerError" }],
  ])("is heard after %j, extra parameters or not", async (body, hint) => {
    for (const extraReturnParameters of [false, true]) {
      const { connector, world, control } = await begin()
      await control("switches", { extraReturnParameters })
      const order = await world.buyerChooses()
      await connector.prepare({ order, journey, attempt: patient() })
      await connector.place({ order, journey, attempt: patient() })
      const { redirect } = await control(`order-references/${order.id}/sca`, body)
      expect(connector.hearReturn(new URL(String(redirect)).search)).toEqual(hint)
    }
  })

  it("suspends the order after an abandoned challenge, and a new method opens it again", async () => {
    const { connector, world, control } = await begin()
    const order = await world.buyerChooses()
    await connector.prepare({ order, journey, attempt: patient() })
    await connector.place({ order, journey, attempt: patient() })
    await control(`order-references/${order.id}/sca`, { outcome: "Abandoned" })
    expect((await connector.read(order)).seen[0]).toMatchObject({
      state: "Suspended",
      reason: "PaymentAuthorizationRequired",
    })
    expect(await faultOf(connector.place({ order, journey, attempt: patient() }))).toMatchObject({
      code: "PaymentMethodNotUpdated",
      kind: "refused",
    })
    await control(`order-references/${order.id}`, { card_tail: "0022" }, "PATCH")
    await connector.place({ order, journey, attempt: patient() })
    expect((await connector.read(order)).seen[0]).toMatchObject({ state: "Open" })
  })
})

describe("what was not ours", () => {
  it("is marked: a refund that a claim took", async () => {
    const harness = await begin()
    const { capture } = await aCapture(harness)
    await harness.control("seller-central", {
      operation: "Refund",
      parameters: { AmazonCaptureId: capture.id, "RefundAmount.Amount": "5.00", "RefundAmount.CurrencyCode": "EUR" },
    })
    const [refund] = (await harness.connector.read(capture)).seen[0]?.children ?? []
    const { seen } = refund === undefined ? { seen: [] } : await harness.connector.read(refund)
    expect(seen[0]).toMatchObject({ amount: parseMoney("5", "EUR"), key: expect.stringMatching(/^SC-/) })
  })

  it("is no find: an authorization by hand", async () => {
    const harness = await begin()
    const order = await anOpenOrder(harness)
    await harness.control("seller-central", {
      operation: "Authorize",
      parameters: {
        AmazonOrderReferenceId: order.id,
        "AuthorizationAmount.Amount": "94.50",
        "AuthorizationAmount.CurrencyCode": "EUR",
      },
    })
    expect(await harness.connector.find(patient().key, order, { amount: worth })).toBe("absent")
  })
})
