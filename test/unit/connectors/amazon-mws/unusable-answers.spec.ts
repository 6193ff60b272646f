import { TransportFailure } from "../../../../src/services/ports/transport"
import type { Scene } from "../../../connectors/fakes/a-connector"
import { aConnector, authorizationRef, captureRef, euros, journey, order } from "../../../connectors/fakes/a-connector"
import { answer, authorization, capture, orderReference, says } from "../../../connectors/fakes/amazon-says"
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
