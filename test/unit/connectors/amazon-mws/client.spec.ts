import { faults } from "../../../../src/services/connectors/amazon-mws/faults"
import { Fault } from "../../../../src/services/domain/fault"
import { TransportFailure } from "../../../../src/services/ports/transport"
import type { Scene } from "../../../connectors/fakes/a-connector"
import { aConnector, authorizationRef, captureRef, euros, journey, order } from "../../../connectors/fakes/a-connector"
import {
  answer,
  authorization,
  capture,
  errorAnswer,
  orderReference,
  says,
} from "../../../connectors/fakes/amazon-says"

const throttledAnswer = errorAnswer("RequestThrottled", { status: 503, idElement: "RequestID", type: "" })
const granted = answer("Authorize", authorization())

const authorize = ({ connector, attempt }: Scene, more: Partial<Scene["attempt"]> = {}) =>
  connector.authorize({ order, amount: euros, mode: "sync", captureNow: false, attempt: { ...attempt, ...more } })

async function faultOf(ask: Promise<unknown>): Promise<Fault> {
  const error: unknown = await ask.then(
    () => new Error("it was answered"),
    (reason: unknown) => reason,
  )
  if (error instanceof Fault) return error
  throw error
}

/** 15 minutes that a signature lives, and one for what is on its way. */
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

describe("an answer that cannot be used", () => {
  const wrong = [
    ["a page", says("<html>Welcome</html>"), "html"],
    ["nothing", says(""), "empty"],
    ["half an answer", says(granted.body.slice(0, 400)), "truncated"],
    ["an entity bomb", says("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "declarations"],
    ["more than a mebibyte", new TransportFailure("too-large", "maybe"), "too-large"],
    ["the answer to another call", answer("Capture", capture()), "other-answer"],
    ["an answer with a wrong status", { ...granted, status: 202 }, "other-answer"],
    ["an answer without the authorization", answer("Authorize", ""), "missing-field"],
    [
      "an authorization without a state",
      answer("Authorize", authorization().replace("<State>Open</State>", "")),
      "missing-field",
    ],
    ["another reference", answer("Authorize", authorization({ key: "key-2" })), "other-id"],
    ["another amount", answer("Authorize", authorization({ amount: "119.91" })), "other-amount"],
    ["another currency", answer("Authorize", authorization({ currency: "GBP" })), "other-amount"],
    ["a page of a 403", says("<html>Forbidden</html>", 403), "html"],
  ] as const

  it.each(wrong)("is a fault that may hide an effect: %s", async (_name, step, code) => {
    const scene = aConnector({}, step)
    expect(await faultOf(authorize(scene))).toMatchObject({
      kind: "unreadable",
      code,
      acted: "maybe",
      notAfter: expect.any(Date),
    })
    expect(scene.transport.requests).toHaveLength(1)
  })

  it.each([
    [
      "order reference",
      (s: Scene) => s.connector.read(order),
      answer("GetOrderReferenceDetails", orderReference({ id: "S02-7654321-7654321" })),
      "other-id",
    ],
    [
      "authorization",
      (s: Scene) => s.connector.read(authorizationRef),
      answer("GetAuthorizationDetails", authorization({ id: "other" })),
      "other-id",
    ],
    [
      "capture",
      (s: Scene) => s.connector.read(captureRef),
      answer("GetCaptureDetails", capture({ id: "other" })),
      "other-id",
    ],
    [
      "total",
      (s: Scene) => s.connector.prepare({ order, journey, attempt: s.attempt }),
      answer("SetOrderReferenceDetails", orderReference({ amount: "1.00" })),
      "other-amount",
    ],
    [
      "missing total",
      (s: Scene) => s.connector.prepare({ order, journey, attempt: s.attempt }),
      answer("SetOrderReferenceDetails", orderReference().replace(/<OrderTotal>.*<\/OrderTotal>/, "")),
      "other-amount",
    ],
  ])("is about another %s than was asked", async (_name, ask, step, code) => {
    expect(await faultOf(ask(aConnector({}, step)))).toMatchObject({ kind: "unreadable", code })
  })
})

describe("clocks that differ", () => {
  const late = (date: string | undefined) =>
    errorAnswer("InvalidParameterValue", {
      status: 400,
      message: "Timestamp is expired",
      ...(date === undefined ? {} : { date }),
    })

  it("are named in seconds when Amazon refuses the time of a request", async () => {
    const fault = await faultOf(authorize(aConnector({}, late("Wed, 03 Feb 2021 10:07:58 GMT"))))
    expect(fault).toMatchObject({ kind: "misconfigured", acted: "no" })
    expect(fault.message).toContain("this server's clock is 1200 s behind Amazon's")
  })

  it("are suspected without a Date header", async () => {
    expect((await faultOf(authorize(aConnector({}, late(undefined))))).message).toContain("check this server's clock")
  })

  it.each([
    ["Wed, 03 Feb 2021 09:49:03 GMT", 65],
    ["Wed, 03 Feb 2021 09:46:00 GMT", -118],
    ["Wed, 03 Feb 2021 09:48:40 GMT", undefined],
  ])("are told in the event when they are more than a minute apart: %s", async (date, seconds) => {
    const scene = aConnector({}, answer("Authorize", authorization(), { date }))
    await authorize(scene)
    expect(scene.events[0]?.clockSkewSeconds).toBe(seconds)
  })
})

describe("an event", () => {
  it("tells of each try without anything but its allow-list", async () => {
    const scene = aConnector({}, errorAnswer("ServiceUnavailable", { status: 503 }), granted)
    await authorize(scene)
    expect(scene.events).toEqual([
      {
        connector: "amazon-mws",
        operation: "Authorize",
        attempt: 1,
        milliseconds: 0,
        result: "unreachable",
        status: 503,
        code: "ServiceUnavailable",
        requestId: "99999999-2222-3333-4444-555555555555",
      },
      {
        connector: "amazon-mws",
        operation: "Authorize",
        attempt: 2,
        milliseconds: 0,
        result: "answered",
        status: 200,
        requestId: "11111111-2222-3333-4444-555555555555",
      },
    ])
  })

  it("does not carry what somebody put where a code belongs", async () => {
    const scene = aConnector({}, errorAnswer("anna@example.com lives in Dresden", { status: 400 }))
    const fault = await faultOf(authorize(scene))
    expect([fault.code, scene.events[0]?.code]).toEqual(["unprintable", "unprintable"])
  })
})

describe("the quota", () => {
  it("refuses at once, before anything is sent, what it could not send in time", async () => {
    const scene = aConnector({ quota: 1 }, granted)
    const ask = () => authorize(scene, { deadline: new Date(scene.clock.now().getTime() + 2_000) })
    await ask()
    await ask()
    expect(await faultOf(ask())).toMatchObject({ kind: "throttled", code: "quota", acted: "no", retryAfter: 3 })
    expect(scene.transport.requests).toHaveLength(2)
    expect(scene.events[2]).toMatchObject({ result: "throttled", code: "quota" })
  })

  it("waits for Amazon's restore rate when there is time", async () => {
    const scene = aConnector({ quota: 1 }, granted)
    for (let time = 0; time < 4; time += 1)
      await authorize(scene, { deadline: new Date(scene.clock.now().getTime() + 15_000) })
    expect(scene.clock.slept).toEqual([2_200, 2_000])
  })

  it("gives the background a third of the rate", async () => {
    const scene = aConnector({ quota: 1 }, answer("GetAuthorizationDetails", authorization()))
    const background = scene.connector.as("background")
    for (let time = 0; time < 3; time += 1) await background.read(authorizationRef)
    expect(scene.clock.slept).toEqual([3_200, 3_200])
  })
})
