import { generateKeyPairSync, sign } from "node:crypto"

import type { TransportResponse } from "../../src/services/ports/transport"
import { certificate } from "../../src/simulator/certificates/certificate"

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
const { privateKey: another } = generateKeyPairSync("rsa", { modulusLength: 2048 })
const { privateKey: elliptic } = generateKeyPairSync("ec", { namedCurve: "P-256" })

export const address =
  "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef0123456789abcdef.pem"

type Subject = {
  readonly name?: string
  readonly from?: string
  readonly to?: string
  readonly key?: "own" | "other" | "elliptic"
}

const keys = { own: privateKey, other: another, elliptic } as const

/** A certificate as Amazon SNS has one, unless told otherwise. */
export function aCertificate({ name = "sns.amazonaws.com", from, to, key = "own" }: Subject = {}): string {
  return certificate({
    subject: name,
    issuer: name,
    subjectKey: keys[key],
    issuerKey: keys[key],
    from: new Date(from ?? "2020-01-01T00:00:00Z"),
    to: new Date(to ?? "2030-01-01T00:00:00Z"),
    use: "signing",
  })
}

export type Fields = Readonly<Record<string, string>>

const order = ["Message", "MessageId", "Subject", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"]

/** The text that Amazon's page "Verifying the signatures of Amazon SNS messages" says to sign. */
export const textToSign = (fields: Fields): string =>
  order
    .filter((key) => fields[key] !== undefined && (fields["Type"] !== "Notification" || !/^(Subs|Tok)/.test(key)))
    .map((key) => `${key}\n${fields[key] ?? ""}\n`)
    .join("")

/** An envelope of Amazon SNS, signed by the certificate above. */
export function anEnvelope(more: Fields = {}): Fields {
  const fields: Fields = {
    Type: "Notification",
    MessageId: "5f1d0f5e-0000-5000-8000-000000000001",
    TopicArn: "arn:aws:sns:eu-west-1:291180941288:A3TOPIC",
    Message: '{"NotificationType":"PaymentAuthorize"}',
    Timestamp: "2021-02-03T09:50:00.123Z",
    SignatureVersion: "1",
    SigningCertURL: address,
    UnsubscribeURL: "https://sns.eu-west-1.amazonaws.com/?Action=Unsubscribe",
    ...more,
  }
  const hash = fields["SignatureVersion"] === "2" ? "sha256" : "sha1"
  return { ...fields, Signature: sign(hash, Buffer.from(textToSign(fields)), privateKey).toString("base64") }
}

/** A host that serves a certificate to whoever asks. */
export const serves =
  (body: string, more: Partial<TransportResponse> = {}) =>
  (): TransportResponse => ({ status: 200, headers: {}, body, ...more })
