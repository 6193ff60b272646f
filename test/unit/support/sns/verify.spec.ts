import { readFileSync } from "node:fs"
import { join } from "node:path"

import { createCertificates } from "../../../../src/services/support/sns/certificates"
import { createVerify } from "../../../../src/services/support/sns/verify"
import type { Fields } from "../../../builders/a-topic"
import { aCertificate, address, anEnvelope, serves } from "../../../builders/a-topic"
import { fakeClock } from "../../../connectors/fakes/fake-clock"
import { scriptedTransport } from "../../../connectors/fakes/scripted-transport"
import { anyEnvelope, damagedEnvelopes } from "../../notification-fuzz"

type Vectors = {
  readonly certificate_pem: string
  readonly vectors: readonly { readonly notification_type: string; readonly body: string }[]
}
const sdks = JSON.parse(readFileSync(join(__dirname, "../../../fixtures/vectors/sns-ipn.json"), "utf8")) as Vectors

function aVerifier(pem = aCertificate(), now?: string) {
  const [transport, clock] = [scriptedTransport(serves(pem)), fakeClock(now)]
  return { verify: createVerify(createCertificates({ transport, clock })), transport }
}
const posted = (fields: Fields): string => JSON.stringify(fields)
const forged = (why: string) => ({ is: "forged", why })

describe("a message of Amazon SNS", () => {
  it.each(sdks.vectors)("is genuine when Amazon's own handlers take it: $notification_type", async ({ body }) => {
    const { verify } = aVerifier(sdks.certificate_pem, "2026-11-25T00:00:00Z")
    expect(await verify(body)).toMatchObject({ is: "genuine", envelope: { type: "Notification" } })
  })

  it.each(["1", "2"])("is genuine with a signature of version %s", async (SignatureVersion) => {
    const { verify } = aVerifier()
    expect(await verify(posted(anEnvelope({ SignatureVersion })))).toMatchObject({ is: "genuine" })
  })

  it.each(["0", "3", "1.0", "sha1", ""])("is forged with a signature of version %j", async (SignatureVersion) => {
    const { verify } = aVerifier()
    expect((await verify(posted(anEnvelope({ SignatureVersion })))).is).toBe("forged")
  })

  it("is forged when the version of its signature is another than it was made by", async () => {
    const { verify } = aVerifier()
    expect(await verify(posted({ ...anEnvelope(), SignatureVersion: "2" }))).toEqual(forged("signature"))
  })

  it.each([
    ["Type", "SubscriptionConfirmation"],
    ["MessageId", "5f1d0f5e-0000-5000-8000-000000000002"],
    ["TopicArn", "arn:aws:sns:eu-west-1:291180941288:A4TOPIC"],
    ["Message", '{"NotificationType":"PaymentCapture"}'],
    ["Timestamp", "2021-02-03T09:50:00.124Z"],
    ["Signature", anEnvelope({ Message: "another" })["Signature"] ?? ""],
    ["Subject", "added"],
  ])("is forged when its %s was altered", async (field, value) => {
    const { verify } = aVerifier()
    expect(await verify(posted({ ...anEnvelope(), [field]: value }))).toEqual(forged("signature"))
  })

  it.each(["Type", "MessageId", "TopicArn", "Message", "Timestamp", "SignatureVersion", "Signature", "SigningCertURL"])(
    "is forged without %s, and with one that is no text",
    async (field) => {
      const { verify, transport } = aVerifier()
      const others = anEnvelope()
      const wrong = [undefined, null, 1, true, [], {}, [anEnvelope()[field]]]
      for (const value of wrong)
        expect(await verify(JSON.stringify({ ...others, [field]: value }))).toEqual(forged("envelope"))
      expect(transport.requests).toEqual([])
    },
  )

  it("is forged when its subject was taken away", async () => {
    const { verify } = aVerifier()
    const others = { ...anEnvelope({ Subject: "About your order" }), Subject: undefined }
    expect(await verify(JSON.stringify(others))).toEqual(forged("signature"))
    expect((await verify(posted(anEnvelope({ Subject: "About your order" })))).is).toBe("genuine")
  })

  it("is forged when its certificate has another key", async () => {
    const { verify } = aVerifier(aCertificate({ key: "other" }))
    expect(await verify(posted(anEnvelope()))).toEqual(forged("signature"))
  })

  it("is forged, and nothing is fetched, when its certificate lies elsewhere", async () => {
    const { verify, transport } = aVerifier()
    const SigningCertURL = address.replace(".com/", ".com.attacker.example/")
    expect(await verify(posted(anEnvelope({ SigningCertURL })))).toEqual(forged("address"))
    expect(transport.requests).toEqual([])
  })

  it("that wants a subscription confirmed is checked by other fields, and its address is never visited", async () => {
    const { verify, transport } = aVerifier()
    const wish = { Type: "SubscriptionConfirmation", Token: "2336", SubscribeURL: "http://169.254.169.254/latest" }
    expect(await verify(posted(anEnvelope(wish)))).toMatchObject({ is: "genuine", envelope: { token: "2336" } })
    expect(await verify(posted({ ...anEnvelope(wish), SubscribeURL: "http://a.example" }))).toEqual(forged("signature"))
    expect(transport.requests.map(({ url }) => url)).toEqual([address])
  })

  it.each([
    ["a list", "[]"],
    ["a text", '"text"'],
    ["nothing", ""],
    ["null", "null"],
    ["deep lists", `{"Type":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
    ["deep objects", '{"a":'.repeat(50_000) + "1" + "}".repeat(50_000)],
    ["too much", posted(anEnvelope({ Message: "a".repeat(600_000) }))],
    ["quotes without an end", '{"a":"' + '\\"'.repeat(200_000)],
  ])("is forged and costs little when it is %s", async (_, raw) => {
    const { verify } = aVerifier()
    const began = performance.now()
    expect(await verify(raw)).toEqual(forged("envelope"))
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  it.each(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"])(
    "changes nothing by a field called %s",
    async (name) => {
      const { verify } = aVerifier()
      const raw = posted(anEnvelope()).replace("{", `{"${name}":{"Type":"Notification","polluted":"yes"},`)
      expect(await verify(raw)).toMatchObject({ is: "genuine" })
      const bare = `{"${name}":${posted(anEnvelope())}}`
      expect(await verify(bare)).toEqual(forged("envelope"))
      expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined()
      expect(Object.getPrototypeOf({})).toBe(Object.prototype)
    },
  )

  it("that was damaged anywhere is never genuine with another content", () => damagedEnvelopes(5_000))

  it("may be any text, and is answered", () => anyEnvelope(5_000))
})
