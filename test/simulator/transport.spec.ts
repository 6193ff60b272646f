import { anAmazon, defaultPath, signedForm, type Amazon } from "./support/amazon"
import { anOrder } from "./support/order"

const form = { "content-type": "application/x-www-form-urlencoded" }

describe("the simulated MWS", () => {
  let amazon: Amazon
  beforeAll(async () => {
    amazon = await anAmazon({ tls: false })
  })
  afterEach(() => amazon.control("POST", "reset"))
  afterAll(() => amazon.stop())

  const send = (fields: Record<string, string>, change: (form: string) => string = (it) => it) => {
    const host = new URL(amazon.simulator.http).host
    const body = signedForm(amazon.simulator, { host, path: defaultPath, method: "POST" }, fields)
    return fetch(`${amazon.simulator.http}${defaultPath}`, { method: "POST", headers: form, body: change(body) })
  }

  it.each(["/OffAmazonPayments_Sandbox/2013-01-01", "/OffAmazonPayments/2013-01-01"])(
    "answers on %s with and without a slash at the end",
    async (path) => {
      for (const it of [path, `${path}/`]) {
        expect((await amazon.call("GetServiceStatus", {}, { path: it })).text("Status")).toBe("GREEN")
      }
    },
  )

  it("takes GET with the parameters in the query", async () => {
    const host = new URL(amazon.simulator.http).host
    const query = signedForm(
      amazon.simulator,
      { host, path: defaultPath, method: "GET" },
      { Action: "GetServiceStatus" },
    )
    const response = await fetch(`${amazon.simulator.http}${defaultPath}?${query}`)
    expect(response.status).toBe(200)
  })

  it("answers with exactly text/xml, Amazon's namespace and a request id", async () => {
    const answer = await amazon.call("GetServiceStatus")
    expect(answer.headers.get("content-type")).toBe("text/xml")
    expect(answer.body).toMatch(
      /^<\?xml version="1.0"\?>\n<GetServiceStatusResponse xmlns="http:\/\/mws.amazonservices.com\/schema\/OffAmazonPayments\/2013-01-01"><GetServiceStatusResult>/,
    )
    expect(answer.text("RequestId")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it("names the simulated time in the Date header", async () => {
    await amazon.control("POST", "clock", { advance_seconds: 86_400 })
    const date = Date.parse((await amazon.call("GetServiceStatus")).headers.get("date") ?? "")
    expect(Math.abs(date - Date.now() - 86_400_000)).toBeLessThan(5000)
  })

  it.each<[string, number, (form: string) => string]>([
    ["SignatureDoesNotMatch", 403, (it) => it.replace("Signature=", "Signature=x")],
    ["MissingAuthenticationToken", 401, (it) => it.replace(/&Signature=.*/, "")],
    ["InvalidAccessKeyId", 403, (it) => it.replace("AWSAccessKeyId=", "AWSAccessKeyId=x")],
  ])("refuses with %s and %d what is not signed as it should be", async (code, status, change) => {
    const response = await send({ Action: "GetServiceStatus" }, change)
    expect(response.status).toBe(status)
    expect(await response.text()).toContain(`<Code>${code}</Code>`)
  })

  it.each([
    ["an unknown Action", { Action: "MakeMoney" }, "InvalidParameterValue", 400],
    [
      "a timestamp 16 minutes old",
      { Timestamp: new Date(Date.now() - 16 * 60_000).toISOString() },
      "InvalidParameterValue",
      400,
    ],
    [
      "a timestamp 16 minutes ahead",
      { Timestamp: new Date(Date.now() + 16 * 60_000).toISOString() },
      "InvalidParameterValue",
      400,
    ],
    ["no timestamp", { Timestamp: "" }, "InvalidParameterValue", 400],
    ["another version", { Version: "2012-01-01" }, "InvalidParameterValue", 400],
    ["a seller of other keys", { SellerId: "A2SIMULATORSELLERUK" }, "UnauthorizedAccess", 401],
  ])("refuses %s", async (_what, fields, ...[code, status]) => {
    const response = await send({ Action: "GetServiceStatus", ...fields })
    expect([response.status, /<Code>(\w+)/.exec(await response.text())?.[1]]).toEqual([status, code])
  })

  it("takes the machine's time after the clock was advanced, unless the switch is strict", async () => {
    await amazon.control("POST", "clock", { advance_seconds: 3600 })
    expect((await amazon.call("GetServiceStatus")).status).toBe(200)
    await amazon.control("POST", "switches", { strictTimestamps: true })
    expect((await amazon.call("GetServiceStatus")).code).toBe("InvalidParameterValue")
  })

  it("refuses another section or version in the path with InvalidAddress", async () => {
    const answer = await amazon.call("GetServiceStatus", {}, { path: "/OffAmazonPayments_Sandbox/2012-01-01" })
    expect([answer.status, answer.code]).toEqual([400, "InvalidAddress"])
  })

  it("fails with InternalServerError when a sandbox order is asked for on the live path", async () => {
    const order = await anOrder(amazon, { upTo: "Draft" })
    const answer = await amazon.call(
      "GetOrderReferenceDetails",
      { AmazonOrderReferenceId: order.id },
      { path: "/OffAmazonPayments/2013-01-01" },
    )
    expect([answer.status, answer.code]).toEqual([500, "InternalServerError"])
  })

  it("refuses a seller whose account is inactive, and tells so", async () => {
    const added = await amazon.control<Record<string, string>>("POST", "sellers", {
      seller_id: "A3INACTIVE",
      account_status: "INACTIVE",
    })
    const signer = {
      sellerId: "A3INACTIVE",
      accessKeyId: added["access_key_id"] ?? "",
      secretAccessKey: added["secret_access_key"] ?? "",
    }
    expect((await amazon.call("GetServiceStatus", {}, { signer })).code).toBe("InvalidAccountStatus")
    expect((await amazon.call("GetMerchantAccountStatus", {}, { signer })).text("AccountStatus")).toBe("INACTIVE")
  })

  it("does not tell one merchant about another", async () => {
    const answer = await amazon.call("GetMerchantAccountStatus", { SellerId: "A2SIMULATORSELLERUK" })
    expect([answer.status, answer.code]).toEqual([403, "UnauthorizedSolutionProvider"])
  })

  it("throttles by the sandbox's published rates when it is switched on", async () => {
    await amazon.control("POST", "switches", { throttling: "sandbox" })
    const order = await anOrder(amazon, { upTo: "Draft" })
    const statuses: number[] = []
    for (let count = 0; count < 6; count += 1) statuses.push((await order.on("GetOrderReferenceDetails")).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 503])
    const throttled = await order.on("GetOrderReferenceDetails")
    expect(throttled.body).toMatch(/<Type\/><Code>RequestThrottled<\/Code>.*<RequestID>/)
    await amazon.control("POST", "clock", { advance_seconds: 1 })
    expect((await order.on("GetOrderReferenceDetails")).status).toBe(200)
  })
})
