import type { AmazonMwsSettings } from "../../../../src/services/connectors/amazon-mws/settings"
import { parseMoney } from "../../../../src/services/domain/money"
import type { Scene } from "../../../connectors/fakes/a-connector"
import { aConnector, authorizationRef, captureRef, euros, journey, order } from "../../../connectors/fakes/a-connector"
import { answer, authorization, capture, orderReference, refund } from "../../../connectors/fakes/amazon-says"

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
        journey: {
          total: euros,
          urls: journey.urls,
          expectImmediate: false,
          mode: "sync",
          captureNow: false,
          custom: "c",
        },
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
      connector.authorize({ order, amount: euros, first: true, mode: "sync", captureNow: false, attempt }),
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
      scene.connector.authorize({
        order,
        amount: euros,
        first: true,
        mode: "async",
        captureNow: true,
        attempt: simulated(scene),
      }),
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
})
