import { createSigner, encodeValue } from "../../../../src/services/connectors/amazon-mws/signature"
import { Secret } from "../../../../src/services/support/secret"
import { encoding_examples as examples, vectors } from "../../../fixtures/vectors/mws-signature.json"

/** Names of the fields that one connector sends with every call. */
const constantNames = ["AWSAccessKeyId", "MWSAuthToken", "SellerId", "SignatureMethod", "SignatureVersion", "Version"]

describe("Signature Version 2", () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))("agrees with Amazon's SDK on %s", (_id, vector) => {
    const fields: (readonly [string, string])[] = Object.entries(vector.params)
    const constant = fields.filter(([name]) => constantNames.includes(name))
    const changing = fields.filter(([name]) => !constantNames.includes(name))
    const place = { method: "POST" as const, host: vector.host, path: vector.path }
    const body = createSigner(new Secret(vector.secret_key), place, constant)(changing)

    expect(`POST\n${vector.host}\n${vector.path}\n${body.split("&Signature=")[0] ?? ""}`).toBe(vector.string_to_sign)
    expect(new URLSearchParams(body).get("Signature")).toBe(vector.signature)
  })

  it("has vectors of three SDKs to agree with", () => {
    expect(new Set(vectors.map(({ generator }) => generator.split(" ")[0]))).toEqual(
      new Set(["amazon-pay-sdk-php", "amazon-pay-sdk-python", "amazon-pay-sdk-ruby"]),
    )
  })

  it.each(examples.map(({ raw, encoded }) => [JSON.stringify(raw), raw, encoded] as const))(
    "encodes %s as RFC 3986 says",
    (_name, raw, encoded) => {
      expect(encodeValue(raw)).toBe(encoded)
    },
  )

  it("replaces half characters, which no encoder takes", () => {
    expect(encodeValue("x\ud83d")).toBe("x%EF%BF%BD")
  })

  it("does not depend on the order in which fields are given", () => {
    const sign = createSigner(new Secret("key"), { method: "POST", host: "h", path: "/" }, [["SellerId", "A"]])
    expect(
      sign([
        ["b.10", "1"],
        ["b.2", "2"],
        ["b.1", "3"],
      ]),
    ).toBe(
      sign([
        ["b.1", "3"],
        ["b.2", "2"],
        ["b.10", "1"],
      ]),
    )
  })
})
