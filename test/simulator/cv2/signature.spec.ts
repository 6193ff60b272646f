import { canonicalRequest, isRequestSigned, isSigned } from "../../../src/simulator/cv2/api/signature"
import file from "../../fixtures/vectors/cv2-signature.json"
import { aCheckoutV2, aKey, type CheckoutV2, type Extra } from "../support/checkout-v2"

type Vector = (typeof file.vectors)[number]
const { publicKeyPem } = file
const vectors: readonly Vector[] = file.vectors
const requests = vectors.filter((it) => it.kind === "request")
const buttons = vectors.filter((it) => it.kind !== "request")

const inLowerCase = (headers: object) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))

const requestOf = (it: Vector) => ({
  method: it.method ?? "",
  path: it.path ?? "",
  query: new URLSearchParams(it.canonicalQueryString ?? ""),
  headers: inLowerCase(it.headers ?? {}),
  body: it.body ?? "",
  signedHeaders: it.signedHeaders ?? "",
})

const signedBy = (it: Vector) => ({ algorithm: it.algorithm, signature: it.signature, publicKeyPem })

describe("the signature of the official SDK", () => {
  it.each(requests.map((it) => [it.id, it] as const))("%s: the canonical request is the same", (_id, it) => {
    const request = requestOf(it)
    const forms = [request.signedHeaders.toLowerCase(), request.signedHeaders]
    expect(forms.map((names) => canonicalRequest(request, names))).toContain(it.canonicalRequest)
  })

  it.each(requests.map((it) => [it.id, it] as const))("%s: is accepted", (_id, it) => {
    expect(isRequestSigned(requestOf(it), signedBy(it))).toBe(true)
  })

  it.each(requests.map((it) => [it.id, it] as const))("%s: is refused with the other salt", (_id, it) => {
    const algorithm = it.saltLength === 32 ? "AMZN-PAY-RSASSA-PSS" : "AMZN-PAY-RSASSA-PSS-V2"
    expect(isRequestSigned(requestOf(it), { ...signedBy(it), algorithm })).toBe(false)
  })

  it("of a button's payload is accepted", () => {
    expect(buttons.length).toBeGreaterThan(0)
    expect(buttons.map((it) => isSigned(it.payloadJSON ?? "", signedBy(it)))).toEqual(buttons.map(() => true))
    expect(buttons.map((it) => isSigned(`${it.payloadJSON} `, signedBy(it)))).toEqual(buttons.map(() => false))
  })
})

describe("a request to the API v2", () => {
  let checkout: CheckoutV2
  beforeAll(async () => {
    checkout = await aCheckoutV2()
  })
  afterAll(() => checkout.amazon.stop())

  const get = (extra: Extra) => checkout.call("GET", "charges/S02-0000000-0000000-C000000", undefined, extra)
  /** Whoever was recognised is told that there is no such charge. */
  const recognised = [404, "ResourceNotFound"]
  const answerTo = async (extra: Extra) => {
    const { status, body } = await get(extra)
    return [status, body["reasonCode"]]
  }
  const compact = () => new Date().toISOString().replace(/[-:]|\.\d{3}/g, "")
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString().replace(/\.\d{3}/, "")

  it.each<[string, () => Extra]>([
    ["the algorithm of today", () => ({})],
    ["the older algorithm", () => ({ algorithm: "AMZN-PAY-RSASSA-PSS" })],
    ["a compact date", () => ({ headers: { "x-amz-pay-date": compact() } })],
    ["more signed headers", () => ({ headers: { "user-agent": "a shop", "x-amz-pay-sdk-type": "own" } })],
    ["headers that are not signed", () => ({ unsigned: { "x-amz-pay-platform-version": "2.21" } })],
    ["a date ten minutes old", () => ({ headers: { "x-amz-pay-date": minutesAgo(10) } })],
  ])("is recognised with %s", async (_what, extra) => {
    expect(await answerTo(extra())).toEqual(recognised)
  })

  it("is recognised under the path of an environment with a plain key id", async () => {
    const [credentials] = await checkout.amazon.control<readonly Record<string, string>[]>("GET", "cv2/credentials")
    const key = { ...checkout.key, publicKeyId: credentials?.["public_key_id_plain"] ?? "" }
    expect(await answerTo({ key, prefix: "/sandbox/v2" })).toEqual(recognised)
    expect(await answerTo({ key, prefix: "/live/v2" })).toEqual(recognised)
    expect(await answerTo({ key })).toEqual([403, "InvalidAuthentication"])
  })

  it.each<[string, () => Extra, number, string]>([
    ["no region", () => ({ headers: { "x-amz-pay-region": undefined } }), 400, "MissingHeader"],
    ["an empty host", () => ({ headers: { "x-amz-pay-host": "" } }), 400, "MissingHeaderValue"],
    ["a region that is none", () => ({ headers: { "x-amz-pay-region": "fe" } }), 400, "InvalidHeaderValue"],
    ["a date that is none", () => ({ headers: { "x-amz-pay-date": "yesterday" } }), 400, "InvalidHeaderValue"],
    ["a date too old", () => ({ headers: { "x-amz-pay-date": minutesAgo(16) } }), 403, "InvalidRequestSignature"],
    ["a date ahead", () => ({ headers: { "x-amz-pay-date": minutesAgo(-16) } }), 403, "InvalidRequestSignature"],
    ["the region of another account", () => ({ headers: { "x-amz-pay-region": "na" } }), 403, "InvalidAuthentication"],
    [
      "an unknown key id",
      () => ({ key: { ...checkout.key, publicKeyId: "SANDBOX-UNKNOWN" } }),
      403,
      "InvalidAuthentication",
    ],
    ["the path of the other environment", () => ({ prefix: "/live/v2" }), 403, "InvalidAuthentication"],
    ["a header changed on the way", () => ({ unsigned: { accept: "text/html" } }), 403, "InvalidRequestSignature"],
    ["an older version", () => ({ prefix: "/v1" }), 400, "InvalidAPIVersion"],
  ])("is refused with %s", async (_what, extra, status, reason) => {
    expect(await answerTo(extra())).toEqual([status, reason])
  })

  it("is refused with another body than was signed", async () => {
    const body = JSON.stringify({ closureReason: "done" })
    const answer = await checkout.call("DELETE", "chargePermissions/S02-1-1/close", body, {
      sentBody: body.replace("done", "gone"),
    })
    expect([answer.status, answer.body["reasonCode"]]).toEqual([403, "InvalidRequestSignature"])
  })

  it("is refused when it does not sign the five headers that must be signed", async () => {
    const response = await fetch(`${checkout.amazon.simulator.http}/v2/charges/x`, {
      headers: {
        accept: "application/json",
        "content-type": "application/json",
        "x-amz-pay-date": compact(),
        "x-amz-pay-host": "pay-api.amazon.eu",
        "x-amz-pay-region": "eu",
        authorization: `AMZN-PAY-RSASSA-PSS-V2 PublicKeyId=${checkout.key.publicKeyId}, SignedHeaders=accept, Signature=AA==`,
      },
    })
    expect(response.status).toBe(403)
  })

  it.each(["Basic abc", "AMZN-PAY-HMAC PublicKeyId=a, SignedHeaders=accept, Signature=AA=="])(
    "is refused with the authorization %s",
    async (authorization) => {
      const { status, body, headers } = await get({ unsigned: { authorization } })
      expect([status, body["reasonCode"]]).toEqual([400, "InvalidHeaderValue"])
      expect(headers.get("x-amz-pay-request-id")).toMatch(/^[\da-f-]{36}$/)
    },
  )

  it.each([
    ["PUT", "charges/x", 405, "UnsupportedOperation"],
    ["GET", "charges", 405, "UnsupportedOperation"],
    ["GET", "charges/x/y/z", 404, "ResourceNotFound"],
  ])("is refused as %s %s", async (method, path, status, reason) => {
    const answer = await checkout.call(method, path)
    expect([answer.status, answer.body["reasonCode"]]).toEqual([status, reason])
  })

  it("may be signed with one of several keys of the merchant", async () => {
    const added = await checkout.amazon.control<Record<string, string>>("POST", "cv2/keys", {})
    const key = { publicKeyId: added["public_key_id"] ?? "", privateKey: added["private_key"] ?? "" }
    expect(await answerTo({ key })).toEqual(recognised)
    expect(await answerTo({})).toEqual(recognised)
    expect(await answerTo({ key: { ...key, privateKey: checkout.key.privateKey } })).toEqual([
      403,
      "InvalidRequestSignature",
    ])
  })

  it("needs an account that is active", async () => {
    const account = { seller_id: "A2SLEEPING", account_status: "INACTIVE" }
    await checkout.amazon.control("POST", "sellers", account)
    const all = await checkout.amazon.control<readonly Record<string, string>[]>("GET", "cv2/credentials")
    const own = all.find((it) => it["merchant_id"] === account.seller_id)
    const key = { publicKeyId: own?.["public_key_id"] ?? "", privateKey: own?.["private_key"] ?? "" }
    expect(await answerTo({ key })).toEqual([403, "InvalidAccountStatus"])
  })

  it("is throttled by the published rates when the switch says so", async () => {
    await checkout.amazon.control("POST", "switches", { throttling: "sandbox" })
    const answers = await Promise.all(Array.from({ length: 7 }, () => get({})))
    expect(answers.filter((it) => it.status === 429).map((it) => it.body["reasonCode"])).toContain("TooManyRequests")
    await checkout.later(60)
    expect(await answerTo({})).toEqual(recognised)
    await checkout.amazon.control("POST", "switches", { throttling: "off" })
  })

  it("is kept in the journal without key, signature or buyer", async () => {
    await checkout.call("POST", "charges", { chargePermissionId: "S02-1-1", chargeAmount: { amount: "1.00" } })
    const calls = await checkout.amazon.control<readonly Record<string, unknown>[]>("GET", "calls")
    expect(calls.at(-1)).toMatchObject({
      operation: "CreateCharge",
      status: 400,
      code: "MissingParameterValue",
      parameters: { chargePermissionId: "S02-1-1", "chargeAmount.amount": "1.00" },
    })
    expect(JSON.stringify(calls)).not.toContain(checkout.key.publicKeyId)
  })

  it.each([
    ["a key that is too long", `${aKey()}x`],
    ["a key with a space", "a b"],
  ])("is refused with %s", async (_what, key) => {
    const answer = await checkout.call("POST", "refunds", {}, { headers: { "x-amz-pay-idempotency-key": key } })
    expect([answer.status, answer.body["reasonCode"]]).toEqual([400, "InvalidHeaderValue"])
  })

  it("that creates something is refused without a key", async () => {
    const answer = await checkout.call("POST", "refunds", {}, { headers: { "x-amz-pay-idempotency-key": undefined } })
    expect([answer.status, answer.body["reasonCode"]]).toEqual([400, "MissingHeaderValue"])
  })
})
