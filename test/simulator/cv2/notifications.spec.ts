import { createVerify, X509Certificate } from "node:crypto"
import { parsed } from "../support/json"
import { aCheckoutV2, aCompletedSession, euro, type CheckoutV2, type Json } from "../support/checkout-v2"
import { aReceiver, type Received, type Receiver } from "../support/receiver"

const envelopeOf = ({ body }: Received): Record<string, string> => parsed(body)
const messageOf = (it: Received): Json => parsed(envelopeOf(it)["Message"] ?? "")
const told = (all: readonly Received[]) => all.map((it) => [messageOf(it)["ObjectType"], messageOf(it)["ObjectId"]])

describe("notifications of Checkout v2", () => {
  let checkout: CheckoutV2
  let receiver: Receiver
  beforeAll(async () => {
    checkout = await aCheckoutV2()
  })
  beforeEach(async () => {
    receiver = await aReceiver()
  })
  afterEach(async () => {
    await checkout.amazon.control("POST", "reset")
    await receiver.stop()
  })
  afterAll(() => checkout.amazon.stop())

  const subscribe = (more: Json = {}) =>
    checkout.amazon.control("POST", "notification-url", { url: receiver.url, ...more })
  const send = (body: Json) => checkout.amazon.control("POST", "notifications", { url: receiver.url, ...body })

  it("tell which object changed, and nothing of its state", async () => {
    await subscribe()
    const { permission, charge } = await aCompletedSession(checkout)
    const all = await receiver.until(2)
    expect(told(all)).toEqual(
      expect.arrayContaining([
        ["CHARGE_PERMISSION", permission],
        ["CHARGE", charge],
      ]),
    )
    const message = messageOf(all[0] as Received)
    expect({ ...message, NotificationId: "", ObjectType: "", ObjectId: "" }).toEqual({
      MerchantID: checkout.amazon.simulator.sellerId,
      ObjectType: "",
      ObjectId: "",
      ChargePermissionId: permission,
      NotificationType: "STATE_CHANGE",
      NotificationId: "",
      NotificationVersion: "V2",
    })
  })

  it("come in the signed envelope of Amazon SNS", async () => {
    await subscribe()
    await aCompletedSession(checkout, { intent: "Confirm" })
    const [first] = await receiver.until(1)
    const envelope = envelopeOf(first as Received)
    const { certificate_path } = await checkout.amazon.control<Json>("GET", "notification-url")
    const pem = await (await fetch(`${checkout.amazon.simulator.http}${certificate_path}`)).text()
    const text = ["Message", "MessageId", "Timestamp", "TopicArn", "Type"].map((key) => `${key}\n${envelope[key]}\n`)
    const verify = createVerify("RSA-SHA1").update(text.join(""))
    expect(verify.verify(new X509Certificate(pem).publicKey, envelope["Signature"] ?? "", "base64")).toBe(true)
    expect(first?.headers["content-type"]).toBe("text/plain; charset=UTF-8")
  })

  it("tell of a refund when it begins and when it ends", async () => {
    const { charge: chargeId } = await aCompletedSession(checkout, { intent: "AuthorizeWithCapture" })
    await subscribe()
    const { body } = await checkout.call("POST", "refunds", { chargeId, refundAmount: euro("1.00") })
    await checkout.later(30)
    expect(told(await receiver.until(2))).toEqual([
      ["REFUND", body["refundId"]],
      ["REFUND", body["refundId"]],
    ])
  })

  it("come twice, get lost and overtake each other when they are told to", async () => {
    await subscribe({ copies: 2, lose: 1, reversed: true })
    const { charge, permission } = await aCompletedSession(checkout)
    // Lost: the charge permission. Told: the charge, twice.
    expect(told(await receiver.until(2))).toEqual([
      ["CHARGE", charge],
      ["CHARGE", charge],
    ])
    await checkout.call("DELETE", `chargePermissions/${permission}/close`, {
      closureReason: "x",
      cancelPendingCharges: true,
    })
    const types = (await receiver.until(6)).slice(2).map((it) => messageOf(it)["ObjectType"])
    expect(types).toEqual(["CHARGE_PERMISSION", "CHARGE_PERMISSION", "CHARGE", "CHARGE"])
  })

  it.each([
    ["topic", (it: Record<string, string>) => it["TopicArn"], /:123456789012:/],
    ["seller", (it: Record<string, string>) => it["Message"], /A3FOREIGNSELLER/],
    ["certificate-url", (it: Record<string, string>) => it["SigningCertURL"], /attacker\.example/],
  ])("are sent by hand, and forged in the %s", async (forge, part, expected) => {
    const { charge } = await aCompletedSession(checkout)
    await send({ object_id: charge, forge })
    expect(part(envelopeOf((await receiver.until(1))[0] as Received))).toMatch(expected)
  })

  it("tell of a chargeback under an id that the API cannot read", async () => {
    const { charge, permission } = await aCompletedSession(checkout, { intent: "AuthorizeWithCapture" })
    await send({ object_id: charge, type: "chargeback" })
    const message = messageOf((await receiver.until(1))[0] as Received)
    expect(message).toMatchObject({ ObjectType: "CHARGEBACK", ChargePermissionId: permission })
    expect(message["ObjectId"]).toMatch(new RegExp(`^${permission}-B\\d{6}$`))
  })

  it("are not sent about a checkout session", async () => {
    const { session } = await aCompletedSession(checkout)
    await expect(send({ object_id: session })).rejects.toThrow(/409/)
  })
})
