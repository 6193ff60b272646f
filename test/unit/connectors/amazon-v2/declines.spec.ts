import { money } from "../../../../src/services/domain/money"
import type { V2Scene } from "../../../connectors/fakes/a-v2-connector"
import {
  authorizationRef,
  aV2Connector,
  captureRef,
  charge,
  euros,
  next,
  order,
  refuses,
  statusOf,
  tells,
} from "../../../connectors/fakes/a-v2-connector"
import { faultOf } from "../../../connectors/fakes/fault-of"

const ten = money(1_000n, "EUR")
const further = ({ connector, attempt }: V2Scene) => connector.authorize({ order, ...next, attempt })
const capture = ({ connector, attempt }: V2Scene) =>
  connector.capture({ authorization: authorizationRef, amount: euros, attempt })
const giveBack = ({ connector, attempt }: V2Scene) => connector.refund({ capture: captureRef, amount: ten, attempt })

describe("Declines", () => {
  it.each([
    ["SoftDeclined", "InvalidPaymentMethod", true],
    ["HardDeclined", "InvalidPaymentMethod", false],
    ["PaymentMethodNotAllowed", "InvalidPaymentMethod", false],
    ["MFANotCompleted", "InvalidPaymentMethod", false],
    ["AmazonRejected", "AmazonRejected", false],
    ["TransactionTimedOut", "TransactionTimedOut", false],
  ])("%s of a charge come as errors, and are answers: %s (soft: %s)", async (code, reason, soft) => {
    expect(await further(aV2Connector({}, refuses(code, 422)))).toMatchObject({
      is: "declined",
      reason,
      soft,
      seen: [{ ref: { id: "" }, key: "key-1", parent: order, state: "Declined", amount: euros }],
    })
  })

  it("are no answer to a further charge that Amazon failed at: it is repeated with the same key, and stays in doubt", async () => {
    const scene = aV2Connector({}, refuses("ProcessingFailure", 500))
    expect(await faultOf(further(scene))).toMatchObject({ code: "ProcessingFailure", acted: "maybe" })
    const keys = scene.transport.requests.map(({ headers }) => headers["x-amz-pay-idempotency-key"])
    expect(keys.length).toBeGreaterThan(1)
    expect(new Set(keys)).toEqual(new Set(["key-1"]))
  })

  it("are none when a later question with the same key meets the same failure: it stays in doubt", async () => {
    const scene = aV2Connector({}, refuses("ProcessingFailure", 500))
    const again = { ...scene, attempt: { ...scene.attempt, repeat: true } }
    expect(await faultOf(further(again))).toMatchObject({ code: "ProcessingFailure", acted: "maybe" })
  })

  it("are no answer to a refund where Amazon failed: it may have been made", async () => {
    const fault = await faultOf(giveBack(aV2Connector({}, refuses("ProcessingFailure", 500))))
    expect(fault).toMatchObject({ code: "ProcessingFailure", acted: "maybe", notAfter: expect.any(Date) })
  })

  it.each([
    ["shows it", tells(charge(statusOf("Declined", "AmazonRejected"))), captureRef, [{ state: "Declined" }]],
    ["is as it was", tells(charge()), { kind: "capture", id: "" }, [{ state: "Open" }]],
    ["cannot be read", refuses("ResourceNotFound", 404), { kind: "capture", id: "" }, []],
  ])("of a capture have the id of its charge where that %s", async (_what, told, ref, more) => {
    const scene = aV2Connector({}, ({ method }) => (method === "POST" ? refuses("AmazonRejected", 422) : told))
    expect(await capture(scene)).toMatchObject({
      is: "declined",
      reason: "AmazonRejected",
      seen: [{ ref, key: "key-1", state: "Declined" }, ...more],
    })
  })

  it("of a refund know nothing but the key", async () => {
    expect(await giveBack(aV2Connector({}, refuses("AmazonRejected", 422)))).toMatchObject({
      is: "declined",
      seen: [{ ref: { kind: "refund", id: "" }, key: "key-1" }],
    })
  })
})
