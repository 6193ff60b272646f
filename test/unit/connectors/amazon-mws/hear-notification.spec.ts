import { readFileSync } from "node:fs"
import { join } from "node:path"

import { hearNotification } from "../../../../src/services/connectors/amazon-mws/hear-notification"
import { money } from "../../../../src/services/domain/money"
import { anyMessage, damagedMessages } from "../../notification-fuzz"

const vectors = JSON.parse(readFileSync(join(__dirname, "../../../fixtures/vectors/sns-ipn.json"), "utf8")) as {
  readonly vectors: readonly { readonly body: string }[]
}
const [authorize = "", refund = ""] = vectors.vectors.map(
  ({ body }) => (JSON.parse(body) as { Message: string }).Message,
)

type Fields = Readonly<Record<string, unknown>>
const xmlns = 'xmlns="https://mws.amazonservices.com/ipn/OffAmazonPayments/2013-01-01"'
const message = (NotificationType: string, NotificationData: string, more: Fields = {}): string =>
  JSON.stringify({
    ReleaseEnvironment: "Live",
    MarketplaceID: "136311",
    Version: "2013-01-01",
    NotificationType,
    SellerId: "A1SELLEREXAMPLE",
    NotificationReferenceId: "00000000-0000-4000-8000-000000000001",
    Timestamp: "2021-02-03T03:55:00Z",
    NotificationData,
    ...more,
  })

const status = (name: string, state: string, reason = "") =>
  `<${name}><State>${state}</State><LastUpdateTimestamp>2021-02-03T15:55:00.000Z</LastUpdateTimestamp>${reason}</${name}>`
const euros = (name: string, amount: string) =>
  `<${name}><Amount>${amount}</Amount><CurrencyCode>EUR</CurrencyCode></${name}>`
const order = `<OrderReferenceNotification ${xmlns}><OrderReference><AmazonOrderReferenceId>S02-1234567-1234567</AmazonOrderReferenceId>${euros("OrderTotal", "5.00")}${status("OrderReferenceStatus", "Suspended", "<ReasonCode>InvalidPaymentMethod</ReasonCode>")}</OrderReference></OrderReferenceNotification>`
const capture = (id: string, reason = "") =>
  `<?xml version="1.0" encoding="UTF-8"?><CaptureNotification ${xmlns}><CaptureDetails><AmazonCaptureId>${id}</AmazonCaptureId><IdList><Id>S02-1234567-1234567-R000001</Id></IdList>${euros("CaptureAmount", "5.0")}${status("CaptureStatus", "Completed", reason)}</CaptureDetails></CaptureNotification>`
const chargeback = `<ChargebackNotification ${xmlns}><ChargebackDetails><AmazonChargebackId>S02-1234567-1234567-H1</AmazonChargebackId><AmazonOrderReferenceId>S02-1234567-1234567</AmazonOrderReferenceId><AmazonCaptureReferenceId>S02-1234567-1234567-C000001</AmazonCaptureReferenceId>${euros("ChargebackAmount", "119.9")}<ChargebackState>RECEIVED</ChargebackState><ChargebackReason>FRAUD</ChargebackReason></ChargebackDetails></ChargebackNotification>`

const from = { sellerId: "A1SELLEREXAMPLE", environment: "live", sample: false }

describe("a notification of Amazon Pay", () => {
  it("about an authorization is a hint, in the words of Amazon's own vector", () => {
    expect(hearNotification(authorize)).toEqual({
      ...from,
      environment: "sandbox",
      is: "hint",
      kind: "authorization",
      id: "S02-1234567-1234567-A012345",
      orderReferenceId: "S02-1234567-1234567",
      state: "Declined",
      reason: "InvalidPaymentMethod",
      version: "2021-02-03T09:48:28.000Z",
    })
  })

  it("about a refund names the order reference that its id tells", () => {
    expect(hearNotification(refund)).toMatchObject({
      is: "hint",
      kind: "refund",
      id: "S02-1234567-1234567-R012345",
      orderReferenceId: "S02-1234567-1234567",
      state: "Completed",
      reason: null,
    })
  })

  it("about an order reference and a capture is ordered by the time in the XML, not by the one beside it", () => {
    const version = "2021-02-03T15:55:00.000Z"
    const id = "S02-1234567-1234567"
    expect(hearNotification(message("OrderReferenceNotification", order))).toEqual({
      ...from,
      is: "hint",
      kind: "order-reference",
      id,
      orderReferenceId: id,
      state: "Suspended",
      reason: "InvalidPaymentMethod",
      version,
    })
    expect(hearNotification(message("PaymentCapture", capture(`${id}-C000001`)))).toMatchObject({
      is: "hint",
      kind: "capture",
      id: `${id}-C000001`,
      version,
    })
  })

  it.each(["Chargeback Detailed Notification", "ChargebackDetailedNotification"])("%s is a claim", (type) => {
    expect(hearNotification(message(type, chargeback))).toEqual({
      ...from,
      is: "claim",
      id: "S02-1234567-1234567-H1",
      captureId: "S02-1234567-1234567-C000001",
      orderReferenceId: "S02-1234567-1234567",
      amount: money(11_990n, "EUR"),
      state: "RECEIVED",
      reason: "FRAUD",
    })
  })

  it("of the test button is a sample, its reason None is no reason, and its id tells no order reference of a capture", () => {
    const sample = capture("P01-0000000-0000000-000000", "<ReasonCode>None</ReasonCode>")
    expect(hearNotification(message("PaymentCapture", sample, { IsSample: true }))).toMatchObject({
      sample: true,
      reason: null,
      orderReferenceId: null,
    })
  })

  it.each([
    ["BillingAgreementNotification", "BillingAgreementNotification"],
    ["ProviderCredit", "ProviderCredit"],
    ["SolutionProviderEvent", "SolutionProviderEvent"],
    ["Something new", "Somethingnew"],
    ["<b>", "unprintable"],
  ])("of type %s holds nothing for us, and says so", (type, word) => {
    expect(hearNotification(message(type, "<A/>"))).toEqual({ ...from, is: "nothing", word })
  })

  it("of the newer generation is told apart", () => {
    const newer = { NotificationVersion: "V2", ObjectType: "CHARGE", ObjectId: "S02-1234567-1234567-C000001" }
    expect(hearNotification(JSON.stringify(newer))).toEqual({ is: "nothing", word: "another-generation" })
  })

  it.each([
    ["is no JSON", "hello"],
    ["is a list", "[]"],
    ["is deep", '{"a":'.repeat(100) + "1" + "}".repeat(100)],
    ["names no seller", message("PaymentCapture", capture("S02-1234567-1234567-C000001"), { SellerId: undefined })],
    ["names a seller in another form", message("PaymentCapture", "", { SellerId: "../etc" })],
    ["names another environment", message("PaymentCapture", "", { ReleaseEnvironment: "Beta" })],
    ["has no XML", message("PaymentCapture", "")],
    ["has the XML of another type", message("PaymentCapture", order)],
    ["has no id", message("PaymentCapture", capture(""))],
    ["has an id that is none", message("PaymentCapture", capture("'; drop table"))],
    [
      "declares entities",
      message("PaymentCapture", `<!DOCTYPE a [<!ENTITY b "c">]>${capture("S02-1234567-1234567-C000001")}`),
    ],
    [
      "laughs a billion times",
      message(
        "PaymentCapture",
        `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 10 }, (_, n) => `<!ENTITY lol${n} "&lol;&lol;&lol;">`).join("")}]><CaptureNotification>&lol9;</CaptureNotification>`,
      ),
    ],
    [
      "asks for a file",
      message(
        "PaymentCapture",
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><CaptureNotification>&x;</CaptureNotification>',
      ),
    ],
    ["nests without end", message("PaymentCapture", "<a>".repeat(20_000) + "</a>".repeat(20_000))],
    ["has an unknown entity", message("PaymentCapture", capture("S02-1234567-1234567-C&nbsp;1"))],
    ["has an amount that is none", message("Chargeback Detailed Notification", chargeback.replace("119.9", "1e9"))],
  ])("that %s cannot be read, and costs little", (_, text) => {
    const began = performance.now()
    expect(hearNotification(text).is).toBe("unreadable")
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  it.each(["__proto__", "constructor", "prototype"])("changes nothing by an element or a field called %s", (name) => {
    const xml = capture("S02-1234567-1234567-C000001").replace(
      "<CaptureDetails>",
      `<${name}><polluted>yes</polluted></${name}><CaptureDetails>`,
    )
    const heard = hearNotification(message("PaymentCapture", xml).replace("{", `{"${name}":{"polluted":"yes"},`))
    expect(["hint", "unreadable"]).toContain(heard.is)
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined()
  })

  it("that was damaged anywhere is a notice with ids in their form, or unreadable, and nothing else", () => {
    const wholes = [
      authorize,
      refund,
      message("OrderReferenceNotification", order),
      message("Chargeback Detailed Notification", chargeback),
    ]
    damagedMessages(wholes, 5_000)
  })

  it("may hold any text", () => anyMessage(message, 5_000))
})
