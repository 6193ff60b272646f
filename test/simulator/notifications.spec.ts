import { readFileSync } from "node:fs"
import { join } from "node:path"
import { verify, X509Certificate } from "node:crypto"
import { anAmazon, type Amazon } from "./support/amazon"
import { parsed } from "./support/json"
import { anOrder } from "./support/order"
import { aReceiver, type Received, type Receiver } from "./support/receiver"
import { authorized, captured, later, refund } from "./support/transactions"

type Envelope = Readonly<Record<string, string>>
type Vector = { readonly notification_type: string; readonly body: string; readonly headers: Record<string, string> }

const vectors = parsed<{ readonly vectors: readonly Vector[] }>(
  readFileSync(join(__dirname, "../fixtures/vectors/sns-ipn.json"), "utf8"),
)

const envelopeOf = ({ body }: Received): Envelope => parsed(body)
const innerOf = (envelope: Envelope): Envelope => parsed(envelope["Message"] ?? "")
const states = (received: readonly Received[]): readonly string[] =>
  received.map((it) => {
    const inner = innerOf(envelopeOf(it))
    return `${inner["NotificationType"]} ${/<State>(\w+)/.exec(inner["NotificationData"] ?? "")?.[1]}`
  })

/** As the page "Verifying the signatures of Amazon SNS messages" has it. */
function isGenuine(envelope: Envelope, pem: string): boolean {
  const keys = ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"].filter((key) => key in envelope)
  const text = keys.map((key) => `${key}\n${envelope[key]}\n`).join("")
  const hash = envelope["SignatureVersion"] === "2" ? "sha256" : "sha1"
  const signature = Buffer.from(envelope["Signature"] ?? "", "base64")
  return verify(hash, Buffer.from(text), new X509Certificate(pem).publicKey, signature)
}

describe("notifications", () => {
  let amazon: Amazon
  let shop: Receiver
  let pem: string
  beforeAll(async () => {
    amazon = await anAmazon({ tls: false })
    const { certificate_path } = await amazon.control<{ certificate_path: string }>("GET", "notification-url")
    pem = await (await fetch(`${amazon.simulator.http}${certificate_path}`)).text()
  })
  beforeEach(async () => {
    shop = await aReceiver()
  })
  afterEach(async () => {
    await amazon.control("POST", "reset")
    await shop.stop()
  })
  afterAll(() => amazon.stop())

  const send = (object_id: string, body: Record<string, unknown> = {}) =>
    amazon.control<{ message_id: string; deliveries: readonly { status: number }[] }>("POST", "notifications", {
      url: shop.url,
      object_id,
      ...body,
    })
  const sent = async (object_id: string, body: Record<string, unknown> = {}): Promise<Envelope> => {
    await send(object_id, body)
    const [first] = await shop.until(1)
    if (first === undefined) throw new Error("nothing arrived")
    return envelopeOf(first)
  }

  it.each(["1", "2"])("carry a signature of version %s by the published certificate", async (signature_version) => {
    const { id } = await authorized(amazon)
    const envelope = await sent(id, { signature_version })
    expect(envelope["SignatureVersion"]).toBe(signature_version)
    expect(isGenuine(envelope, pem)).toBe(true)
    expect(isGenuine({ ...envelope, Timestamp: "2021-02-03T09:50:00.123Z" }, pem)).toBe(false)
  })

  it("are signed by a certificate of sns.amazonaws.com, and name Amazon's address for it", async () => {
    expect(new X509Certificate(pem).subject).toBe("CN=sns.amazonaws.com")
    const envelope = await sent((await authorized(amazon)).id)
    expect(envelope["SigningCertURL"]).toMatch(
      /^https:\/\/sns\.eu-west-1\.amazonaws\.com\/SimpleNotificationService-[0-9a-f]{32}\.pem$/,
    )
  })

  it("sign a subject where there is one", async () => {
    const envelope = await sent((await authorized(amazon)).id, { subject: "About your order" })
    expect([envelope["Subject"], isGenuine(envelope, pem)]).toEqual(["About your order", true])
  })

  it("arrive with Amazon's headers", async () => {
    const { id } = await authorized(amazon)
    const { message_id } = await send(id)
    const [first] = await shop.until(1)
    expect(first?.headers).toMatchObject({
      "content-type": "text/plain; charset=UTF-8",
      "user-agent": "Amazon Simple Notification Service Agent",
      "x-amz-sns-message-type": "Notification",
      "x-amz-sns-message-id": message_id,
      "x-amz-sns-topic-arn": "arn:aws:sns:eu-west-1:291180941288:A3SIMULATEDTOPICA2SIMULATORSELLER",
    })
  })

  it.each(vectors.vectors)("about $notification_type have the form that Amazon's own handlers take", async (vector) => {
    const { authorizationId, id } = await captured(amazon)
    const refundId = (await refund(amazon, id, "10.00")).text("AmazonRefundId") ?? ""
    const objects: Readonly<Record<string, string>> = { PaymentAuthorize: authorizationId, PaymentRefund: refundId }
    const envelope = await sent(objects[vector.notification_type] ?? "")
    const expected = parsed<Envelope>(vector.body)
    const elements = (it: Envelope) =>
      [...(innerOf(it)["NotificationData"] ?? "").matchAll(/<(\w+)/g)]
        .map((match) => match[1])
        .filter((name) => name !== "ReasonCode" && name !== "SoftDecline" && name !== "Id")
    expect(Object.keys(envelope)).toEqual(Object.keys(expected))
    expect(Object.keys(innerOf(envelope))).toEqual(Object.keys(innerOf(expected)))
    expect(elements(envelope)).toEqual(elements(expected))
    expect(envelope["Message"]).toContain("<\\/")
    expect(envelope["Message"]).not.toMatch(/<\//)
  })

  it("write amounts as doubles, lists as Id, and the order total as it is", async () => {
    const { order, authorizationId, id } = await captured(amazon, { worth: "5.00" })
    for (const object of [authorizationId, id, order.id]) await send(object)
    const [authorization, capture, reference] = (await shop.until(3)).map(
      (it) => innerOf(envelopeOf(it))["NotificationData"],
    )
    expect(authorization).toMatch(/<AuthorizationAmount>\s*<Amount>5.0<\/Amount>\s*<CurrencyCode>EUR/)
    expect(authorization).toContain(`<Id>${id}</Id>`)
    expect(capture).toMatch(/<CaptureAmount>\s*<Amount>5.0<\/Amount>/)
    expect(reference).toMatch(/<OrderTotal>\s*<Amount>5.00<\/Amount>/)
    expect(reference).toContain('xmlns="https://mws.amazonservices.com/ipn/OffAmazonPayments/2013-01-01"')
  })

  it("can be repeated under the same message id", async () => {
    const { deliveries } = await send((await authorized(amazon)).id, { repeat: 3 })
    const received = await shop.until(3)
    expect(deliveries.map((it) => it.status)).toEqual([200, 200, 200])
    expect(new Set(received.map((it) => it.body)).size).toBe(1)
  })

  it("can be forged in their signature", async () => {
    expect(isGenuine(await sent((await authorized(amazon)).id, { forge: "signature" }), pem)).toBe(false)
  })

  it("can come from a foreign topic, signed by the same key", async () => {
    const envelope = await sent((await authorized(amazon)).id, { forge: "topic" })
    expect(envelope["TopicArn"]).toContain(":123456789012:")
    expect(isGenuine(envelope, pem)).toBe(true)
  })

  it("can be about a foreign seller", async () => {
    const envelope = await sent((await authorized(amazon)).id, { forge: "seller" })
    expect(innerOf(envelope)["SellerId"]).toBe("A3FOREIGNSELLER")
    expect(isGenuine(envelope, pem)).toBe(true)
  })

  it("can name a certificate that is not Amazon's", async () => {
    const envelope = await sent((await authorized(amazon)).id, { forge: "certificate-url" })
    expect(new URL(envelope["SigningCertURL"] ?? "").host).toBe("sns.eu-west-1.amazonaws.com.attacker.example")
  })

  it("tell of chargebacks from the other account", async () => {
    const envelope = await sent((await captured(amazon)).id, { type: "chargeback" })
    expect(innerOf(envelope)["NotificationType"]).toBe("Chargeback Detailed Notification")
    expect(envelope["TopicArn"]).toContain(":598607868003:")
    expect(innerOf(envelope)["NotificationData"]).toContain("<ChargebackState>RECEIVED</ChargebackState>")
  })

  it("say when they are samples", async () => {
    expect(innerOf(await sent((await authorized(amazon)).id, { sample: true }))["IsSample"]).toBe(true)
  })

  it.each([
    [{ url: "nowhere" }, /"url"/],
    [{ object_id: "S02-0000000-0000000" }, /404/],
    [{ forge: "everything" }, /"forge" must be one of signature/],
  ])("refuse %j", async (body, message) => {
    const { id } = await authorized(amazon)
    await expect(send(id, body)).rejects.toThrow(message)
  })

  it("do not exist about a draft", async () => {
    await expect(send((await anOrder(amazon, { upTo: "set" })).id)).rejects.toThrow(/409/)
  })

  describe("by themselves", () => {
    const subscribe = (body: Record<string, unknown> = {}) =>
      amazon.control("POST", "notification-url", { url: shop.url, ...body })

    it("follow every change of state, also those that the shop made", async () => {
      await subscribe()
      const order = await anOrder(amazon)
      await order.authorize("100.00", { CaptureNow: true })
      const received = await shop.until(4)
      expect([...states(received)].sort()).toEqual([
        "OrderReferenceNotification Open",
        "PaymentAuthorize Closed",
        "PaymentAuthorize Open",
        "PaymentCapture Completed",
      ])
    })

    it("follow what happens by itself when time passes", async () => {
      const { id } = await captured(amazon)
      await subscribe()
      await refund(amazon, id, "10.00")
      await later(amazon, 31)
      expect(states(await shop.until(1))).toEqual(["PaymentRefund Completed"])
    })

    it("are repeated after a 5xx, a bounded number of times", async () => {
      await subscribe({ retry_delays_ms: [5, 5] })
      shop.answerWith(503, 500, 503, 503)
      await (await anOrder(amazon, { upTo: "confirmed" })).state()
      const received = await shop.until(3)
      await new Promise((resolve) => setTimeout(resolve, 60))
      expect(received).toHaveLength(3)
      expect(new Set(received.map((it) => it.body)).size).toBe(1)
    })

    it.each([403, 200])("are not repeated after %d", async (status) => {
      await subscribe({ retry_delays_ms: [5] })
      shop.answerWith(status)
      await anOrder(amazon, { upTo: "confirmed" })
      const received = await shop.until(1)
      await new Promise((resolve) => setTimeout(resolve, 60))
      expect(received).toHaveLength(1)
    })

    it("are off until an address is set, and after it is taken away", async () => {
      await subscribe()
      await subscribe({ url: null })
      await authorized(amazon)
      await new Promise((resolve) => setTimeout(resolve, 60))
      expect(shop.received).toEqual([])
      expect(await amazon.control("GET", "notifications")).toEqual([])
    })
  })
})
