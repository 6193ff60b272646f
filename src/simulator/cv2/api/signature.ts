import { constants, createHash, verify } from "node:crypto"

/** Salt length by the algorithm's name on the wire ("Signing requests"); anything else is unknown. */
export const saltLengths: Readonly<Record<string, number>> = {
  "AMZN-PAY-RSASSA-PSS": 20,
  "AMZN-PAY-RSASSA-PSS-V2": 32,
}

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex")

/** RFC 3986: only letters, digits, `-`, `_`, `.` and `~` stay. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`)

const byCodePoint = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other))

export type SignedRequest = {
  readonly method: string
  /** As received. */
  readonly path: string
  readonly query: URLSearchParams
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** As in the authorization header. */
  readonly signedHeaders: string
}

/** Exactly the headers that SignedHeaders names, whatever they are; `names` is the line that lists them. */
export function canonicalRequest(request: SignedRequest, names: string): string {
  const query = [...request.query]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort(byCodePoint)
    .join("&")
  const headers = request.signedHeaders
    .split(";")
    .map((name) => name.toLowerCase())
    .sort(byCodePoint)
    .map((name) => `${name}:${(request.headers[name] ?? "").trim().replace(/\s+/g, " ")}\n`)
    .join("")
  return [request.method.toUpperCase(), request.path || "/", query, headers, names, sha256(request.body)].join("\n")
}

export type Signed = { readonly algorithm: string; readonly signature: string; readonly publicKeyPem: string }

/** Whether the text was signed with this algorithm, with exactly its salt. */
export function isSigned(text: string, { algorithm, signature, publicKeyPem }: Signed): boolean {
  const saltLength = Object.hasOwn(saltLengths, algorithm) ? saltLengths[algorithm] : undefined
  if (saltLength === undefined) return false
  const bytes = Buffer.from(`${algorithm}\n${sha256(text)}`, "utf8")
  const key = { key: publicKeyPem, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }
  return verify("sha256", bytes, key, Buffer.from(signature, "base64"))
}

/** A request: the list of names is taken in lower case and, as some clients have it, as it was given. */
export const isRequestSigned = (request: SignedRequest, signed: Signed): boolean =>
  [...new Set([request.signedHeaders.toLowerCase(), request.signedHeaders])].some((names) =>
    isSigned(canonicalRequest(request, names), signed),
  )
