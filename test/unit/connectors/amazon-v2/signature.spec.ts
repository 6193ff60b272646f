import { constants, createHash, generateKeyPairSync, verify } from "node:crypto"

import type { Signable } from "../../../../src/services/connectors/amazon-v2/signature"
import {
  algorithm,
  canonicalQuery,
  canonicalRequest,
  createSigner,
  encode,
  stringToSign,
} from "../../../../src/services/connectors/amazon-v2/signature"
import { Secret } from "../../../../src/services/support/secret"
import { negative, publicKeyPem, vectors } from "../../../fixtures/vectors/cv2-signature.json"

type Vector = (typeof vectors)[number]

const pair = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
})
const signer = createSigner("SANDBOX-KEY", new Secret(pair.privateKey))

const isSigned = (text: string, signature: string, { key = pair.publicKey, saltLength = 32 } = {}): boolean =>
  verify(
    "sha256",
    Buffer.from(text),
    { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength },
    Buffer.from(signature, "base64"),
  )

/** Only the headers that the vector signs. */
const requestOf = ({ method, path, headers, signedHeaders, body }: Vector): Signable => {
  const names = (signedHeaders ?? "").toLowerCase().split(";")
  const lower = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const)
  return {
    method: method ?? "",
    path: path ?? "",
    headers: Object.fromEntries(lower.filter(([name]) => names.includes(name))),
    body: body ?? "",
  }
}

const requests = vectors.filter(({ kind }) => kind === "request").map((vector) => [vector.id, vector] as const)
const buttons = vectors.filter(({ kind }) => kind === "button").map((vector) => [vector.id, vector] as const)

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")

/** Vectors of the older algorithm differ from ours in its name alone. */
const inOurName = (text: string): string => text.replace(/^AMZN-PAY-RSASSA-PSS\n/, `${algorithm}\n`)

describe("AMZN-PAY-RSASSA-PSS-V2", () => {
  it.each(requests)("writes the canonical request of %s as Amazon's SDKs do", (_id, vector) => {
    const mine = canonicalRequest(requestOf(vector))
    expect(mine).toBe(vector.canonicalRequest)
    expect(sha256(mine)).toBe(vector.canonicalRequestSha256)
    expect(stringToSign(mine)).toBe(inOurName(vector.stringToSign))
  })

  it.each(buttons)("takes the payload of %s as it is", (_id, vector) => {
    expect(stringToSign(vector.payloadJSON ?? "")).toBe(inOurName(vector.stringToSign))
  })

  it.each(vectors.map((vector) => [vector.id, vector] as const))("agrees with the signature of %s", (_id, vector) => {
    const { stringToSign: text, signature, saltLength } = vector
    expect(isSigned(text, signature, { key: publicKeyPem, saltLength })).toBe(true)
  })

  it.each(requests)("signs the request of %s with a salt of 32 bytes", (_id, vector) => {
    const request = requestOf(vector)
    const [, names, signature = ""] =
      /^AMZN-PAY-RSASSA-PSS-V2 PublicKeyId=SANDBOX-KEY, SignedHeaders=([^,]+), Signature=(.+)$/.exec(
        signer.authorize(request),
      ) ?? []
    expect(names).toBe(Object.keys(request.headers).sort().join(";"))
    const text = stringToSign(canonicalRequest(request))
    expect([isSigned(text, signature), isSigned(text, signature, { saltLength: 20 })]).toEqual([true, false])
  })

  it.each(buttons)("signs the payload of %s", (_id, { payloadJSON = "" }) => {
    expect(isSigned(stringToSign(payloadJSON), signer.signPayload(payloadJSON))).toBe(true)
  })

  it.each(negative.map((it) => [it.id, it] as const))("does not fit: %s", (_id, { of, body, algorithm: other }) => {
    const vector = vectors.find(({ id }) => id === of)
    if (vector === undefined) throw new Error("its vector is missing")
    const request = { ...requestOf(vector), ...(body === undefined ? {} : { body }) }
    const how = { key: publicKeyPem, saltLength: other === undefined ? 32 : 20 }
    expect(isSigned(stringToSign(canonicalRequest(request)), vector.signature, how)).toBe(false)
  })

  it("sorts and encodes a query", () => {
    const query = [
      ["b", "2"],
      ["a", "x y"],
      ["a", "(1)"],
    ] as const
    expect(canonicalQuery(query)).toBe("a=%281%29&a=x%20y&b=2")
    expect(encode("a/b?c*'ü")).toBe("a%2Fb%3Fc%2A%27%C3%BC")
  })

  it("collapses blanks in what it signs of a header", () => {
    const request = { method: "GET", path: "/", headers: { b: " x   y ", a: "1" }, body: "" }
    expect(canonicalRequest(request).split("\n").slice(3, 6)).toEqual(["a:1", "b:x y", ""])
  })

  it("takes keys in both forms of PEM, and nothing else", () => {
    const pkcs1 = generateKeyPairSync("rsa", {
      modulusLength: 2048,
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs1", format: "pem" },
    })
    expect(createSigner("K", new Secret(pkcs1.privateKey)).signPayload("{}")).toMatch(/^[A-Za-z0-9+/]+=*$/)
    expect(() => createSigner("K", new Secret("no key"))).toThrow()
  })
})
