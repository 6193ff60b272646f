import { createHash, generateKeyPair, sign } from "node:crypto"
import { promisify } from "node:util"
import { certificate } from "../certificates/certificate"

/** The simulated Amazon SNS: its key, and the certificate that it publishes. */
export type SigningIdentity = {
  readonly certificate: string
  /** Version "1" is SHA-1, "2" is SHA-256; both RSA PKCS#1 v1.5 (Amazon SNS, "Verifying the signatures"). */
  readonly sign: (text: string, version: "1" | "2") => string
}

const hashes = { "1": "sha1", "2": "sha256" } as const
const year = 365 * 86_400_000

/** Subject and issuer hold a common name only, as Amazon's do since 2018. */
export async function createSigningIdentity(now: number): Promise<SigningIdentity> {
  const { privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 })
  const name = "sns.amazonaws.com"
  const pem = certificate({
    subject: name,
    issuer: name,
    subjectKey: privateKey,
    issuerKey: privateKey,
    from: new Date(now - year),
    to: new Date(now + 10 * year),
    use: "signing",
  })
  return {
    certificate: pem,
    sign: (text, version) => sign(hashes[version], Buffer.from(text, "utf8"), privateKey).toString("base64"),
  }
}

/** `SimpleNotificationService-<32 hex>.pem`, known before the key is made. */
export const certificateFile = (seed: string): string =>
  `SimpleNotificationService-${createHash("sha256").update(seed).digest("hex").slice(0, 32)}.pem`
