import type { KeyObject } from "node:crypto"
import { constants, createPrivateKey, hash, sign } from "node:crypto"

import type { Secret } from "../../support/secret"

/** Name on the wire. Amazon's older algorithm differs in its salt of 20 bytes (amazon-pay-cv2.md 2.1). */
export const algorithm = "AMZN-PAY-RSASSA-PSS-V2"
const saltLength = 32

/** `path` encoded, without query. `headers` by lower-case name: all of them are signed. `body` as it is sent. */
export type Signable = {
  readonly method: string
  readonly path: string
  readonly query?: readonly (readonly [name: string, value: string])[]
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** One merchant's key pair; it signs requests and button payloads alike. */
export type Signer = {
  readonly publicKeyId: string
  /** The authorization header of a request (amazon-pay-cv2.md 2.3). */
  authorize(request: Signable): string
  /** The signature of a button's payload, which must reach the browser byte for byte (amazon-pay-cv2.md 2.5). */
  signPayload(payload: string): string
}

/** The key is read once, not at every call. @throws Error when the text is no private key. */
export function createSigner(publicKeyId: string, privateKey: Secret): Signer {
  const key = createPrivateKey(privateKey.reveal())
  return {
    publicKeyId,
    authorize: (request) => {
      const names = namesOf(request)
      const signature = signText(stringToSign(canonicalRequest(request, names)), key)
      return `${algorithm} PublicKeyId=${publicKeyId}, SignedHeaders=${names.join(";")}, Signature=${signature}`
    },
    signPayload: (payload) => signText(stringToSign(payload), key),
  }
}

const signText = (text: string, key: KeyObject): string =>
  sign("sha256", Buffer.from(text), { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }).toString("base64")

export const stringToSign = (text: string): string => `${algorithm}\n${sha256(text)}`

/** amazon-pay-cv2.md 2.2. `names`: of its headers, in order. */
export const canonicalRequest = (request: Signable, names = namesOf(request)): string =>
  [
    request.method,
    request.path,
    canonicalQuery(request.query ?? []),
    ...names.map((name) => `${name}:${(request.headers[name] ?? "").trim().replace(/\s+/g, " ")}`),
    "",
    names.join(";"),
    sha256(request.body),
  ].join("\n")

const byCode = (one: readonly string[], other: readonly string[]): number =>
  one.join("\n") < other.join("\n") ? -1 : 1

const namesOf = ({ headers }: Signable): readonly string[] => Object.keys(headers).sort()

export const canonicalQuery = (query: readonly (readonly [string, string])[]): string =>
  [...query]
    .sort(byCode)
    .map((pair) => pair.map(encode).join("="))
    .join("&")

/** RFC 3986: `encodeURIComponent` leaves five characters alone that Amazon wants encoded, in upper-case hex. */
export const encode = (value: string): string =>
  encodeURIComponent(value).replace(/[!'()*]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)

const sha256 = (text: string): string => hash("sha256", text)
