import { constants, verify } from "node:crypto"

import { canonicalRequest, stringToSign } from "../../src/services/connectors/amazon-v2/signature"
import { makeKeyPair } from "../../src/simulator/cv2/world/keys"
import { anAmazon, type Amazon } from "./support/amazon"
import { aKey, euro, updateOf, type Json } from "./support/checkout-v2"
import { officialSdk, type OfficialSdk, type SdkAnswer, type SdkConfig } from "./support/official-sdk"

const algorithm = "AMZN-PAY-RSASSA-PSS-V2"

/** Amazon's own Node SDK as a client that nobody here has written: over HTTPS, from a process of its own. */
describe("the official SDK", () => {
  let amazon: Amazon
  let sdk: OfficialSdk
  let config: SdkConfig

  beforeAll(async () => {
    amazon = await anAmazon()
    sdk = officialSdk()
    const { publicKeyId, privateKey, https = "" } = amazon.simulator
    const overrideServiceUrl = new URL(https).host
    config = { publicKeyId, privateKey, region: "eu", sandbox: true, algorithm, overrideServiceUrl }
  })
  afterAll(async () => {
    await sdk.stop()
    await amazon.stop()
  })

  const call = (method: string, ...args: readonly unknown[]) => sdk.call(config, method, ...args)
  const withKey = (more: Json = {}) => ({ "x-amz-pay-idempotency-key": aKey(), ...more })
  const stateIn = ({ status, body }: SdkAnswer) => [status, body["statusDetails"]?.state]
  const reasonIn = ({ status, body }: SdkAnswer) => [status, body["reasonCode"]]

  const begin = async (wish: Json = {}): Promise<string> => {
    const created = await call(
      "createCheckoutSession",
      {
        storeId: amazon.simulator.clientId,
        webCheckoutDetails: { checkoutReviewReturnUrl: "https://shop.example/review?cart=1" },
        scopes: ["name", "email", "shippingAddress"],
      },
      withKey(),
    )
    expect(stateIn(created)).toEqual([201, "Open"])
    const id: string = created.body["checkoutSessionId"]
    await amazon.control("PATCH", `cv2/sessions/${id}`, { card_tail: "1111", country: "DE" })
    const updated = await call("updateCheckoutSession", id, updateOf(wish))
    expect(updated.body["webCheckoutDetails"].amazonPayRedirectUrl).toContain(id)
    await amazon.control("POST", `cv2/sessions/${id}/processing`, {})
    return id
  }

  /** Checked out; `wish` as of the shop's update. */
  const buy = async (wish: Json = {}) => {
    const session = await begin(wish)
    const completed = await call("completeCheckoutSession", session, { chargeAmount: euro("50.00") })
    expect(stateIn(completed)).toEqual([200, "Completed"])
    const { chargePermissionId: permission, chargeId: charge } = completed.body as Record<string, string>
    return { session, permission, charge }
  }

  it("checks out, captures and refunds", async () => {
    const { session, charge, permission } = await buy()
    const read = await call("getCheckoutSession", session)
    expect(read).toMatchObject({ status: 200, body: { chargeId: charge, chargePermissionId: permission } })
    expect(stateIn(await call("getCharge", charge))).toEqual([200, "Authorized"])

    const captured = await call("captureCharge", charge, { captureAmount: euro("40.00") }, withKey())
    expect(captured).toMatchObject({ status: 200, body: { captureAmount: euro("40.00") } })
    const refunded = await call("createRefund", { chargeId: charge, refundAmount: euro("10.00") }, withKey())
    expect(stateIn(refunded)).toEqual([201, "RefundInitiated"])
    await amazon.control("POST", "clock", { advance_seconds: 600 })
    expect(stateIn(await call("getRefund", refunded.body["refundId"]))).toEqual([200, "Refunded"])
  })

  it("charges what is left of a permission, captures and refunds it, once for each key", async () => {
    const { permission, charge } = await buy({ total: "90.00" })
    const wanted = { chargePermissionId: permission, chargeAmount: euro("40.00"), captureNow: false }
    const key = withKey()
    const further = await call("createCharge", wanted, key)
    expect(stateIn(further)).toEqual([201, "Authorized"])
    const id: string = further.body["chargeId"]
    expect(id).not.toBe(charge)
    expect(await call("createCharge", wanted, key)).toMatchObject({ status: 201, body: { chargeId: id } })
    expect((await call("getChargePermission", permission)).body["limits"]).toEqual({
      amountLimit: euro("90.00"),
      amountBalance: euro("0"),
    })

    const captured = await call("captureCharge", id, { captureAmount: euro("40.00") }, withKey())
    expect([stateIn(captured), captured.body["captureAmount"]]).toEqual([[200, "Captured"], euro("40.00")])
    const refunded = await call("createRefund", { chargeId: id, refundAmount: euro("40.00") }, withKey())
    expect(stateIn(refunded)).toEqual([201, "RefundInitiated"])
    await amazon.control("POST", "clock", { advance_seconds: 600 })
    expect(stateIn(await call("getRefund", refunded.body["refundId"]))).toEqual([200, "Refunded"])
    expect((await call("getCharge", id)).body["refundedAmount"]).toEqual(euro("40.00"))
    expect(stateIn(await call("getCharge", charge))).toEqual([200, "Authorized"])
  })

  it("reads the buyer and his addresses while the session is open", async () => {
    const { body } = await call("getCheckoutSession", await begin())
    expect(body).toMatchObject({ buyer: { name: expect.any(String) }, shippingAddress: { countryCode: "DE" } })
  })

  it("cancels a charge and closes its permission with a body in DELETE", async () => {
    const { charge, permission } = await buy()
    const canceled = await call("cancelCharge", charge, { cancellationReason: "sold out" })
    expect(stateIn(canceled)).toEqual([200, "Canceled"])
    const closed = await call("closeChargePermission", permission, { closureReason: "nothing left to do" })
    expect(stateIn(closed)).toEqual([200, "Closed"])
  })

  it("names the order on the permission, and tells of its parcel", async () => {
    const { permission } = await buy()
    const merchantMetadata = { merchantReferenceId: "Bestellung 1001 ü" }
    expect(await call("updateChargePermission", permission, { merchantMetadata })).toMatchObject({ status: 200 })
    const { body } = await call("getChargePermission", permission)
    expect(body["merchantMetadata"]).toMatchObject(merchantMetadata)
    const deliveryDetails = [{ trackingNumber: "0034", carrierCode: "DHL" }]
    const parcel = { chargePermissionId: permission, deliveryDetails }
    expect(await call("deliveryTrackers", parcel)).toMatchObject({ status: 200 })
  })

  it("is told of a decline, and of the same one for the same key, whatever the case of the header's name", async () => {
    const { permission } = await buy({ total: "90.00" })
    const charge = { chargePermissionId: permission, chargeAmount: euro("20.00") }
    const headers = { "X-Amz-Pay-Idempotency-Key": aKey(), "x-amz-pay-simulation-code": "HardDeclined" }
    expect(reasonIn(await call("createCharge", charge, headers))).toEqual([422, "HardDeclined"])
    expect(reasonIn(await call("createCharge", charge, headers))).toEqual([422, "HardDeclined"])
    const other = { ...charge, chargeAmount: euro("21.00") }
    expect(reasonIn(await call("createCharge", other, headers))).toEqual([400, "DuplicateIdempotencyKey"])
  })

  it.each<[string, () => Partial<SdkConfig>]>([
    ["with the algorithm that it takes by itself", () => ({ algorithm: "" })],
    ["with the name of today's algorithm", () => ({ algorithm })],
  ])("is recognised %s", async (_what, different) => {
    expect(reasonIn(await sdk.call({ ...config, ...different() }, "getCharge", "S02-1-1-C1"))).toEqual([
      404,
      "ResourceNotFound",
    ])
  })

  it("is recognised by a plain key under the path of the environment", async () => {
    const [credentials] = await amazon.control<readonly Record<string, string>[]>("GET", "cv2/credentials")
    const plain = { ...config, publicKeyId: credentials?.["public_key_id_plain"] ?? "" }
    expect(reasonIn(await sdk.call(plain, "getCharge", "S02-1-1-C1"))).toEqual([404, "ResourceNotFound"])
  })

  it("is refused with another private key", async () => {
    const wrong = { ...config, privateKey: makeKeyPair().privateKeyPem }
    const answer = await sdk.call(wrong, "getCharge", "S02-1-1-C1")
    expect(reasonIn(answer)).toEqual([403, "InvalidRequestSignature"])
    expect(answer.requestId).toMatch(/^[\da-f-]{36}$/)
  })

  it("leaves this process to check certificates", () => {
    expect(process.env["NODE_TLS_REJECT_UNAUTHORIZED"]).toBeUndefined()
  })
})

describe("what the official SDK signs", () => {
  const { publicKeyPem, privateKeyPem } = makeKeyPair()
  const config = { publicKeyId: "SANDBOX-AEXAMPLE", privateKey: privateKeyPem, region: "eu", sandbox: true, algorithm }
  let sdk: OfficialSdk
  beforeAll(() => {
    sdk = officialSdk()
  })
  afterAll(() => sdk.stop())

  const isSigned = (text: string, signature: string): boolean =>
    verify(
      "sha256",
      Buffer.from(text),
      { key: publicKeyPem, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 },
      Buffer.from(signature, "base64"),
    )

  it.each([
    ["GET", "charges/S02-1111111-2222222-C333333", undefined],
    ["POST", "charges", { chargePermissionId: "S02-1111111-2222222", chargeAmount: euro("49.90") }],
    ["PATCH", "chargePermissions/S02-1111111-2222222", { merchantMetadata: { merchantReferenceId: "Größe 1001 ✓" } }],
    ["DELETE", "charges/S02-1111111-2222222-C333333/cancel", { cancellationReason: "out of stock" }],
  ])("is what our connector signs for %s %s", async (method, urlFragment, payload) => {
    const options = { method, urlFragment, payload, headers: { "x-amz-pay-idempotency-key": aKey() } }
    const { authorization = "", ...headers } = await sdk.ask<Record<string, string>>(
      config,
      "getSignedHeaders",
      options,
    )
    const body = payload === undefined ? "" : JSON.stringify(payload)
    const ours = canonicalRequest({ method, path: `/v2/${urlFragment}`, headers, body })
    const [, names, signature = ""] = /SignedHeaders=([^,]+), Signature=(.+)$/.exec(authorization) ?? []
    expect(ours.split("\n").at(-2)).toBe(names)
    expect(isSigned(stringToSign(ours), signature)).toBe(true)
  })

  it("of a button is what our connector signs", async () => {
    const payload = JSON.stringify({ storeId: "amzn1.application-oa2-client.1", note: "Straße/✓" })
    const signature = await sdk.ask<string>(config, "generateButtonSignature", payload)
    expect([payload, `${payload} `].map((it) => isSigned(stringToSign(it), signature))).toEqual([true, false])
  })
})
