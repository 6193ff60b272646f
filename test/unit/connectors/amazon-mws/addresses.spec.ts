import { regions } from "../../../../src/services/connectors/amazon-mws/regions"
import { Secret } from "../../../../src/services/support/secret"
import { aConnector, authorizationRef, euros } from "../../../connectors/fakes/a-connector"
import { answer, capture, refund } from "../../../connectors/fakes/amazon-says"

describe("the connector", () => {
  it("sends an account's token for developers who act for a seller", async () => {
    const scene = aConnector(
      { mwsAuthToken: new Secret("amzn.mws.1") },
      answer("GetRefundDetails", refund({ id: "r" })),
    )
    await scene.connector.read({ kind: "refund", id: "r" })
    expect(scene.transport.forms[0]?.get("MWSAuthToken")).toBe("amzn.mws.1")
  })

  it.each([
    ["de", true, "https://mws-eu.amazonservices.com/OffAmazonPayments_Sandbox/2013-01-01"],
    ["uk", false, "https://mws-eu.amazonservices.com/OffAmazonPayments/2013-01-01"],
    ["us", false, "https://mws.amazonservices.com/OffAmazonPayments/2013-01-01"],
    ["jp", true, "https://mws.amazonservices.jp/OffAmazonPayments_Sandbox/2013-01-01"],
  ] as const)("speaks to its region's host: %s, sandbox %s", async (region, sandbox, url) => {
    const scene = aConnector({ region, sandbox }, answer("GetRefundDetails", refund({ id: "r" })))
    await scene.connector.read({ kind: "refund", id: "r" })
    expect(scene.transport.requests[0]).toMatchObject({
      url,
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    })
  })

  it("speaks to another service when it is told to", async () => {
    const scene = aConnector({ endpoint: "http://127.0.0.1:8443/" }, answer("GetRefundDetails", refund({ id: "r" })))
    await scene.connector.read({ kind: "refund", id: "r" })
    expect(scene.transport.requests[0]?.url).toBe("http://127.0.0.1:8443/OffAmazonPayments_Sandbox/2013-01-01")
    expect(scene.connector.browser).toMatchObject({
      fields: { widgets_url: "http://127.0.0.1:8443/OffAmazonPayments/eur/sandbox/lpa/js/Widgets.js" },
    })
  })

  it("gives each try its operation's time, and never more than is left", async () => {
    const scene = aConnector({ timeouts: { Capture: 3_000 } }, answer("Capture", capture()))
    const ask = (milliseconds: number) =>
      scene.connector.capture({
        authorization: authorizationRef,
        amount: euros,
        attempt: { ...scene.attempt, deadline: new Date(scene.clock.now().getTime() + milliseconds) },
      })
    await ask(15_000)
    await ask(2_000)
    expect(scene.transport.requests.map(({ timeout }) => timeout)).toEqual([3_000, 2_000])
  })
})

describe("the regions", () => {
  it.each([
    [
      "de",
      "EUR",
      12,
      "confirmation-flow",
      "https://static-eu.payments-amazon.com/OffAmazonPayments/eur/lpa/js/Widgets.js",
    ],
    [
      "uk",
      "GBP",
      12,
      "confirmation-flow",
      "https://static-eu.payments-amazon.com/OffAmazonPayments/gbp/lpa/js/Widgets.js",
    ],
    ["us", "USD", 1, "none", "https://static-na.payments-amazon.com/OffAmazonPayments/us/js/Widgets.js"],
    ["jp", "JPY", 1, "none", "https://static-fe.payments-amazon.com/OffAmazonPayments/jp/lpa/js/Widgets.js"],
  ] as const)("know currencies, flow and script of %s", (region, currency, count, onward, script) => {
    const { can, browser } = aConnector({ region, sandbox: false }, answer("Capture", "")).connector
    expect(can).toMatchObject({ onward })
    expect(can.currencies).toHaveLength(count)
    expect(can.currencies).toContain(currency)
    expect(browser).toMatchObject({ fields: { widgets_url: script } })
    expect(regions[region].ledgerCurrency).toBe(currency)
  })
})
