import { capture } from "../../src/services/payments/capture"
import { hearNotification } from "../../src/services/payments/hear-notification"
import { merchantAsks, watchAsks } from "../../src/services/payments/parts"
import { processNext } from "../../src/services/payments/process-notifications"
import { synchronize } from "../../src/services/payments/synchronize"
import { topicList } from "../../src/services/payments/topics"
import { createCertificates } from "../../src/services/support/sns/certificates"
import { createVerify } from "../../src/services/support/sns/verify"
import { scriptedTransport } from "../connectors/fakes/scripted-transport"
import { aCertificate, anEnvelope, serves } from "./a-topic"
import type { HeartOptions } from "./memory-heart"
import { memoryHeart, sessionId, total } from "./memory-heart"
import { memoryInbox } from "./memory-inbox"

/** The heart with a post: what is delivered is signed, checked and stored as in a shop; `looks` counts the reads. */
export function aPost(options: HeartOptions = {}) {
  const heart = memoryHeart(options)
  const inbox = memoryInbox()
  const accounts = [heart.parts.account("de")]
  const verify = createVerify(
    createCertificates({ transport: scriptedTransport(serves(aCertificate())), clock: heart.parts.clock }),
  )
  const state = { looks: 0, trouble: false, n: 0 }
  const look = async (id: string) => {
    state.looks += 1
    if (state.trouble) return { failed: 1 }
    await synchronize(heart.parts, id, { source: "notification", asker: watchAsks })
    return { failed: 0 }
  }
  const post = {
    heart,
    inbox,
    state,
    deliver: (Message: string, TopicArn = "arn:aws:sns:eu-west-1:291180941288:A3TOPIC", MessageId = `m-${++state.n}`) =>
      hearNotification(
        { verify, inbox, accounts, isListed: topicList(), clock: heart.parts.clock },
        JSON.stringify(anEnvelope({ Message, TopicArn, MessageId })),
      ),
    process: async () => {
      while ((await processNext({ parts: heart.parts, inbox, accounts, look })) === "processed");
    },
    outcomes: () => inbox.rows().map(({ outcome, reason }) => reason ?? outcome),
    folio: async (id: string) => {
      const found = await heart.ledger.load({ environment: "sandbox", amazonId: id as never })
      if (!found) throw new Error("not in the ledger")
      return found
    },
    /** Authorized and, if asked for, captured by the merchant. */
    pays: async ({ captured = false } = {}) => {
      const id = await heart.passes()
      await heart.authorize()
      const shop = { hasCapture: async () => false, hasRefund: async () => false }
      const asker = merchantAsks("user_1")
      const input = { sessionId, medusaCaptureId: "capt_1", amount: total, createdBy: "user_1", shop, asker }
      if (captured) await capture(heart.parts, input)
      return id
    },
  }
  return post
}
