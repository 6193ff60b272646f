import type { SnsEnvelope, SnsType } from "./envelope"

type Line = readonly [name: string, valueOf: (it: SnsEnvelope) => string | undefined]

const message: Line = ["Message", (it) => it.message]
const messageId: Line = ["MessageId", (it) => it.messageId]
const subject: Line = ["Subject", (it) => it.subject]
const subscribeUrl: Line = ["SubscribeURL", (it) => it.subscribeUrl]
const timestamp: Line = ["Timestamp", (it) => it.timestamp]
const token: Line = ["Token", (it) => it.token]
const topicArn: Line = ["TopicArn", (it) => it.topicArn]
const type: Line = ["Type", (it) => it.type]

const confirmation = [message, messageId, subscribeUrl, timestamp, token, topicArn, type]

/** Which fields are signed, in their order. https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html */
const signed: Readonly<Record<SnsType, readonly Line[]>> = {
  Notification: [message, messageId, subject, timestamp, topicArn, type],
  SubscriptionConfirmation: confirmation,
  UnsubscribeConfirmation: confirmation,
}

/** The text that was signed: name and value of each field that is there, a line feed after both. */
export const canonicalText = (envelope: SnsEnvelope): string =>
  signed[envelope.type]
    .map(([name, valueOf]) => [name, valueOf(envelope)] as const)
    .map(([name, value]) => (value === undefined ? "" : `${name}\n${value}\n`))
    .join("")
