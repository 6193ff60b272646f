import { regions } from "../../../../src/services/connectors/amazon-mws/regions"
import { operations } from "../../../../src/services/connectors/amazon-mws/operations"
import { flatten } from "../../../../src/services/connectors/amazon-mws/fields"
import type { AmazonMwsSettings } from "../../../../src/services/connectors/amazon-mws/settings"
import { parseMoney } from "../../../../src/services/domain/money"
import { Secret } from "../../../../src/services/support/secret"
import type { Scene } from "../../../connectors/fakes/a-connector"
import { aConnector, authorizationRef, captureRef, euros, journey, order } from "../../../connectors/fakes/a-connector"
import {
  answer,
  authorization,
  capture,
  errorAnswer,
  orderReference,
  refund,
} from "../../../connectors/fakes/amazon-says"

const common = {
  AWSAccessKeyId: "AKIAEXAMPLEKEY000001",
  SellerId: "A1SELLEREXAMPLE",
  SignatureMethod: "HmacSHA256",
  SignatureVersion: "2",
  Timestamp: "2021-02-03T09:47:58.000Z",
  Version: "2013-01-01",
}

/** What went over the wire in the first call, without what every call carries. */
function sent({ transport }: Scene): Record<string, string> {
  const form = Object.fromEntries(transport.forms[0] ?? [])
  const { Signature: signature, ...fields } = form
  expect(signature).toMatch(/^[A-Za-z0-9+/]{43}=$/)
  expect(fields).toMatchObject(common)
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !(name in common)))
}

const note = `{"SandboxSimulation":{"State":"Declined","ReasonCode":"AmazonRejected"}}`
const simulated = (scene: Scene) => ({ ...scene.attempt, note })

type Case = {
  readonly name: string
  readonly settings?: Partial<AmazonMwsSettings>
  readonly answer: ReturnType<typeof answer>
  readonly ask: (scene: Scene) => Promise<unknown>
  readonly fields: Readonly<Record<string, string>>
}

const confirmed = answer("ConfirmOrderReference", "")

const cases: readonly Case[] = [
  {
    name: "sets total, shop name and our own mark",
    answer: answer("SetOrderReferenceDetails", orderReference()),
    ask: ({ connector, attempt }) => connector.prepare({ order, journey, attempt }),
    fields: {
      Action: "SetOrderReferenceDetails",
      AmazonOrderReferenceId: order.id,
      "OrderReferenceAttributes.OrderTotal.Amount": "119.90",
      "OrderReferenceAttributes.OrderTotal.CurrencyCode": "EUR",
      "OrderReferenceAttributes.SellerOrderAttributes.StoreName": "Müller & Söhne",
      "OrderReferenceAttributes.SellerOrderAttributes.CustomInformation": "cart_01",
    },
  },
  {
    name: "puts a simulation into the note of the order",
    answer: answer("SetOrderReferenceDetails", orderReference()),
    ask: (scene) =>
      scene.connector.prepare({
        order,
        journey: { total: euros, urls: journey.urls, expectImmediate: false, custom: "c" },
        attempt: simulated(scene),
      }),
    fields: {
      Action: "SetOrderReferenceDetails",
      AmazonOrderReferenceId: order.id,
      "OrderReferenceAttributes.OrderTotal.Amount": "119.90",
      "OrderReferenceAttributes.OrderTotal.CurrencyCode": "EUR",
      "OrderReferenceAttributes.SellerOrderAttributes.CustomInformation": "c",
      "OrderReferenceAttributes.SellerNote": note,
    },
  },
  {
    name: "confirms with both URLs and the wish for an immediate authorization",
    answer: confirmed,
    ask: ({ connector, attempt }) => connector.place({ order, journey, attempt }),
    fields: {
      Action: "ConfirmOrderReference",
      AmazonOrderReferenceId: order.id,
      SuccessUrl: journey.urls.success,
      FailureUrl: journey.urls.failure,
      ExpectImmediateAuthorization: "true",
    },
  },
  {
    name: "authenticates another amount only when it differs",
    answer: confirmed,
    ask: ({ connector, attempt }) =>
      connector.place({
        order,
        journey: { ...journey, expectImmediate: false, authenticate: parseMoney("60", "EUR") },
        attempt,
      }),
    fields: {
      Action: "ConfirmOrderReference",
      AmazonOrderReferenceId: order.id,
      SuccessUrl: journey.urls.success,
      FailureUrl: journey.urls.failure,
      "AuthorizationAmount.Amount": "60.00",
      "AuthorizationAmount.CurrencyCode": "EUR",
    },
  },
  ...(["us", "jp"] as const).map((region): Case => ({
    name: `confirms without URLs in ${region}, which has no confirmation flow`,
    settings: { region },
    answer: confirmed,
    ask: ({ connector, attempt }) =>
      connector.place({ order, journey: { ...journey, expectImmediate: false, authenticate: euros }, attempt }),
    fields: { Action: "ConfirmOrderReference", AmazonOrderReferenceId: order.id },
  })),
  {
    name: "authorizes at once",
    answer: answer("Authorize", authorization()),
    ask: ({ connector, attempt }) =>
      connector.authorize({ order, amount: euros, mode: "sync", captureNow: false, attempt }),
    fields: {
      Action: "Authorize",
      AmazonOrderReferenceId: order.id,
      AuthorizationReferenceId: "key-1",
      "AuthorizationAmount.Amount": "119.90",
      "AuthorizationAmount.CurrencyCode": "EUR",
      TransactionTimeout: "0",
      CaptureNow: "false",
    },
  },
  {
    name: "authorizes within a day and captures, with statement text and simulation",
    settings: { softDescriptor: "SHOP" },
    answer: answer("Authorize", authorization({ state: "Pending" })),
    ask: (scene) =>
      scene.connector.authorize({ order, amount: euros, mode: "async", captureNow: true, attempt: simulated(scene) }),
    fields: {
      Action: "Authorize",
      AmazonOrderReferenceId: order.id,
      AuthorizationReferenceId: "key-1",
      "AuthorizationAmount.Amount": "119.90",
      "AuthorizationAmount.CurrencyCode": "EUR",
      TransactionTimeout: "1440",
      CaptureNow: "true",
      SoftDescriptor: "SHOP",
      SellerAuthorizationNote: note,
    },
  },
  {
    name: "captures",
    answer: answer("Capture", capture()),
    ask: (scene) =>
      scene.connector.capture({ authorization: authorizationRef, amount: euros, attempt: simulated(scene) }),
    fields: {
      Action: "Capture",
      AmazonAuthorizationId: authorizationRef.id,
      CaptureReferenceId: "key-1",
      "CaptureAmount.Amount": "119.90",
      "CaptureAmount.CurrencyCode": "EUR",
      SellerCaptureNote: note,
    },
  },
  {
    name: "refunds",
    answer: answer("Refund", refund()),
    ask: (scene) =>
      scene.connector.refund({ capture: captureRef, amount: parseMoney("19.9", "EUR"), attempt: simulated(scene) }),
    fields: {
      Action: "Refund",
      AmazonCaptureId: captureRef.id,
      RefundReferenceId: "key-1",
      "RefundAmount.Amount": "19.90",
      "RefundAmount.CurrencyCode": "EUR",
      SellerRefundNote: note,
    },
  },
  {
    name: "sends no simulation to a live account",
    settings: { sandbox: false },
    answer: answer("Refund", refund()),
    ask: (scene) =>
      scene.connector.refund({ capture: captureRef, amount: parseMoney("19.9", "EUR"), attempt: simulated(scene) }),
    fields: {
      Action: "Refund",
      AmazonCaptureId: captureRef.id,
      RefundReferenceId: "key-1",
      "RefundAmount.Amount": "19.90",
      "RefundAmount.CurrencyCode": "EUR",
    },
  },
  {
    name: "releases an authorization, cutting the reason to its length",
    answer: answer("CloseAuthorization", ""),
    ask: ({ connector, attempt: { deadline } }) =>
      connector.release({ authorization: authorizationRef, why: "x".repeat(300), deadline }),
    fields: {
      Action: "CloseAuthorization",
      AmazonAuthorizationId: authorizationRef.id,
      ClosureReason: "x".repeat(255),
    },
  },
  {
    name: "cancels an order reference",
    answer: answer("CancelOrderReference", ""),
    ask: ({ connector, attempt: { deadline } }) =>
      connector.end({ order, how: "cancel", why: "order canceled", deadline }),
    fields: { Action: "CancelOrderReference", AmazonOrderReferenceId: order.id, CancelationReason: "order canceled" },
  },
  {
    name: "closes an order reference",
    answer: answer("CloseOrderReference", ""),
    ask: ({ connector, attempt: { deadline } }) => connector.end({ order, how: "close", why: "done", deadline }),
    fields: { Action: "CloseOrderReference", AmazonOrderReferenceId: order.id, ClosureReason: "done" },
  },
  {
    name: "adds the order number",
    answer: answer("SetOrderAttributes", orderReference({ state: "Open" })),
    ask: ({ connector, attempt: { deadline } }) => connector.label({ order, orderNumber: "1001", deadline }),
    fields: {
      Action: "SetOrderAttributes",
      AmazonOrderReferenceId: order.id,
      "OrderAttributes.SellerOrderAttributes.SellerOrderId": "1001",
    },
  },
  {
    name: "reads an order reference with the buyer's token",
    answer: answer("GetOrderReferenceDetails", orderReference()),
    ask: ({ connector }) => connector.read(order, "Atza|IwEB+/="),
    fields: { Action: "GetOrderReferenceDetails", AmazonOrderReferenceId: order.id, AccessToken: "Atza|IwEB+/=" },
  },
  {
    name: "reads a refund",
    answer: answer("GetRefundDetails", refund()),
    ask: ({ connector }) => connector.read({ kind: "refund", id: "S02-1234567-1234567-R000001" }),
    fields: { Action: "GetRefundDetails", AmazonRefundId: "S02-1234567-1234567-R000001" },
  },
]

describe("the connector", () => {
  it.each(cases.map((one) => [one.name, one] as const))(
    "%s",
    async (_name, { settings = {}, answer: step, ask, fields }) => {
      const scene = aConnector(settings, step)
      await ask(scene)
      expect(sent(scene)).toEqual(fields)
    },
  )

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
    expect(scene.connector.browser.widgetsUrl).toBe(
      "http://127.0.0.1:8443/OffAmazonPayments/eur/sandbox/lpa/js/Widgets.js",
    )
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

describe("label", () => {
  const refusedLabel = errorAnswer("OrderReferenceNotModifiable", { status: 405 })
  const labelled = (id: string) =>
    answer(
      "GetOrderReferenceDetails",
      orderReference({
        state: "Open",
        more: `<SellerOrderAttributes><SellerOrderId>${id}</SellerOrderId></SellerOrderAttributes>`,
      }),
    )

  it.each([
    ["another number stands there", labelled("999"), "too-late"],
    ["the lost answer of an earlier call had set it", labelled("1001"), "labelled"],
  ] as const)("looks when Amazon refuses: %s", async (_name, found, word) => {
    const { connector, attempt } = aConnector({}, refusedLabel, found)
    expect(await connector.label({ order, orderNumber: "1001", deadline: attempt.deadline })).toBe(word)
  })
})

describe("find", () => {
  const parent = answer(
    "GetOrderReferenceDetails",
    orderReference({
      state: "Open",
      more: "<IdList><member>A1</member><member>A2</member><member>A3</member></IdList>",
    }),
  )
  const child = (id: string, key: string) => answer("GetAuthorizationDetails", authorization({ id, key }))

  it("reads the newest first and stops where our reference is", async () => {
    const { connector, attempt, transport } = aConnector({}, parent, child("A3", "other"), child("A2", "key-1"))
    expect(await connector.find(attempt.key, order)).toMatchObject({ ref: { id: "A2" }, parent: order, state: "Open" })
    expect(transport.requests).toHaveLength(3)
  })

  it("says absent when no child carries it", async () => {
    const { connector, attempt } = aConnector({}, parent, child("A3", "a"), child("A2", "b"), child("A1", "c"))
    expect(await connector.find(attempt.key, order)).toBe("absent")
  })

  it("does not take a fault for absence", async () => {
    const { connector, attempt } = aConnector({}, parent, errorAnswer("InvalidTransactionId", { status: 404 }))
    await expect(connector.find(attempt.key, order)).rejects.toMatchObject({ code: "InvalidTransactionId" })
  })
})

describe("the rows", () => {
  const rows = Object.values(operations)

  it("name every action once", () => {
    expect(new Set(rows.map(({ action }) => action)).size).toBe(17)
  })

  it("repeat a call that makes something only with its reference", () => {
    const byReference = rows.filter(({ repeat }) => repeat === "with-same-reference").map(({ action }) => action)
    expect(byReference).toEqual(["Authorize", "Capture", "Refund"])
  })

  it("leave time for a second try within the fifteen seconds of a verb", () => {
    expect(rows.every(({ timeout }) => timeout <= 10_000)).toBe(true)
  })

  it("write the list query as the vendor's page has it", () => {
    const created = { from: new Date("2021-02-01T00:00:00Z"), to: new Date("2021-02-03T00:00:00Z") }
    const input = {
      sellerOrderId: "1001",
      paymentDomain: regions.de.paymentDomain,
      pageSize: 10,
      created,
      newestFirst: true,
      states: ["Open", "Closed"],
    }
    expect(Object.fromEntries(flatten(operations.listOrderReference.request(input)))).toEqual({
      QueryId: "1001",
      QueryIdType: "SellerOrderId",
      PaymentDomain: "EU_EUR",
      PageSize: "10",
      "CreatedTimeRange.StartTime": "2021-02-01T00:00:00.000Z",
      "CreatedTimeRange.EndTime": "2021-02-03T00:00:00.000Z",
      SortOrder: "Descending",
      "OrderReferenceStatusListFilter.OrderReferenceStatus.1": "Open",
      "OrderReferenceStatusListFilter.OrderReferenceStatus.2": "Closed",
    })
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
    expect(browser.widgetsUrl).toBe(script)
    expect(regions[region].ledgerCurrency).toBe(currency)
  })
})
