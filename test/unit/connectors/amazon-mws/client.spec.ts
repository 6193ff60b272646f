import { faults } from "../../../../src/services/connectors/amazon-mws/faults"
import { TransportFailure } from "../../../../src/services/ports/transport"
import type { Scene } from "../../../connectors/fakes/a-connector"
import { aConnector, euros, order } from "../../../connectors/fakes/a-connector"
import { answer, authorization, errorAnswer, says } from "../../../connectors/fakes/amazon-says"
import { faultOf } from "../../../connectors/fakes/fault-of"

const throttledAnswer = errorAnswer("RequestThrottled", { status: 503, idElement: "RequestID", type: "" })
const granted = answer("Authorize", authorization())
const authorize = ({ connector, attempt }: Scene, more: Partial<Scene["attempt"]> = {}) =>
  connector.authorize({
    order,
    amount: euros,
    first: true,
    mode: "sync",
    captureNow: false,
    attempt: { ...attempt, ...more },
  })
const sixteenMinutes = 16 * 60_000

describe("a call that Amazon refuses", () => {
  it.each(Object.entries(faults).filter(([, row]) => row.kind !== "unreachable" && row.kind !== "throttled"))(
    "ends at once with %s",
    async (code, row) => {
      const scene = aConnector({}, errorAnswer(code, { status: 400 }))
      const fault = await faultOf(authorize(scene))
      expect(fault).toMatchObject({
        kind: row.kind,
        code,
        acted: row.acted,
        operation: "Authorize",
        requestId: "99999999-2222-3333-4444-555555555555",
      })
      expect(scene.transport.requests).toHaveLength(1)
    },
  )

  it("is read with RequestID as with RequestId", async () => {
    const fault = await faultOf(
      authorize(aConnector({}, errorAnswer("InvalidParameterValue", { status: 400, idElement: "RequestID" }))),
    )
    expect(fault.requestId).toBe("99999999-2222-3333-4444-555555555555")
  })

  it("is judged by the first of several errors that we know", async () => {
    const body =
      "<ErrorResponse><Error><Code>Strange</Code></Error><Error><Code>InvalidOrderReferenceStatus</Code></Error></ErrorResponse>"
    expect(await faultOf(authorize(aConnector({}, says(body, 405))))).toMatchObject({
      code: "InvalidOrderReferenceStatus",
    })
  })

  it("refuses a foreign token as wrong, not as broken", async () => {
    const { connector } = aConnector({}, errorAnswer("InvalidAddressConsentToken", { status: 404 }))
    expect(await faultOf(connector.read(order, "Atza|foreign"))).toMatchObject({ kind: "refused", acted: "no" })
  })
})

describe("a call whose answer is lost", () => {
  const lost = [
    ["a timeout", new TransportFailure("timeout", "maybe"), "timeout"],
    ["a reset", new TransportFailure("reset", "maybe"), "reset"],
    ["500", errorAnswer("InternalServerError", { status: 500 }), "InternalServerError"],
    ["503", errorAnswer("ServiceUnavailable", { status: 503 }), "ServiceUnavailable"],
    ["a proxy's 502", says("<html>Bad Gateway</html>", 502), "http-502"],
    ["an empty 504", says("", 504), "http-504"],
  ] as const

  it.each(lost)("is asked again after %s, with the same reference and a new signature", async (_name, trouble) => {
    const scene = aConnector({}, trouble, trouble, granted)
    expect((await authorize(scene)).is).toBe("granted")
    const { forms, requests } = scene.transport
    expect(forms.map((form) => form.get("AuthorizationReferenceId"))).toEqual(["key-1", "key-1", "key-1"])
    expect(new Set(requests.map(({ body }) => new URLSearchParams(body).get("Signature"))).size).toBe(2)
    expect(scene.clock.slept).toEqual([0, 1_000])
  })

  it.each(lost)("may have had its effect when %s lasts until the deadline", async (_name, trouble, code) => {
    const scene = aConnector({}, trouble)
    const last = scene.clock.now().getTime() + 15_000
    const fault = await faultOf(authorize(scene))
    expect(fault).toMatchObject({ kind: "unreachable", code, acted: "maybe" })
    expect(scene.clock.now().getTime()).toBeLessThan(last)
    expect(fault.notAfter?.getTime()).toBe(scene.clock.now().getTime() + sixteenMinutes)
  })

  it("stays in doubt when a later try is refused", async () => {
    const scene = aConnector(
      {},
      new TransportFailure("timeout", "maybe"),
      errorAnswer("InvalidOrderReferenceStatus", { status: 405 }),
    )
    expect(await faultOf(authorize(scene))).toMatchObject({
      kind: "refused",
      code: "InvalidOrderReferenceStatus",
      acted: "maybe",
      notAfter: expect.any(Date),
    })
  })

  it("stays in doubt when the caller says that it was sent before", async () => {
    const scene = aConnector({}, errorAnswer("InvalidOrderReferenceStatus", { status: 405 }))
    expect(await faultOf(authorize(scene, { repeat: true }))).toMatchObject({
      acted: "maybe",
      notAfter: new Date(scene.clock.now().getTime() + sixteenMinutes),
    })
  })

  it("cannot have had an effect when it only reads", async () => {
    const fault = await faultOf(aConnector({}, new TransportFailure("timeout", "maybe")).connector.read(order))
    expect(fault).toMatchObject({ kind: "unreachable", acted: "no", notAfter: undefined })
  })

  it("surely had no effect when the connection was refused each time", async () => {
    const scene = aConnector({}, new TransportFailure("refused", "no"))
    expect(await faultOf(authorize(scene))).toMatchObject({ kind: "unreachable", code: "refused", acted: "no" })
    expect(scene.transport.requests.length).toBeGreaterThan(2)
  })

  it("is not sent at all after the deadline", async () => {
    const scene = aConnector({}, granted)
    expect(await faultOf(authorize(scene, { deadline: scene.clock.now() }))).toMatchObject({
      code: "deadline",
      acted: "no",
    })
    expect(scene.transport.requests).toHaveLength(0)
  })

  it("counts a signature's life longer when our clock runs ahead of Amazon's", async () => {
    const scene = aConnector({}, says("<html>", 502, { date: "Wed, 03 Feb 2021 09:46:58 GMT" }))
    const fault = await faultOf(authorize(scene))
    const sinceLastTry = (fault.notAfter?.getTime() ?? 0) - scene.clock.now().getTime()
    expect(sinceLastTry).toBeGreaterThan(sixteenMinutes + 59_000)
  })
})

describe("a throttled call", () => {
  it("waits before it asks again", async () => {
    const scene = aConnector({}, throttledAnswer, throttledAnswer, granted)
    expect((await authorize(scene)).is).toBe("granted")
    expect(scene.clock.slept).toEqual([1_000, 4_000])
  })

  it("ends without effect and says when to try again", async () => {
    const fault = await faultOf(authorize(aConnector({}, throttledAnswer)))
    expect(fault).toMatchObject({
      kind: "throttled",
      acted: "no",
      retryAfter: 2,
      requestId: "99999999-2222-3333-4444-555555555555",
    })
  })

  it("is never repeated where the quota is two calls in five minutes", async () => {
    const scene = aConnector(
      {},
      answer("GetMerchantAccountStatus", "<AccountStatus>ACTIVE</AccountStatus>"),
      throttledAnswer,
    )
    expect(await scene.connector.check()).toEqual({ account: "ACTIVE", service: "NOT_ASKED" })
    expect(scene.transport.requests).toHaveLength(2)
  })
})
