import type { Simulator } from "../../src/simulator"
import { startSimulator } from "../../src/simulator"
import { amazonMws } from "../../src/services/connectors/amazon-mws/connector"
import { operations } from "../../src/services/connectors/amazon-mws/operations"
import { assembleCall } from "../../src/services/connectors/amazon-mws/assemble-call"
import type { RegionId } from "../../src/services/connectors/amazon-mws/regions"
import { regions } from "../../src/services/connectors/amazon-mws/regions"
import type { AmazonMwsSettings } from "../../src/services/connectors/amazon-mws/settings"
import { parseMoney } from "../../src/services/domain/money"
import type { Ref } from "../../src/services/domain/seen"
import { axiosTransport } from "../../src/services/support/axios-transport"
import type { ConnectorEvent } from "../../src/services/support/events"
import { Secret } from "../../src/services/support/secret"
import { systemClock } from "../../src/services/support/system-clock"
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
import { fakeClock } from "./fakes/fake-clock"
import { beginAmazonMws, settingsFor } from "./amazon-mws-harness"

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
    expect(await harness.connector.find(patient().key, order)).toBe("absent")
  })
})

type SellerRow = {
  readonly seller_id: string
  readonly access_key_id: string
  readonly secret_access_key: string
  readonly region: string
}

describe("each region", () => {
  const connect = async (region: RegionId, different: Partial<AmazonMwsSettings> = {}) => {
    const { control } = await begin()
    const sellers = (await control("sellers", undefined, "GET")) as unknown as readonly SellerRow[]
    const seller = sellers.find((one) => one.region === region)
    if (seller === undefined) throw new Error(`no seller in ${region}`)
    const settings: AmazonMwsSettings = {
      ...settingsFor(simulator),
      region,
      sellerId: seller.seller_id,
      accessKeyId: seller.access_key_id,
      secretAccessKey: new Secret(seller.secret_access_key),
      ...different,
    }
    const events: ConnectorEvent[] = []
    const connector = amazonMws(settings, {
      transport: axiosTransport(),
      clock: systemClock,
      observe: (event) => events.push(event),
    })
    const draft = await control("order-references", {
      seller_id: seller.seller_id,
      environment: settings.sandbox ? "Sandbox" : "Live",
    })
    const order: Ref = { kind: "order-reference", id: String(draft["order_reference_id"]) }
    return { control, connector, order, settings, events }
  }

  it.each(["de", "uk", "us", "jp"] as const)(
    "%s places and reserves in its ledger currency, in the sandbox and live",
    async (region) => {
      for (const sandbox of [true, false]) {
        const { control, connector, order } = await connect(region, { sandbox })
        const total = parseMoney("1200", regions[region].ledgerCurrency)
        const attempt = patient()
        await connector.prepare({ order, journey: { ...journey, total }, attempt })
        const { onward } = await connector.place({ order, journey: { ...journey, total }, attempt })
        expect(onward).toEqual({ by: regions[region].confirmationFlow ? "confirmation-flow" : "none" })
        if (onward.by === "confirmation-flow") await control(`order-references/${order.id}/sca`, { outcome: "Success" })
        const outcome = await connector.authorize({
          order,
          amount: total,
          mode: "sync",
          captureNow: false,
          attempt: patient(),
        })
        expect(outcome).toMatchObject({ is: "granted", seen: [{ amount: total }] })
      }
    },
  )

  it("finds an order by the shop's number", async () => {
    const { control, connector, order, settings } = await connect("de")
    await connector.prepare({ order, journey, attempt: patient() })
    await connector.place({ order, journey, attempt: patient() })
    await connector.label({ order, orderNumber: "1001", deadline: soon() })
    await control("order-references", {})
    const call = assembleCall(settings, { transport: axiosTransport(), clock: systemClock, observe: () => undefined })
    const input = { sellerOrderId: "1001", paymentDomain: regions.de.paymentDomain, newestFirst: true }
    const { output } = await call(operations.listOrderReference, input, { deadline: soon(), priority: "background" })
    expect(output.orders).toMatchObject([{ ref: order, state: "Open", amount: worth }])
  })

  it("keeps below Amazon's quota by itself, and is never throttled", async () => {
    const { control, order, settings } = await connect("de")
    await control("switches", { throttling: "sandbox" })
    const events: ConnectorEvent[] = []
    const connector = amazonMws(
      { ...settings, quota: 1 },
      { transport: axiosTransport(), clock: systemClock, observe: (event) => events.push(event) },
    )
    for (let time = 0; time < 6; time += 1) await connector.read(order)
    expect(events.map(({ result }) => result)).toEqual(Array.from({ length: 6 }, () => "answered"))
    expect(Math.max(...events.map(({ milliseconds }) => milliseconds))).toBeGreaterThan(900)
  })
})

describe("a server whose clock is wrong", () => {
  it("is told by how many seconds", async () => {
    const harness = await begin()
    await harness.control("switches", { strictTimestamps: true })
    await harness.world.timePasses(1_200)
    const fault = await faultOf(harness.connector.check())
    expect(fault).toMatchObject({ kind: "misconfigured", acted: "no" })
    expect(fault.message).toMatch(/this server's clock is (1199|1200|1201) s behind Amazon's/)
    expect(harness.events[0]?.clockSkewSeconds).toBeGreaterThan(1_190)
  })

  it("is told that it runs ahead", async () => {
    await begin()
    const ahead = fakeClock(new Date(Date.now() + 3_600_000).toISOString())
    const connector = amazonMws(settingsFor(simulator), {
      transport: axiosTransport(),
      clock: ahead,
      observe: () => undefined,
    })
    expect((await faultOf(connector.check())).message).toMatch(
      /this server's clock is 3(599|600|601) s ahead of Amazon's/,
    )
  })
})
