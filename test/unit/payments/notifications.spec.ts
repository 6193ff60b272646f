import { Fault } from "../../../src/services/domain/fault"
import { decideClaim } from "../../../src/services/payments/decide-claim"
import { watchAsks } from "../../../src/services/payments/parts"
import { processNext } from "../../../src/services/payments/process-notifications"
import { roomOf } from "../../../src/services/payments/refund-room"
import { synchronize } from "../../../src/services/payments/synchronize"
import { takeOver } from "../../../src/services/payments/take-over"
import { topicList } from "../../../src/services/payments/topics"
import { aPost } from "../../builders/a-post"
import { sessionId } from "../../builders/memory-heart"

const seller = "A2SIMULATORSELLER"
const later = "2030-01-01T00:00:00.000Z"

const elements = {
  "order-reference": [
    "OrderReferenceNotification",
    "OrderReferenceNotification",
    "OrderReference",
    "AmazonOrderReferenceId",
    "OrderReferenceStatus",
  ],
  authorization: [
    "PaymentAuthorize",
    "AuthorizationNotification",
    "AuthorizationDetails",
    "AmazonAuthorizationId",
    "AuthorizationStatus",
  ],
  capture: ["PaymentCapture", "CaptureNotification", "CaptureDetails", "AmazonCaptureId", "CaptureStatus"],
} as const

type News = { readonly state?: string; readonly version?: string; readonly by?: string; readonly environment?: string }

/** What Amazon's message says about an object; `version`: its LastUpdateTimestamp. */
function about(kind: keyof typeof elements, id: string, news: News = {}): string {
  const { state = "Open", version = later, by = seller, environment = "Sandbox" } = news
  const [type, root, details, idName, status] = elements[kind]
  const xml = `<${root}><${details}><${idName}>${id}</${idName}><${status}><State>${state}</State><LastUpdateTimestamp>${version}</LastUpdateTimestamp></${status}></${details}></${root}>`
  return JSON.stringify({
    ReleaseEnvironment: environment,
    NotificationType: type,
    SellerId: by,
    NotificationData: xml,
  })
}

function chargeback(captureId: string, state = "RECEIVED"): string {
  const order = captureId.replace(/-C\d{6}$/, "")
  const xml = `<ChargebackNotification><ChargebackDetails><AmazonChargebackId>${order}-H1</AmazonChargebackId><AmazonOrderReferenceId>${order}</AmazonOrderReferenceId><AmazonCaptureReferenceId>${captureId}</AmazonCaptureReferenceId><ChargebackAmount><Amount>30.0</Amount><CurrencyCode>EUR</CurrencyCode></ChargebackAmount><ChargebackState>${state}</ChargebackState><ChargebackReason>FRAUD</ChargebackReason></ChargebackDetails></ChargebackNotification>`
  const type = "Chargeback Detailed Notification"
  return JSON.stringify({
    ReleaseEnvironment: "Sandbox",
    NotificationType: type,
    SellerId: seller,
    NotificationData: xml,
  })
}

describe("A notification in the inbox", () => {
  it("costs no read when the ledger knows its state and time, or later ones", async () => {
    const post = aPost()
    const id = await post.pays()
    const { authorizations, orderReference } = await post.folio(id)
    const [row] = authorizations
    await post.deliver(about("authorization", row?.amazonId ?? "", { version: row?.version ?? "" }))
    await post.deliver(about("authorization", row?.amazonId ?? "", { state: "Pending" }))
    await post.deliver(about("order-reference", id, { version: orderReference.version }))
    await post.deliver(about("order-reference", id, { state: "Suspended", version: "2020-01-01T00:00:00.000Z" }))
    await post.process()
    expect([post.outcomes(), post.state.looks]).toEqual([["duplicate", "duplicate", "duplicate", "duplicate"], 0])
  })

  it("shares one read with all others about the same order reference", async () => {
    const post = aPost()
    const id = await post.pays()
    const { authorizations } = await post.folio(id)
    for (let n = 0; n < 10; n++) {
      await post.deliver(about("order-reference", id))
      await post.deliver(about("authorization", authorizations[0]?.amazonId ?? ""))
    }
    await post.process()
    expect([new Set(post.outcomes()), post.state.looks]).toEqual([new Set(["applied"]), 1])
  })

  it("is there once, however often it is delivered", async () => {
    const post = aPost()
    const id = await post.pays()
    const topic = "arn:aws:sns:eu-west-1:291180941288:A3TOPIC"
    const said = []
    for (let n = 0; n < 3; n++) said.push(await post.deliver(about("order-reference", id), topic, "same"))
    expect(said).toEqual([{ is: "stored" }, { is: "known" }, { is: "known" }])
  })

  it("waits for five seconds while a call of ours is being answered, and needs no read then", async () => {
    const post = aPost()
    const id = await post.heart.passes()
    await post.heart.losing({ operation: "Authorize", when: "after" }, () => post.heart.authorize())
    const { authorizations } = await post.heart.truth(id)
    await post.deliver(about("authorization", authorizations[0]?.id ?? "", { version: "2026-03-01T10:00:00.000Z" }))
    const [unsettled] = (await post.folio(id)).authorizations
    const row = { in: "authorization", id: unsettled?.id ?? "", when: {} } as const
    await post.heart.ledger.commit([{ ...row, set: { createdAt: post.heart.parts.clock.now() } }])
    await post.process()
    expect([post.outcomes(), post.state.looks]).toEqual([[null], 0])
    await synchronize(post.heart.parts, unsettled?.orderReferenceId ?? "", { source: "poll", asker: watchAsks })
    post.heart.pass(6)
    await post.process()
    expect([post.outcomes(), post.state.looks]).toEqual([["duplicate"], 0])
  })

  it("about an object that nobody knows is kept for an hour", async () => {
    const post = aPost()
    await post.deliver(about("order-reference", "S02-7654321-7654321"))
    for (let minute = 0; minute < 59; minute++) {
      await post.process()
      post.heart.pass(60)
    }
    expect(post.outcomes()).toEqual([null])
    post.heart.pass(120)
    await post.process()
    expect(post.outcomes()).toEqual(["not-ours"])
  })

  it("is tried again, less and less often, while Amazon does not answer; at last a person is told", async () => {
    const post = aPost()
    const id = await post.pays()
    post.state.trouble = true
    await post.deliver(about("order-reference", id, { state: "Closed" }))
    for (let hour = 0; hour < 80 && post.outcomes()[0] === null; hour++) {
      await post.process()
      post.heart.pass(3_600)
    }
    expect([post.outcomes(), post.state.looks]).toEqual([["no-answer"], 48])
    const { orderReference } = await post.folio(id)
    const [told] = await post.heart.ledger.history(orderReference.id, 1)
    expect(told).toMatchObject({ event: "notification-parked", reason: "no-answer", source: "notification" })
  })

  it("that makes trouble is given back, and does not keep its lease", async () => {
    const post = aPost()
    const id = await post.pays()
    await post.deliver(about("order-reference", id))
    const fault = new Fault({ operation: "read", kind: "unreachable", code: "timeout", acted: "no" })
    const accounts = [post.heart.parts.account("de")]
    const room = { parts: post.heart.parts, inbox: post.inbox, accounts, look: () => Promise.reject(fault) }
    await expect(processNext(room)).rejects.toBe(fault)
    post.heart.pass(20)
    await post.process()
    expect(post.outcomes()).toEqual(["applied"])
  })

  it("about a child that Amazon's answer does not show for an hour is parked", async () => {
    const post = aPost()
    const id = await post.pays()
    await post.deliver(about("capture", `${id}-C999999`, { state: "Completed" }))
    await post.process()
    expect([post.outcomes(), post.state.looks]).toEqual([[null], 1])
    post.heart.pass(3_601)
    await post.process()
    expect([post.outcomes(), post.state.looks]).toEqual([["unknown-object"], 2])
  })

  it("is applied only when Amazon's answer has come so far as the message", async () => {
    const post = aPost()
    const id = await post.pays()
    const closed = { operation: "CloseOrderReference", parameters: { AmazonOrderReferenceId: id } }
    await post.deliver(about("order-reference", id, { state: "Closed" }))
    await post.process()
    expect([post.outcomes(), (await post.folio(id)).orderReference.state]).toEqual([[null], "Open"])
    await post.heart.control("POST", "seller-central", closed)
    post.heart.pass(20)
    await post.process()
    expect([post.outcomes(), (await post.folio(id)).orderReference.state]).toEqual([["applied"], "Closed"])
  })

  it("that Amazon's answer does not bear out for an hour is ignored: the answer stands", async () => {
    const post = aPost()
    const id = await post.pays()
    const [row] = (await post.folio(id)).authorizations
    await post.deliver(about("authorization", row?.amazonId ?? "", { state: "Closed" }))
    for (let second = 0; second < 3_600; second += 5) {
      await post.process()
      post.heart.pass(5)
    }
    // After 0, 15, 45, 105 s and so on, twice as long each time.
    expect([post.outcomes(), post.state.looks]).toEqual([[null], 8])
    await post.process()
    expect([post.outcomes(), post.state.looks]).toEqual([["not-shown"], 9])
    expect((await post.folio(id)).authorizations).toMatchObject([{ state: "Open" }])
  })

  it.each([
    ["of another seller", { by: "A3FOREIGNSELLER" }, "foreign"],
    ["of the other environment", { environment: "Live" }, "foreign"],
  ])("%s is ignored, although it names our order reference", async (_, news, expected) => {
    const post = aPost()
    const id = await post.pays()
    expect(await post.deliver(about("order-reference", id, { state: "Closed", ...news }))).toEqual({ is: "stored" })
    await post.process()
    expect([post.outcomes(), post.state.looks]).toEqual([[expected], 0])
  })

  it.each([
    ["nonsense", "nonsense", "not-json", "parked"],
    [
      "what its type does not say",
      about("capture", "").replace("CaptureDetails", "Other"),
      "PaymentCapture-not-xml",
      "parked",
    ],
    [
      "something newer",
      JSON.stringify({ NotificationVersion: "V2", ObjectType: "CHARGE" }),
      "another-generation",
      "ignored",
    ],
  ])("that says %s ends with its reason", async (_, message, reason, outcome) => {
    const post = aPost()
    await post.deliver(message)
    expect(post.inbox.rows()).toMatchObject([{ outcome, reason }])
  })

  it("of a topic without trust is held without its body; pinned topics replace the list", async () => {
    const post = aPost()
    const id = await post.pays()
    const [ours, listed] = ["arn:aws:sns:eu-west-1:123456789012:OURS", "arn:aws:sns:eu-west-1:291180941288:A3TOPIC"]
    expect(await post.deliver(about("order-reference", id), ours)).toEqual({ is: "held" })
    expect(post.inbox.rows()).toMatchObject([
      { outcome: "held", reason: "topic-not-listed", body: null, account: "de" },
    ])
    await post.inbox.pinTopic({ account: "de", topic: ours, actor: null }, new Date())
    expect(await post.deliver(about("order-reference", id), ours)).toEqual({ is: "stored" })
    expect(await post.deliver(about("order-reference", id), listed)).toEqual({ is: "held" })
  })
})

describe("The list of topics", () => {
  const payments = "arn:aws:sns:eu-west-1:291180941288:A3TOPIC"
  it.each([
    [undefined, payments, true],
    [undefined, "arn:aws:sns:us-east-1:598607868003:chargebacks", true],
    [undefined, "arn:aws:sns:eu-central-1:291180941288:A3TOPIC", false],
    [undefined, "arn:aws:sns:eu-west-1:291180941289:A3TOPIC", false],
    [undefined, "arn:aws:sqs:eu-west-1:291180941288:A3TOPIC", false],
    [undefined, "arn:aws:sns:eu-west-1:291180941288", false],
    [{ also: ["123456789012"] }, "arn:aws:sns:us-east-1:123456789012:OURS", true],
    [{ also: ["123456789012"] }, payments, true],
    [{ also: ["123456789012"] }, "arn:aws:sns:eu-central-1:123456789012:OURS", false],
    [{ also: ["arn:aws:sns:eu-central-1:123456789012:OURS"] }, "arn:aws:sns:eu-central-1:123456789012:OURS", true],
    [{ only: ["arn:aws:sns:eu-west-1:123456789012:OURS"] }, payments, false],
    [{ only: ["arn:aws:sns:eu-west-1:123456789012:OURS"] }, "arn:aws:sns:eu-west-1:123456789012:THEIRS", false],
  ])("with %j says of %s: %s", (option, arn, expected) => {
    expect(topicList(option)(arn)).toBe(expected)
  })
})

describe("A chargeback", () => {
  async function claimed() {
    const post = aPost()
    const id = await post.pays({ captured: true })
    const captureId = (await post.folio(id)).captures[0]?.amazonId ?? ""
    await post.deliver(chargeback(captureId))
    await post.process()
    const room = async () => {
      const folio = await post.folio(id)
      const { policy } = post.heart.parts.account("de")
      return roomOf(folio, sessionId, policy).map(({ left }) => left)
    }
    const decide = async (decision: "lost" | "won") => {
      const { orderReference } = await post.folio(id)
      return decideClaim(post.heart.parts, orderReference.id, { claimId: `${id}-H1`, decision, actor: "user_1" })
    }
    const says = async (state: string) => {
      await post.deliver(chargeback(captureId, state))
      await post.process()
      return (await post.folio(id)).chargebacks.map((row) => [row.state, row.decision])
    }
    return { post, id, room, decide, says }
  }

  it("is a fact: recorded, flagged, and the capture is read", async () => {
    const { post, id } = await claimed()
    const folio = await post.folio(id)
    expect(folio.chargebacks).toMatchObject([{ state: "RECEIVED", reason: "FRAUD", decision: null }])
    expect(folio.orderReference.flags).toEqual(["chargeback"])
    expect([post.outcomes(), post.state.looks]).toEqual([["applied"], 1])
  })

  it("keeps its flag when a read that began before it is written after it", async () => {
    const post = aPost()
    const id = await post.pays({ captured: true })
    const before = await post.folio(id)
    await post.deliver(chargeback(before.captures[0]?.amazonId ?? ""))
    await post.process()
    const ref = { kind: "order-reference", id } as const
    const by = { source: "poll", at: post.heart.parts.clock.now() } as const
    await post.heart.ledger.commit(takeOver(before, [{ ref, state: "Closed", version: later }], by))
    expect((await post.folio(id)).orderReference).toMatchObject({ state: "Closed", flags: ["chargeback"] })
  })

  it("leaves its capture no room for refunds until it is decided, and counts when it was lost", async () => {
    const { room, decide, post, id } = await claimed()
    expect(await room()).toEqual([])
    await decide("lost")
    expect(await room()).toEqual([6_450n])
    await decide("won")
    expect(await room()).toEqual([9_450n])
    expect((await post.folio(id)).orderReference.flags).toEqual([])
  })

  it("is recorded once; a late first word takes nothing back; one that moves on waits for the merchant again", async () => {
    const { says, decide, room, post } = await claimed()
    expect(await says("RECEIVED")).toEqual([["RECEIVED", null]])
    await decide("won")
    expect(await says("RESOLVED")).toEqual([["RESOLVED", null]])
    expect(await room()).toEqual([])
    await decide("lost")
    expect(await says("RECEIVED")).toEqual([["RESOLVED", "lost"]])
    expect(post.outcomes()).toEqual(["applied", "duplicate", "applied", "duplicate"])
  })

  it("of a capture that only Amazon knows is recorded after a look; of one that nobody knows it is parked", async () => {
    const post = aPost()
    const id = await post.pays()
    const truth = await post.heart.truth(id)
    const amount = { "CaptureAmount.Amount": "94.50", "CaptureAmount.CurrencyCode": "EUR" }
    const parameters = { AmazonAuthorizationId: truth.authorizations[0]?.id, ...amount }
    await post.heart.control("POST", "seller-central", { operation: "Capture", parameters })
    const made = await post.heart.truth(id)
    await post.deliver(chargeback(made.authorizations[0]?.captures[0]?.id ?? ""))
    await post.process()
    await post.deliver(chargeback(`${id}-C999999`).replace("-H1", "-H2"))
    await post.process()
    expect([post.outcomes(), (await post.folio(id)).chargebacks.length]).toEqual([["applied", "unknown-capture"], 1])
  })
})
