import { createHmac, timingSafeEqual } from "node:crypto"

/** What Signature Version 2 covers (Amazon MWS Developer Guide, "Signing the query request"). */
export type SignedRequest = {
  readonly method: string
  readonly host: string
  /** As received, with its slash at the end if there was one. */
  readonly path: string
  /** Decoded; `Signature` itself is left out. */
  readonly parameters: ReadonlyMap<string, string>
}

/** RFC 3986: only letters, digits, `-`, `_`, `.` and `~` stay; upper-case hexadecimal; by bytes of UTF-8. */
export const percentEncode = (text: string): string =>
  [...Buffer.from(text, "utf8")]
    .map((byte) => {
      const character = String.fromCharCode(byte)
      return /[\w.~-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`
    })
    .join("")

const byBytes = ([one]: readonly [string, string], [other]: readonly [string, string]): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other))

/** The text that client and server both sign. */
export function stringToSign({ method, host, path, parameters }: SignedRequest): string {
  const query = [...parameters]
    .filter(([name]) => name !== "Signature")
    .sort(byBytes)
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join("&")
  return [method, host.toLowerCase(), path, query].join("\n")
}

const algorithms: Readonly<Record<string, string>> = { HmacSHA256: "sha256", HmacSHA1: "sha1" }

const equal = (one: string, other: string): boolean => {
  const left = Buffer.from(one)
  const right = Buffer.from(other)
  return left.length === right.length && timingSafeEqual(left, right)
}

/** Whether the request carries the signature that the secret gives, over the host with or without its port. */
export function isSignedWith(secret: string, request: SignedRequest): boolean {
  const algorithm = algorithms[request.parameters.get("SignatureMethod") ?? ""]
  const signature = request.parameters.get("Signature") ?? ""
  if (algorithm === undefined || request.parameters.get("SignatureVersion") !== "2") return false
  const hosts = [request.host, request.host.replace(/:\d+$/, "")]
  return hosts.some((host) => {
    const expected = createHmac(algorithm, secret)
      .update(stringToSign({ ...request, host }))
      .digest("base64")
    return equal(expected, signature)
  })
}
