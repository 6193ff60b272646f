import type { KeyObject } from "node:crypto"
import { X509Certificate } from "node:crypto"

/** Since April 2018 the subject holds nothing but the name (amazon-pay-cv1.md 5.3). */
const subject = "CN=sns.amazonaws.com"

/** A key, and until when it may be used. */
export type SigningKey = { readonly key: KeyObject; readonly from: Date; readonly to: Date }

/** The key of a certificate of Amazon SNS in PEM form; `undefined` when it is no such thing. */
export function readCertificate(pem: string): SigningKey | undefined {
  const certificate = parse(pem)
  if (certificate === undefined || !certificate.subject.split("\n").includes(subject)) return undefined
  const { publicKey, validFrom, validTo } = certificate
  if (publicKey.asymmetricKeyType !== "rsa") return undefined
  return { key: publicKey, from: new Date(validFrom), to: new Date(validTo) }
}

export const isValidAt = ({ from, to }: SigningKey, now: Date): boolean => from <= now && now <= to

function parse(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem)
  } catch {
    return undefined
  }
}
