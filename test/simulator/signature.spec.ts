import { createHmac } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { isSignedWith, percentEncode, stringToSign } from "../../src/simulator/mws/signature"
import { parsed } from "./support/json"

type Vector = {
  readonly id: string
  readonly http_method: string
  readonly host: string
  readonly path: string
  readonly secret_key: string
  readonly params: Readonly<Record<string, string>>
  readonly string_to_sign: string
  readonly signature: string
  readonly body_as_sent: string
}
type Vectors = {
  readonly vectors: readonly Vector[]
  readonly encoding_examples: readonly { readonly raw: string; readonly encoded: string }[]
}

const file = join(__dirname, "../fixtures/vectors/mws-signature.json")
const { vectors, encoding_examples } = parsed<Vectors>(readFileSync(file, "utf8"))

const received = (vector: Vector, body = vector.body_as_sent) => ({
  method: vector.http_method,
  host: vector.host,
  path: vector.path,
  parameters: new Map(new URLSearchParams(body)),
})

describe("the simulator's signature check", () => {
  it.each(encoding_examples)("encodes $raw as $encoded", ({ raw, encoded }) => {
    expect(percentEncode(raw)).toBe(encoded)
  })

  describe.each(vectors)("on $id", (vector) => {
    it("rebuilds the signed text from the decoded form", () => {
      expect(stringToSign(received(vector))).toBe(vector.string_to_sign)
    })

    it("accepts what Amazon's own kit sent", () => {
      expect(isSignedWith(vector.secret_key, received(vector))).toBe(true)
    })

    it("does not depend on the order in which the form was sent", () => {
      const reversed = vector.body_as_sent.split("&").reverse().join("&")
      expect(isSignedWith(vector.secret_key, received(vector, reversed))).toBe(true)
    })

    it("refuses another secret", () => {
      expect(isSignedWith(`${vector.secret_key}x`, received(vector))).toBe(false)
    })

    it("refuses another value", () => {
      const changed = vector.body_as_sent.replace(/Timestamp=2021/, "Timestamp=2022")
      expect(isSignedWith(vector.secret_key, received(vector, changed))).toBe(false)
    })

    it("refuses another path", () => {
      expect(isSignedWith(vector.secret_key, { ...received(vector), path: `${vector.path}/` })).toBe(false)
    })
  })

  it("has vectors of three kits", () => {
    expect(new Set(vectors.map(({ id }) => id.slice(0, 3)))).toEqual(new Set(["php", "py-", "rb-"]))
  })

  it.each([
    ["SignatureVersion=2", "SignatureVersion=1"],
    ["SignatureMethod=HmacSHA256", "SignatureMethod=HmacMD5"],
  ])("takes no other than %s", (before, after) => {
    const [vector] = vectors
    if (vector === undefined) throw new Error("no vectors")
    const parameters = new Map(new URLSearchParams(vector.body_as_sent.replace(before, after)))
    const request = { ...received(vector), parameters }
    const hash = createHmac("sha256", vector.secret_key).update(stringToSign(request))
    parameters.set("Signature", hash.digest("base64"))
    expect(isSignedWith(vector.secret_key, request)).toBe(false)
  })

  it("accepts a signature over the host without its port", () => {
    const [vector] = vectors.filter(({ host }) => !host.includes(":"))
    if (vector === undefined) throw new Error("no vector without a port")
    expect(isSignedWith(vector.secret_key, { ...received(vector), host: `${vector.host.toUpperCase()}:8443` })).toBe(
      true,
    )
  })
})
