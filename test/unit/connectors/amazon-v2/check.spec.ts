import { aV2Connector, openSession, refuses, settings, tells } from "../../../connectors/fakes/a-v2-connector"
import { faultOf } from "../../../connectors/fakes/fault-of"

describe("Verifying an account", () => {
  it("makes a session of its store, by a key that was never used, and says nothing of Amazon's service", async () => {
    const scene = aV2Connector({}, tells(openSession(), 201), tells(openSession(), 201))
    expect(await scene.connector.check()).toEqual({ account: "ACTIVE" })
    await scene.connector.check()
    const [request, again] = scene.transport.requests
    expect([request?.method, request?.url]).toEqual(["POST", "https://pay-api.amazon.eu/v2/checkoutSessions"])
    expect(JSON.parse(request?.body ?? "")).toEqual({
      storeId: settings.storeId,
      webCheckoutDetails: { checkoutReviewReturnUrl: expect.stringMatching(/^https:/) },
    })
    const keys = [request, again].map((it) => it?.headers["x-amz-pay-idempotency-key"])
    expect(keys).toEqual([expect.stringMatching(/^\w{32}$/), expect.stringMatching(/^\w{32}$/)])
    expect(keys[0]).not.toBe(keys[1])
  })

  it.each([
    ["a store that is none of the merchant's", "InvalidParameterValue", 400, "check storeId"],
    ["no store", "MissingParameterValue", 400, "check storeId"],
    ["a store that Amazon does not know", "ResourceNotFound", 404, "check storeId"],
    ["a store that the merchant may not use", "UnauthorizedAccess", 401, "storeId"],
    ["another private key", "InvalidRequestSignature", 403, "check privateKey"],
    ["a suspended merchant", "InvalidAccountStatus", 403, "suspended"],
  ])("tells the operator of %s", async (_what, code, status, remedy) => {
    const fault = await faultOf(aV2Connector({}, refuses(code, status)).connector.check())
    expect(fault).toMatchObject({ kind: "misconfigured", code, acted: "no", requestId: expect.any(String) })
    expect(fault.message).toContain(remedy)
    expect(fault.message).not.toContain(settings.storeId)
  })

  it.each([
    ["does not answer well", refuses("ServiceUnavailable", 503), "unreachable"],
    ["has been asked too often", refuses("TooManyRequests", 429), "throttled"],
    ["finds fault with a header", refuses("InvalidHeaderValue", 400), "refused"],
    ["answers without a session", tells({}, 201), "unreadable"],
  ])("asks once where Amazon %s, and blames no option", async (_what, answer, kind) => {
    const scene = aV2Connector({}, answer)
    expect(await faultOf(scene.connector.check())).toMatchObject({ kind })
    expect(scene.transport.requests).toHaveLength(1)
  })
})
