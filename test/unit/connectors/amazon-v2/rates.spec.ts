import { money } from "../../../../src/services/domain/money"
import type { V2Scene } from "../../../connectors/fakes/a-v2-connector"
import {
  aV2Connector,
  captureRef,
  order,
  permission,
  refund,
  refuses,
  tells,
} from "../../../connectors/fakes/a-v2-connector"
import { faultOf } from "../../../connectors/fakes/fault-of"

const ten = money(1_000n, "EUR")
const giveBack = ({ connector, attempt }: V2Scene) => connector.refund({ capture: captureRef, amount: ten, attempt })

describe("Time and rates", () => {
  it("an empty bucket sends nothing, and says when to ask again", async () => {
    const scene = aV2Connector({ quota: 1 }, tells(refund(), 201))
    await giveBack(scene)
    await giveBack(scene)
    const hurried = { ...scene.attempt, deadline: new Date(scene.clock.now().getTime() + 1_200) }
    const fault = await faultOf(scene.connector.refund({ capture: captureRef, amount: ten, attempt: hurried }))
    expect(fault).toMatchObject({ kind: "throttled", code: "quota", acted: "no", retryAfter: expect.any(Number) })
    expect(scene.transport.requests).toHaveLength(2)
    expect(scene.connector.vitals().quota).toContainEqual(
      expect.objectContaining({ operation: "CreateRefund", left: 0 }),
    )
  })

  it("a throttled call is asked for again after a pause, with the same key", async () => {
    const scene = aV2Connector({}, refuses("TooManyRequests", 429), tells(refund(), 201))
    expect((await giveBack(scene)).is).toBe("pending")
    expect(scene.events.map(({ result }) => result)).toEqual(["throttled", "answered"])
  })

  it("no try takes longer than is left", async () => {
    const scene = aV2Connector({ timeouts: { CreateRefund: 400 } }, tells(refund(), 201), tells(permission()))
    await giveBack(scene)
    await scene.connector.label({ order, orderNumber: "1", deadline: new Date(scene.clock.now().getTime() + 1_500) })
    expect(scene.transport.requests.map(({ timeout }) => timeout)).toEqual([400, 1_500])
  })
})
