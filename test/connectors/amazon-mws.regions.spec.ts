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
import { faultOf, journey, patient, soon, worth } from "../contract/contract-story"
import { fakeClock } from "./fakes/fake-clock"
import { beginAmazonMws, settingsFor } from "./amazon-mws-harness"

let simulator: Simulator

beforeAll(async () => {
  simulator = await startSimulator({ tls: false })
})
afterAll(() => simulator.stop())

const begin = () => beginAmazonMws(simulator)

type SellerRow = {
  readonly seller_id: string
  readonly access_key_id: string
  readonly secret_access_key: string
  readonly region: string
}

describe("each region", () => {
  const connect = async (region: RegionId, different: Partial<AmazonMwsSettings> = {}) => {
    const { control } = await begin()
    // The control interface answers JSON of many shapes; this path has this one.
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
          first: true,
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
    const { call } = assembleCall(settings, {
      transport: axiosTransport(),
      clock: systemClock,
      observe: () => undefined,
    })
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
    const begun = performance.now()
    for (let time = 0; time < 6; time += 1) await connector.read(order)
    expect(events.map(({ result }) => result)).toEqual(Array.from({ length: 6 }, () => "answered"))
    // Five at once, then one a second: however slow the machine is, the sixth is not there sooner.
    expect(performance.now() - begun).toBeGreaterThan(950)
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
