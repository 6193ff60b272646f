import { verify as isSignatureOf } from "node:crypto"

import { canonicalText } from "./canonical-text"
import type { Certificates, FoundKey } from "./certificates"
import type { SnsEnvelope } from "./envelope"
import { readEnvelope } from "./envelope"

/** `unavailable`: the certificate could not be fetched just now; the sender should come again. */
export type Verified =
  | { readonly is: "genuine"; readonly envelope: SnsEnvelope }
  | { readonly is: "forged"; readonly why: "envelope" | "version" | "address" | "certificate" | "period" | "signature" }
  | { readonly is: "unavailable" }

export type Verify = (raw: string) => Promise<Verified>

/** RSA PKCS#1 v1.5 with these. https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html */
const hashes: ReadonlyMap<string, string> = new Map([
  ["1", "sha1"],
  ["2", "sha256"],
])

/** Whether a text was posted by Amazon SNS. Never throws for what the text holds. */
export const createVerify =
  (certificates: Certificates): Verify =>
  async (raw) => {
    const envelope = readEnvelope(raw)
    if (envelope === undefined) return { is: "forged", why: "envelope" }
    const hash = hashes.get(envelope.signatureVersion)
    if (hash === undefined) return { is: "forged", why: "version" }
    const found = await certificates.keyAt(envelope.certificateUrl)
    if (found.is === "unavailable") return found
    if (found.is === "refused") return { is: "forged", why: found.why }
    return isSigned(envelope, hash, found) ? { is: "genuine", envelope } : { is: "forged", why: "signature" }
  }

const isSigned = (envelope: SnsEnvelope, hash: string, { key }: Extract<FoundKey, { is: "key" }>): boolean =>
  isSignatureOf(hash, Buffer.from(canonicalText(envelope), "utf8"), key, Buffer.from(envelope.signature, "base64"))
