import type { Scene } from "../../../connectors/fakes/a-connector"
import { aConnector, authorizationRef, euros, order } from "../../../connectors/fakes/a-connector"
import { answer, authorization, errorAnswer } from "../../../connectors/fakes/amazon-says"
import { faultOf } from "../../../connectors/fakes/fault-of"

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

describe("the vitals of a connector", () => {
  it("tell the clock of the last answer and the calls that are left, without a call", async () => {
    const late = { date: "Wed, 03 Feb 2021 09:49:03 GMT" }
    const scene = aConnector({ quota: 1 }, answer("Authorize", authorization(), late))
    const left = () => scene.connector.vitals().quota.find(({ operation }) => operation === "Authorize")
    expect([scene.connector.vitals().clockSkewSeconds, left()]).toEqual([
      undefined,
      { operation: "Authorize", left: 2, most: 2 },
    ])
    await authorize(scene)
    expect([scene.connector.as("merchant").vitals().clockSkewSeconds, left()]).toEqual([
      65,
      { operation: "Authorize", left: 1, most: 2 },
    ])
    expect(scene.transport.requests).toHaveLength(1)
  })

  it("name no calls where no quota is kept", () => {
    expect(aConnector({}).connector.vitals()).toEqual({ quota: [] })
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
    // A look in the background is finished: its first four reads are free.
    for (let time = 0; time < 6; time += 1) await background.read(authorizationRef)
    expect(scene.clock.slept).toEqual([3_200, 3_000])
  })
})
