import { anAmazon, type Amazon, type Answer } from "./support/amazon"
import { parsed } from "./support/json"
import { anOrder } from "./support/order"

const shipping = "payments:widget payments:shipping_address"

/** What of the buyer stands in an answer. */
const seen = (answer: Answer) => ({
  name: answer.text("Name") !== undefined,
  city: answer.text("City"),
  line: answer.text("AddressLine1") !== undefined,
  mail: answer.text("Email") !== undefined,
  billing: answer.body.includes("<BillingAddress>"),
})

describe("what an order reference shows of its buyer", () => {
  let amazon: Amazon
  beforeAll(async () => {
    amazon = await anAmazon({ tls: false })
  })
  afterEach(() => amazon.control("POST", "reset"))
  afterAll(() => amazon.stop())

  const aToken = async (body: Record<string, unknown>): Promise<string> =>
    (await amazon.control<{ access_token: string }>("POST", "tokens", body)).access_token

  it("is the place only, in a draft without a token", async () => {
    const order = await anOrder(amazon, { upTo: "set" })
    const coarse = { name: false, city: "München", line: false, mail: false, billing: false }
    expect(seen(await order.on("GetOrderReferenceDetails"))).toEqual(coarse)
  })

  it.each([
    [shipping, { name: true, line: true, mail: true, billing: false }],
    [`${shipping} payments:billing_address`, { name: true, line: true, mail: true, billing: true }],
    ["profile payments:widget", { name: false, line: false, mail: false, billing: false }],
  ])("is in a draft with the scopes %s: %j", async (scope, expected) => {
    const order = await anOrder(amazon, { upTo: "set" })
    const AccessToken = await aToken({ scope })
    expect(seen(await order.on("GetOrderReferenceDetails", { AccessToken }))).toMatchObject(expected)
    const older = await order.on("GetOrderReferenceDetails", { AddressConsentToken: AccessToken })
    expect(seen(older)).toMatchObject(expected)
  })

  it("is everything without a token once it is confirmed", async () => {
    const order = await anOrder(amazon, { upTo: "confirmed" })
    expect(seen(await order.on("GetOrderReferenceDetails"))).toMatchObject({ name: true, line: true, mail: true })
  })

  it("is cut after some days when the switch says so", async () => {
    await amazon.control("POST", "switches", { buyerDataCutAfterDays: 30 })
    const order = await anOrder(amazon, { upTo: "confirmed" })
    await amazon.control("POST", "clock", { advance_seconds: 31 * 86_400 })
    expect(seen(await order.on("GetOrderReferenceDetails"))).toMatchObject({
      name: false,
      city: undefined,
      mail: false,
    })
  })

  it.each([
    ["of another buyer", { buyer_id: "amzn1.account.OTHER" }],
    ["of another client", { client_id: "amzn1.application-oa2-client.other" }],
    ["that has expired", { expires_in: -1 }],
  ])("is refused to a token %s", async (_what, body) => {
    const order = await anOrder(amazon, { upTo: "set" })
    const AccessToken = await aToken({ scope: shipping, ...body })
    const answer = await order.on("GetOrderReferenceDetails", { AccessToken })
    expect([answer.status, answer.code]).toEqual([404, "InvalidAddressConsentToken"])
  })

  it("is refused when both token parameters are sent", async () => {
    const order = await anOrder(amazon, { upTo: "set" })
    const token = await aToken({ scope: shipping })
    const answer = await order.on("GetOrderReferenceDetails", { AccessToken: token, AddressConsentToken: token })
    expect([answer.status, answer.code]).toEqual([400, "AmbiguousToken"])
  })

  it.each([
    ["DE", "Leopoldstraße 250"],
    ["AT", "Mariahilfer Straße 12"],
    ["GB", "87 Terrick Road"],
    ["FR", "12 rue de l&apos;Église"],
  ])("has an address in %s", async (country, street) => {
    const order = await anOrder(amazon, { upTo: "confirmed", draft: { country } })
    const answer = await order.on("GetOrderReferenceDetails")
    expect(answer.body).toContain(`>${street}<`)
    expect(answer.text("CountryCode")).toBe(country)
  })

  it("has the billing address on a granted authorization of a European seller", async () => {
    const order = await anOrder(amazon)
    expect((await order.authorize("10.00")).body).toContain("<AuthorizationBillingAddress><Name>")
    const declined = await anOrder(amazon, { draft: { card_tail: "2323" } })
    expect((await declined.authorize("10.00")).body).not.toContain("AuthorizationBillingAddress")
  })
})

describe("Login with Amazon's server side", () => {
  let amazon: Amazon
  beforeAll(async () => {
    amazon = await anAmazon({ tls: false, clock: { now: () => Date.UTC(2021, 1, 3) } })
  })
  afterAll(() => amazon.stop())

  const ask = async (path: string, token: string, how: "header" | "query") => {
    const url = `${amazon.simulator.http}${path}`
    const response =
      how === "header"
        ? await fetch(url, { headers: { "x-amz-access-token": token } })
        : await fetch(`${url}?access_token=${encodeURIComponent(token)}`)
    const body = parsed<Record<string, unknown>>(await response.text())
    return { status: response.status, body }
  }

  it.each(["header", "query"] as const)("tells whose token it is, asked by %s", async (how) => {
    const { access_token } = await amazon.control<{ access_token: string }>("POST", "tokens", { scope: "profile" })
    const info = await ask("/auth/o2/tokeninfo", access_token, how)
    expect(info).toMatchObject({ status: 200, body: { aud: amazon.simulator.clientId, exp: 3600 } })
    const profile = await ask("/user/profile", access_token, how)
    expect(profile.body).toMatchObject({ user_id: info.body["user_id"], email: "buyer@example.com" })
  })

  it.each(["/auth/o2/tokeninfo", "/user/profile"])("refuses an unknown token on %s", async (path) => {
    expect(await ask(path, "Atza|nobody", "header")).toMatchObject({ status: 400, body: { error: "invalid_token" } })
  })

  it("keeps tokens out of the journal", async () => {
    await ask("/user/profile", "Atza|secret-of-the-buyer", "query")
    const calls = await amazon.control<readonly unknown[]>("GET", "calls")
    expect(calls.length).toBeGreaterThan(0)
    expect(JSON.stringify(calls)).not.toContain("secret-of-the-buyer")
  })
})
