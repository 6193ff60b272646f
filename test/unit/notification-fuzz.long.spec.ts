import { readFileSync } from "node:fs"
import { join } from "node:path"

import { anyEnvelope, anyMessage, damagedEnvelopes, damagedMessages } from "./notification-fuzz"

const { vectors } = JSON.parse(readFileSync(join(__dirname, "../fixtures/vectors/sns-ipn.json"), "utf8")) as {
  readonly vectors: readonly { readonly body: string }[]
}
const messages = vectors.map(({ body }) => (JSON.parse(body) as { Message: string }).Message)
const message = (NotificationType: string, NotificationData: string): string =>
  JSON.stringify({ ReleaseEnvironment: "Live", NotificationType, SellerId: "A1SELLEREXAMPLE", NotificationData })

const runs = 100_000
const patience = 600_000

describe("A hundred thousand notifications that are none", () => {
  it("change nothing that was signed", () => damagedEnvelopes(runs), patience)
  it("are forged when they are any text", () => anyEnvelope(runs), patience)
  it("are notices or unreadable when the message was damaged", () => damagedMessages(messages, runs), patience)
  it("are unreadable when the message is any text", () => anyMessage(message, runs), patience)
})
