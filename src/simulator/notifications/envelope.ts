import { timestamp } from "../world/clock"
import type { World } from "../world/world"
import type { Message } from "./message"
import type { SigningIdentity } from "./signing-identity"

export type EnvelopeOptions = {
  readonly signatureVersion?: "1" | "2" | undefined
  readonly certificateUrl?: string | undefined
  readonly subject?: string | undefined
  /** Sign something else than is sent. */
  readonly isForged?: boolean | undefined
}

/** One HTTP request of the simulated SNS, ready to be sent as often as wanted. */
export type Envelope = {
  readonly messageId: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const signedKeys = ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"] as const

/** Keys in this order, those that are there, each with its value and a line feed after both (Amazon SNS). */
const stringToSign = (fields: Readonly<Record<string, string>>): string =>
  signedKeys.map((key) => (fields[key] === undefined ? "" : `${key}\n${fields[key]}\n`)).join("")

export type EnvelopeParts = { readonly world: World; readonly identity: SigningIdentity; readonly file: string }

/** Puts a message into the signed envelope of Amazon SNS (HTTP notification JSON format). */
export function envelope(
  { world, identity, file }: EnvelopeParts,
  message: Message,
  options: EnvelopeOptions = {},
): Envelope {
  const { signatureVersion = "1" } = options
  const messageId = world.identifiers.uuid()
  const fields = {
    Type: "Notification",
    MessageId: messageId,
    TopicArn: message.topicArn,
    ...(options.subject === undefined ? {} : { Subject: options.subject }),
    Message: message.text,
    Timestamp: timestamp(world.at),
  }
  const signed = options.isForged ? { ...fields, Message: `${fields.Message} ` } : fields
  const host = `https://sns.${message.topicRegion}.amazonaws.com`
  const subscription = `${message.topicArn}:${world.identifiers.uuid()}`
  const body = {
    ...fields,
    SignatureVersion: signatureVersion,
    Signature: identity.sign(stringToSign(signed), signatureVersion),
    SigningCertURL: options.certificateUrl ?? `${host}/${file}`,
    UnsubscribeURL: `${host}/?Action=Unsubscribe&SubscriptionArn=${subscription}`,
  }
  return {
    messageId,
    headers: {
      "content-type": "text/plain; charset=UTF-8",
      "user-agent": "Amazon Simple Notification Service Agent",
      "x-amz-sns-message-type": "Notification",
      "x-amz-sns-message-id": messageId,
      "x-amz-sns-topic-arn": message.topicArn,
      "x-amz-sns-subscription-arn": subscription,
    },
    body: JSON.stringify(body, null, 2),
  }
}
