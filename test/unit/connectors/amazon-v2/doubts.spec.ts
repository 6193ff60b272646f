import { TransportFailure } from "../../../../src/services/ports/transport"
import type { Attempt } from "../../../../src/services/ports/payment-connector"
import type { V2Scene } from "../../../connectors/fakes/a-v2-connector"
import {
  authorizationRef,
  aV2Connector,
  captured,
  captureRef,
  charge,
  completedSession,
  euros,
  first,
  next,
  order,
  readySession,
  refuses,
  session,
  statusOf,
  tells,
} from "../../../connectors/fakes/a-v2-connector"
import { faultOf } from "../../../connectors/fakes/fault-of"

const again = (attempt: Attempt): Attempt => ({ ...attempt, repeat: true })
const complete = ({ connector, attempt }: V2Scene) => connector.authorize({ order: session, ...first, attempt })
const further = ({ connector }: V2Scene, attempt: Attempt) => connector.authorize({ order: session, ...next, attempt })
const capture = ({ connector, attempt }: V2Scene) =>
  connector.capture({ authorization: authorizationRef, amount: euros, attempt })

const lost = new TransportFailure("reset", "maybe")
const broken = new TransportFailure("refused", "no")
const settled = refuses("InvalidCheckoutSessionStatus", 422)
const taken = refuses("InvalidChargeStatus", 422)
const failed = refuses("ProcessingFailure", 500)

describe("Completing a session stays in doubt", () => {
  it.each([
    ["that was completed before", [settled, broken]],
    ["whose answer was lost", [lost, settled, broken]],
    ["whose charge cannot be read", [settled, tells(completedSession()), broken]],
  ])("when the look at one %s fails", async (_, steps) => {
    const fault = await faultOf(complete(aV2Connector({}, ...steps)))
    expect(fault).toMatchObject({ kind: "unreachable", code: "refused", acted: "maybe" })
  })

  it("until when the lost call may take effect, the fault says", async () => {
    const fault = await faultOf(complete(aV2Connector({}, lost, settled, broken)))
    expect(fault.notAfter).toBeInstanceOf(Date)
  })

  it.each([
    ["completed, and names no charge yet", completedSession({ chargeId: null })],
    ["in a state that nobody knows", readySession(statusOf("Undreamt"))],
  ])("when the session is %s", async (_, told) => {
    const asked = aV2Connector({}, settled, tells(told))
    expect(await faultOf(complete(asked))).toMatchObject({ kind: "unreadable", acted: "maybe" })
    const { connector, attempt } = aV2Connector({}, tells(told))
    expect(await faultOf(connector.find(attempt.key, session, first))).toMatchObject({ acted: "maybe" })
  })

  it("until it is looked at: there is time for that when the call has used up its own", async () => {
    const scene = aV2Connector({}, settled, tells(completedSession()), tells(charge()))
    const deadline = new Date(scene.clock.now().getTime() + 10)
    expect(await complete({ ...scene, attempt: { ...scene.attempt, deadline } })).toMatchObject({ is: "granted" })
    expect(scene.transport.requests.map(({ timeout }) => timeout)).toEqual([10, 5_000, 5_000])
  })
})

describe("A further charge stays in doubt", () => {
  it("when it was sent before and its permission cannot be read now", async () => {
    const scene = aV2Connector({}, broken)
    expect(await faultOf(further(scene, again(scene.attempt)))).toMatchObject({ acted: "maybe" })
  })

  it("not when it was never sent", async () => {
    const scene = aV2Connector({}, broken)
    expect(await faultOf(further(scene, scene.attempt))).toMatchObject({ acted: "no" })
  })
})

describe("A capture that Amazon failed at", () => {
  const authorized = { ref: authorizationRef }

  it.each([
    [
      "Captured",
      captured(),
      { is: "granted", value: captureRef, seen: [{ state: "Completed", key: "key-1" }, authorized] },
    ],
    [
      "CaptureInitiated",
      charge(statusOf("CaptureInitiated")),
      { is: "pending", seen: [{ state: "Pending" }, authorized] },
    ],
    ["Declined", charge(statusOf("Declined", "AmazonRejected")), { is: "declined", reason: "AmazonRejected" }],
  ])("is what its charge says: %s", async (_, told, outcome) => {
    const scene = aV2Connector({}, ({ method }) => (method === "POST" ? failed : tells(told)))
    expect(await capture(scene)).toMatchObject(outcome)
  })

  it("is not decided while its charge reads Authorized: the money may still be taken", async () => {
    const scene = aV2Connector({}, ({ method }) => (method === "POST" ? failed : tells(charge())))
    expect(await faultOf(capture(scene))).toMatchObject({
      code: "ProcessingFailure",
      acted: "maybe",
      notAfter: expect.any(Date),
    })
  })

  it("is not decided when the charge cannot be read", async () => {
    const scene = aV2Connector({}, ({ method }) => (method === "POST" ? failed : refuses("ResourceNotFound", 404)))
    expect(await faultOf(capture(scene))).toMatchObject({ code: "ResourceNotFound", acted: "maybe" })
  })
})

describe("A capture whose answer was lost", () => {
  it("is the success that it was, though Amazon refuses to take the money again", async () => {
    expect(await capture(aV2Connector({}, lost, taken, tells(captured())))).toMatchObject({ is: "granted" })
  })

  it("is not decided when the charge cannot be read", async () => {
    const fault = await faultOf(capture(aV2Connector({}, lost, taken, broken)))
    expect(fault).toMatchObject({ kind: "unreachable", acted: "maybe", notAfter: expect.any(Date) })
  })
})

it("A capture that does not say how much it took is no answer", async () => {
  expect(await faultOf(capture(aV2Connector({}, tells(captured({ captureAmount: null })))))).toMatchObject({
    kind: "unreadable",
    code: "missing-field",
    acted: "maybe",
  })
})

describe("What was asked for by a key that Amazon answers only", () => {
  it.each(["TransactionAmountExceeded", "InvalidChargeStatus"])(
    "is absent when the same, sent again, is refused for what the charge is now: %s",
    async (code) => {
      const scene = aV2Connector({}, refuses(code, 422))
      expect(await scene.connector.find(scene.attempt.key, captureRef, { amount: euros })).toBe("absent")
    },
  )

  it("is absent, when it is a charge, where Amazon fails at it once more; of a refund nothing is believed", async () => {
    const scene = () => aV2Connector({}, failed)
    const { attempt, connector } = scene()
    expect(await connector.find(attempt.key, order, next)).toBe("absent")
    const fault = await faultOf(scene().connector.find(attempt.key, captureRef, { amount: euros }))
    expect(fault).toMatchObject({ code: "ProcessingFailure", acted: "maybe" })
  })

  it("is not absent where the key is known with other values", async () => {
    const scene = aV2Connector({}, refuses("DuplicateIdempotencyKey", 400))
    const fault = await faultOf(scene.connector.find(scene.attempt.key, captureRef, { amount: euros }))
    expect(fault).toMatchObject({ code: "DuplicateIdempotencyKey", acted: "maybe" })
  })
})
