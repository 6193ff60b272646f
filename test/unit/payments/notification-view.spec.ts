import { notificationView } from "../../../src/services/payments/view/notification-view"
import type { ReadMessage } from "../../../src/services/ports/inbox-readings"

const parked: ReadMessage = {
  id: "apin_1",
  account: "de",
  topic: "arn:aws:sns:eu-west-1:291180941288:A3TOPIC",
  environment: "sandbox",
  kind: "capture",
  objectId: "S02-1234567-1234567-C000001",
  orderReferenceId: "S02-1234567-1234567",
  receivedAt: new Date("2026-01-02T03:04:05Z"),
  outcome: "parked",
  reason: "unknown-object",
  dueAt: new Date("2026-01-02T04:04:05Z"),
  tries: 3,
  hasBody: true,
  topicIsPinned: false,
  ledgerId: "apor_1",
  orderId: "order_1",
}

describe("a notification in the merchant's view", () => {
  it.each<readonly [string, Partial<ReadMessage>, readonly string[]]>([
    ["parked may be processed again", {}, ["process"]],
    ["parked and emptied may not", { hasBody: false }, []],
    ["that waits may not: it is processed by itself", { outcome: null, reason: null }, []],
    ["applied may not", { outcome: "applied", reason: null }, []],
    ["held shows a topic to pin", { outcome: "held", reason: "topic-not-listed", hasBody: false }, ["pin"]],
    ["of the test button shows a topic to pin", { outcome: "ignored", reason: "sample" }, ["pin"]],
    ["of a pinned topic does not", { outcome: "ignored", reason: "sample", topicIsPinned: true }, []],
    ["of a stranger's seller does not", { account: "", outcome: "held", reason: "topic-not-listed" }, []],
  ])("%s", (_sentence, more, actions) => {
    expect(notificationView({ ...parked, ...more }, "7").actions).toEqual(actions)
  })

  it("tells its next attempt only while it waits", () => {
    expect(notificationView(parked, "7")).toMatchObject({ outcome: "parked", next_attempt_at: null, order_number: "7" })
    const waiting = notificationView({ ...parked, outcome: null }, null)
    expect(waiting).toMatchObject({ outcome: "waiting", next_attempt_at: parked.dueAt, attempts: 3 })
  })
})
