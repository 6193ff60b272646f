import fc from "fast-check"

import { Fault } from "../../../../src/services/domain/fault"
import type { Scene } from "../../../connectors/fakes/a-connector"
import { aConnector, authorizationRef, captureRef, euros, journey, order } from "../../../connectors/fakes/a-connector"
import { answer, authorization, capture, orderReference, refund, says } from "../../../connectors/fakes/amazon-says"

type Ask = (scene: Scene) => Promise<unknown>

const calls: readonly (readonly [string, Ask])[] = [
  [answer("GetOrderReferenceDetails", orderReference()).body, ({ connector }) => connector.read(order)],
  [
    answer("SetOrderReferenceDetails", orderReference()).body,
    ({ connector, attempt }) => connector.prepare({ order, journey, attempt }),
  ],
  [
    answer("Authorize", authorization()).body,
    ({ connector, attempt }) =>
      connector.authorize({ order, amount: euros, first: true, mode: "sync", captureNow: false, attempt }),
  ],
  [
    answer("Capture", capture()).body,
    ({ connector, attempt }) => connector.capture({ authorization: authorizationRef, amount: euros, attempt }),
  ],
  [
    answer("Refund", refund({ amount: "119.90" })).body,
    ({ connector, attempt }) => connector.refund({ capture: captureRef, amount: euros, attempt }),
  ],
]

/** Cuts a piece out of the answer, puts another in, or does both. */
const damage = fc.record({
  from: fc.nat(2_000),
  length: fc.nat(60),
  put: fc.oneof(
    fc.constantFrom("", "<", ">", "&", "</State>", "<a/>", "&#1;", "0", "-1", "1e9", "Closed"),
    fc.string({ maxLength: 10 }),
  ),
})
const damaged = (body: string, { from, length, put }: { from: number; length: number; put: string }): string => {
  const place = from % body.length
  return body.slice(0, place) + put + body.slice(place + length)
}

describe("an answer that was damaged anywhere", () => {
  it("is an outcome of what was asked, or a fault, and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...calls),
        damage,
        fc.constantFrom(200, 200, 400, 503),
        async ([body, ask], how, status) => {
          const scene = aConnector({}, says(damaged(body, how), status))
          try {
            const result = await ask(scene)
            if (typeof result === "object" && result !== null && "value" in result) expect(status).toBe(200)
          } catch (error) {
            if (!(error instanceof Fault)) throw error
          }
        },
      ),
      { numRuns: 5_000, interruptAfterTimeLimit: 4_000, markInterruptAsFailure: false },
    )
  })

  it("never grants another amount than was asked", async () => {
    const digits = fc.stringMatching(/^[0-9]{1,6}(\.[0-9]{1,3})?$/)
    await fc.assert(
      fc.asyncProperty(digits, async (amount) => {
        const scene = aConnector({}, answer("Authorize", authorization({ amount })))
        const asked = scene.connector.authorize({
          order,
          amount: euros,
          first: true,
          mode: "sync",
          captureNow: false,
          attempt: scene.attempt,
        })
        const granted = await asked.then(
          () => true,
          () => false,
        )
        expect(granted).toBe(Number(amount) === 119.9)
      }),
      { numRuns: 500, examples: [["119.90"], ["119.9"], ["119.900"], ["0119.90"]] },
    )
  })
})
