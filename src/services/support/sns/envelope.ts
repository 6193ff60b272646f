import { readJsonObject } from "../read-json"

/** What Amazon SNS posts to an HTTP endpoint. https://docs.aws.amazon.com/sns/latest/dg/http-notification-json.html */
export type SnsEnvelope = {
  readonly type: SnsType
  readonly messageId: string
  readonly topicArn: string
  /** The text inside, exactly as signed. */
  readonly message: string
  readonly timestamp: string
  readonly signatureVersion: string
  readonly signature: string
  readonly certificateUrl: string
  readonly subject?: string
  /** Only when the topic wants a subscription to be confirmed or ended; never followed by us. */
  readonly token?: string
  readonly subscribeUrl?: string
}

export const snsTypes = ["Notification", "SubscriptionConfirmation", "UnsubscribeConfirmation"] as const
export type SnsType = (typeof snsTypes)[number]

/** SNS takes messages of up to 256 KiB; escaped as JSON text they grow. */
export const largestEnvelope = 512 * 1024
/** An envelope is flat; message attributes, which are not signed and not read, may stand below it. */
const deepest = 4

const shapes: Readonly<Record<string, RegExp>> = {
  MessageId: /^[A-Za-z0-9-]{1,64}$/,
  TopicArn: /^arn:aws(?:-cn|-us-gov)?:sns:[a-z0-9-]{1,32}:\d{12}:[A-Za-z0-9_-]{1,256}(?:\.fifo)?$/,
  Timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/,
  SignatureVersion: /^\d{1,2}$/,
  Signature: /^[A-Za-z0-9+/]{1,2048}={0,2}$/,
  SigningCertURL: /^.{1,512}$/,
}

/** Reads an envelope strictly; `undefined` when a field is missing, is no text, or cannot be what it claims to be. */
export function readEnvelope(raw: string): SnsEnvelope | undefined {
  const fields = readJsonObject(raw, { bytes: largestEnvelope, depth: deepest })
  if (fields === undefined) return undefined
  const type = snsTypes.find((it) => it === fields["Type"])
  const message = textIn(fields, "Message")
  const shaped = Object.entries(shapes).map(([name, shape]) => fits(fields[name], shape))
  if (type === undefined || message === undefined || shaped.includes(false)) return undefined
  if (!optionalTexts.every((name) => !(name in fields) || textIn(fields, name) !== undefined)) return undefined
  const text = (name: string): string => textIn(fields, name) ?? ""
  return {
    type,
    messageId: text("MessageId"),
    topicArn: text("TopicArn"),
    message,
    timestamp: text("Timestamp"),
    signatureVersion: text("SignatureVersion"),
    signature: text("Signature"),
    certificateUrl: text("SigningCertURL"),
    ...("Subject" in fields ? { subject: text("Subject") } : {}),
    ...("Token" in fields ? { token: text("Token") } : {}),
    ...("SubscribeURL" in fields ? { subscribeUrl: text("SubscribeURL") } : {}),
  }
}

const optionalTexts = ["Subject", "Token", "SubscribeURL"] as const

const textIn = (fields: Readonly<Record<string, unknown>>, name: string): string | undefined => {
  const value = fields[name]
  return typeof value === "string" ? value : undefined
}

const fits = (value: unknown, shape: RegExp): boolean => typeof value === "string" && shape.test(value)
