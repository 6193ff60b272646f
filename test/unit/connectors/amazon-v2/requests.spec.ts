import { constants, verify } from "node:crypto"

import { canonicalRequest, stringToSign } from "../../../../src/services/connectors/amazon-v2/signature"
import { money, parseMoney } from "../../../../src/services/domain/money"
import type { TransportRequest, TransportResponse } from "../../../../src/services/ports/transport"
import type { V2Scene } from "../../../connectors/fakes/a-v2-connector"
import {
  authorizationRef,
  aV2Connector,
  captured,
  captureRef,
  charge,
  chargeId,
  completedSession,
  euros,
  first,
  journey,
  next,
  order,
  pair,
  permission,
  permissionId,
  price,
  readySession,
  refund,
  session,
  sessionId,
  statusOf,
  tells,
} from "../../../connectors/fakes/a-v2-connector"

type Row = {
  readonly name: string
  readonly answer: TransportResponse
  readonly ask: (scene: V2Scene) => Promise<unknown>
  readonly method: string
  readonly path: string
  readonly body?: unknown
  readonly key?: string
}

const ten = parseMoney("10.00", "EUR")
const deadlineOf = ({ attempt }: V2Scene): Date => attempt.deadline

const rows: readonly Row[] = [
  {
    name: "places an order",
    answer: tells(readySession()),
    ask: ({ connector, attempt }) => connector.place({ order: session, journey, attempt }),
    method: "PATCH",
    path: `/checkoutSessions/${sessionId}`,
    body: {
      webCheckoutDetails: { checkoutResultReturnUrl: journey.urls.success },
      paymentDetails: {
        paymentIntent: "Authorize",
        canHandlePendingAuthorization: false,
        chargeAmount: price("49.90"),
      },
      merchantMetadata: { merchantStoreName: "Müller & Söhne", customInformation: "cart_01" },
    },
  },
  {
    name: "places an order whose money may come later",
    answer: tells(readySession()),
    ask: ({ connector, attempt }) =>
      connector.place({ order: session, journey: { ...journey, mode: "async" }, attempt }),
    method: "PATCH",
    path: `/checkoutSessions/${sessionId}`,
    body: expect.objectContaining({
      paymentDetails: expect.objectContaining({ paymentIntent: "Authorize", canHandlePendingAuthorization: true }),
    }),
  },
  {
    name: "places an order whose money is taken at once, and then nothing may be pending",
    answer: tells(readySession()),
    ask: ({ connector, attempt }) =>
      connector.place({ order: session, journey: { ...journey, mode: "async", captureNow: true }, attempt }),
    method: "PATCH",
    path: `/checkoutSessions/${sessionId}`,
    body: expect.objectContaining({
      paymentDetails: expect.objectContaining({
        paymentIntent: "AuthorizeWithCapture",
        canHandlePendingAuthorization: false,
      }),
    }),
  },
  {
    name: "places an order of which only a part is reserved at first",
    answer: tells(readySession({ paymentDetails: { chargeAmount: price("10.00"), totalOrderAmount: price("49.90") } })),
    ask: ({ connector, attempt }) =>
      connector.place({ order: session, journey: { ...journey, authenticate: ten }, attempt }),
    method: "PATCH",
    path: `/checkoutSessions/${sessionId}`,
    body: expect.objectContaining({
      paymentDetails: expect.objectContaining({ chargeAmount: price("10.00"), totalOrderAmount: price("49.90") }),
    }),
  },
  {
    name: "reserves the first money by completing the session",
    answer: tells(completedSession()),
    ask: ({ connector, attempt }) => connector.authorize({ order: session, ...first, attempt }),
    method: "POST",
    path: `/checkoutSessions/${sessionId}/complete`,
    body: { chargeAmount: price("49.90") },
  },
  {
    name: "reserves further money by a charge",
    answer: tells(charge(), 201),
    ask: ({ connector, attempt }) => connector.authorize({ order, ...next, mode: "async", attempt }),
    method: "POST",
    path: "/charges",
    key: "key-1",
    body: {
      chargePermissionId: permissionId,
      chargeAmount: price("49.90"),
      captureNow: false,
      canHandlePendingAuthorization: true,
      merchantMetadata: { customInformation: "attempt key-1" },
    },
  },
  {
    name: "collects",
    answer: tells(captured()),
    ask: ({ connector, attempt }) => connector.capture({ authorization: authorizationRef, amount: euros, attempt }),
    method: "POST",
    path: `/charges/${chargeId}/capture`,
    key: "key-1",
    body: { captureAmount: price("49.90") },
  },
  {
    name: "gives back",
    answer: tells(refund(), 201),
    ask: ({ connector, attempt }) => connector.refund({ capture: captureRef, amount: ten, attempt }),
    method: "POST",
    path: "/refunds",
    key: "key-1",
    body: { chargeId, refundAmount: price("10.00") },
  },
  {
    name: "releases, and a long reason is cut",
    answer: tells(charge(statusOf("Canceled", "MerchantCanceled"))),
    ask: (scene) =>
      scene.connector.release({ authorization: authorizationRef, why: "x".repeat(300), deadline: deadlineOf(scene) }),
    method: "DELETE",
    path: `/charges/${chargeId}/cancel`,
    body: { cancellationReason: "x".repeat(255) },
  },
  {
    name: "closes and leaves what is reserved",
    answer: tells(permission()),
    ask: (scene) => scene.connector.end({ order, how: "close", why: "all done", deadline: deadlineOf(scene) }),
    method: "DELETE",
    path: `/chargePermissions/${permissionId}/close`,
    body: { closureReason: "all done", cancelPendingCharges: false },
  },
  {
    name: "cancels and gives back what is reserved",
    answer: tells(permission()),
    ask: (scene) => scene.connector.end({ order, how: "cancel", why: "canceled", deadline: deadlineOf(scene) }),
    method: "DELETE",
    path: `/chargePermissions/${permissionId}/close`,
    body: { closureReason: "canceled", cancelPendingCharges: true },
  },
  {
    name: "labels with the order number",
    answer: tells(permission()),
    ask: (scene) => scene.connector.label({ order, orderNumber: "1001", deadline: deadlineOf(scene) }),
    method: "PATCH",
    path: `/chargePermissions/${permissionId}`,
    body: { merchantMetadata: { merchantReferenceId: "1001" } },
  },
  {
    name: "reads a permission",
    answer: tells(permission()),
    ask: ({ connector }) => connector.read(order),
    method: "GET",
    path: `/chargePermissions/${permissionId}`,
  },
  {
    name: "reads a charge for a capture",
    answer: tells(captured()),
    ask: ({ connector }) => connector.read(captureRef),
    method: "GET",
    path: `/charges/${chargeId}`,
  },
]

/** Verifies as Amazon does: the headers that the signature names, and nothing else. */
function isSigned({ method, url, headers, body = "" }: TransportRequest): boolean {
  const [, names = "", signature = ""] =
    /SignedHeaders=([^,]+), Signature=(.+)$/.exec(headers["authorization"] ?? "") ?? []
  const signed = Object.fromEntries(names.split(";").map((name) => [name, headers[name] ?? ""]))
  const text = stringToSign(canonicalRequest({ method, path: new URL(url).pathname, headers: signed, body }))
  const key = { key: pair.publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }
  return verify("sha256", Buffer.from(text), key, Buffer.from(signature, "base64"))
}

describe("A request", () => {
  it.each(rows)("$name", async ({ answer, ask, method, path, body, key }) => {
    const scene = aV2Connector({}, answer)
    await ask(scene)
    const [request, ...more] = scene.transport.requests
    if (request === undefined) throw new Error("nothing was sent")
    expect([request.method, request.url, more]).toEqual([method, `https://pay-api.amazon.eu/v2${path}`, []])
    expect(request.body === undefined ? undefined : JSON.parse(request.body)).toEqual(body)
    expect(request.headers["x-amz-pay-idempotency-key"]).toBe(key)
    expect(isSigned(request)).toBe(true)
  })

  it("carries what Amazon asks of every request, and signs all of it but the program's name", async () => {
    const scene = aV2Connector({}, tells(permission()))
    await scene.connector.read(order)
    const { authorization, ...headers } = scene.transport.requests[0]?.headers ?? {}
    expect(headers).toEqual({
      accept: "application/json",
      "content-type": "application/json",
      "x-amz-pay-date": expect.stringMatching(/^\d{8}T\d{6}Z$/),
      "x-amz-pay-host": "pay-api.amazon.eu",
      "x-amz-pay-region": "eu",
      "user-agent": expect.any(String),
    })
    expect(authorization).toContain(
      "SignedHeaders=accept;content-type;x-amz-pay-date;x-amz-pay-host;x-amz-pay-region, ",
    )
  })

  it.each([
    ["eu", "SANDBOX-KEY", true, "https://pay-api.amazon.eu/v2/"],
    ["uk", "live-key", false, "https://pay-api.amazon.eu/v2/"],
    ["na", "AEXAMPLE", true, "https://pay-api.amazon.com/sandbox/v2/"],
    ["jp", "AEXAMPLE", false, "https://pay-api.amazon.jp/live/v2/"],
  ] as const)("goes in %s with the key %s (sandbox: %s) to %s", async (region, publicKeyId, sandbox, base) => {
    const scene = aV2Connector({ region, publicKeyId, sandbox }, tells(permission()))
    await scene.connector.read(order)
    const [request] = scene.transport.requests
    expect(request?.url).toBe(`${base}chargePermissions/${permissionId}`)
    expect(request?.headers["x-amz-pay-region"]).toBe(region === "uk" ? "eu" : region)
  })

  it("carries a simulation beside the signature, in the sandbox alone", async () => {
    for (const sandbox of [true, false]) {
      const scene = aV2Connector({ sandbox, publicKeyId: "PLAIN" }, tells(captured()))
      const attempt = { ...scene.attempt, note: "CaptureInitiated" }
      await scene.connector.capture({ authorization: authorizationRef, amount: euros, attempt })
      const headers = scene.transport.requests[0]?.headers ?? {}
      expect(headers["x-amz-pay-simulation-code"]).toBe(sandbox ? "CaptureInitiated" : undefined)
      expect(headers["authorization"]).not.toContain("simulation")
    }
  })

  it("writes yen without decimals", async () => {
    const yen = money(1_200n, "JPY")
    const scene = aV2Connector(
      { region: "jp" },
      tells(captured({ chargeAmount: price("1200", "JPY"), captureAmount: price("1200", "JPY") })),
    )
    await scene.connector.capture({ authorization: authorizationRef, amount: yen, attempt: scene.attempt })
    expect(JSON.parse(scene.transport.requests[0]?.body ?? "")).toEqual({ captureAmount: price("1200", "JPY") })
  })

  it("keeps an id one segment of the path, whatever it holds", async () => {
    const scene = aV2Connector({}, tells(charge()))
    await expect(scene.connector.read({ kind: "authorization", id: "../refunds/1?x" })).rejects.toThrow()
    expect(scene.transport.requests[0]?.url).toBe("https://pay-api.amazon.eu/v2/charges/..%2Frefunds%2F1%3Fx")
  })
})
