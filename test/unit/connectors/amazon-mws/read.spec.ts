import { readAuthorization } from "../../../../src/services/connectors/amazon-mws/read-authorization"
import { readBuyer } from "../../../../src/services/connectors/amazon-mws/read-buyer"
import { readCapture } from "../../../../src/services/connectors/amazon-mws/read-capture"
import { readOrderReference } from "../../../../src/services/connectors/amazon-mws/read-order-reference"
import { readRefund } from "../../../../src/services/connectors/amazon-mws/read-refund"
import { readXml } from "../../../../src/services/connectors/amazon-mws/xml"
import type { XmlNode } from "../../../../src/services/connectors/amazon-mws/xml-node"
import { authorization, capture, orderReference, refund } from "../../../connectors/fakes/amazon-says"

const details = (xml: string): XmlNode => readXml(xml).the(/<(\w+)/.exec(xml)?.[1] ?? "")

describe("readOrderReference", () => {
  it("reads a Draft, which has no time stamp", () => {
    expect(readOrderReference(details(orderReference()))).toEqual({
      ref: { kind: "order-reference", id: "S02-1234567-1234567" },
      state: "Draft",
      version: "",
      amount: { minor: 11990n, currency: "EUR" },
      children: [],
    })
  })

  it("reads children, expiry and the reason of a suspended one", () => {
    const xml =
      "<OrderReferenceDetails><AmazonOrderReferenceId>S02-1234567-1234567</AmazonOrderReferenceId>" +
      "<OrderReferenceStatus><State>Suspended</State><LastUpdateTimestamp>2021-02-03T09:45:00.086Z</LastUpdateTimestamp>" +
      "<ReasonCode>InvalidPaymentMethod</ReasonCode></OrderReferenceStatus><PaymentAuthenticationStatus/>" +
      "<IdList><member>A1</member><member>A2</member></IdList><ExpirationTimestamp>2021-08-02T09:40:00Z</ExpirationTimestamp></OrderReferenceDetails>"
    expect(readOrderReference(details(xml))).toEqual({
      ref: { kind: "order-reference", id: "S02-1234567-1234567" },
      state: "Suspended",
      reason: "InvalidPaymentMethod",
      version: "2021-02-03T09:45:00.086Z",
      expires: new Date("2021-08-02T09:40:00Z"),
      children: [
        { kind: "authorization", id: "A1" },
        { kind: "authorization", id: "A2" },
      ],
    })
  })
})

describe("readBuyer", () => {
  const address =
    "<Name>Anna Müller</Name><AddressLine1/><AddressLine2>Hauptstr. 1</AddressLine2><City>Dresden</City><PostalCode>01067</PostalCode><CountryCode>de</CountryCode><Phone/>"

  it("reads person, both addresses and constraints", () => {
    const xml = orderReference({
      more:
        "<Buyer><Name>Anna Müller</Name><Email>anna@example.com</Email><Phone>0351 1</Phone></Buyer>" +
        `<Destination><DestinationType>Physical</DestinationType><PhysicalDestination>${address}</PhysicalDestination></Destination>` +
        `<BillingAddress><AddressType>Physical</AddressType><PhysicalAddress>${address}</PhysicalAddress></BillingAddress>` +
        "<Constraints><Constraint><ConstraintID>PaymentPlanNotSet</ConstraintID><Description>.</Description></Constraint></Constraints>",
    })
    const where = {
      name: "Anna Müller",
      lines: ["Hauptstr. 1"],
      city: "Dresden",
      postalCode: "01067",
      countryCode: "DE",
    }
    expect(readBuyer(details(xml))).toEqual({
      email: "anna@example.com",
      name: "Anna Müller",
      phone: "0351 1",
      shipping: where,
      billing: where,
      constraints: ["PaymentPlanNotSet"],
    })
  })

  it("finds nobody in a Draft without a token", () => {
    expect(readBuyer(details(orderReference({ more: "<Buyer/><Constraints/>" })))).toEqual({ constraints: [] })
  })
})

describe("readAuthorization", () => {
  it("reads a hard decline", () => {
    const xml = authorization({
      state: "Declined",
      reason: "InvalidPaymentMethod",
      more: "<SoftDecline>false</SoftDecline>",
    })
    expect(readAuthorization(details(xml))).toEqual({
      ref: { kind: "authorization", id: "S02-1234567-1234567-A000001" },
      key: "key-1",
      state: "Declined",
      reason: "InvalidPaymentMethod",
      version: "2021-02-03T09:48:00.086Z",
      soft: false,
      amount: { minor: 11990n, currency: "EUR" },
      used: { minor: 0n, currency: "EUR" },
      children: [],
    })
  })

  it.each(["true", "True", "TRUE"])("reads SoftDecline %s as soft", (word) => {
    expect(readAuthorization(details(authorization({ more: `<SoftDecline>${word}</SoftDecline>` }))).soft).toBe(true)
  })

  it("flags what must not be shipped yet", () => {
    expect(readAuthorization(details(authorization({ reason: "StopShipmentAtypicalAuth" })))).toMatchObject({
      state: "Open",
      doNotShip: true,
    })
  })

  it.each([
    ["answers", "member"],
    ["notifications", "Id"],
  ])("finds captures as %s list them", (_where, element) => {
    const read = readAuthorization(details(authorization({ more: `<IdList><${element}>C1</${element}></IdList>` })))
    expect(read.children).toEqual([{ kind: "capture", id: "C1" }])
  })

  it.each([
    ["0", 0n],
    ["0.00", 0n],
    ["5.0", 500n],
    ["5", 500n],
    ["119.90", 11990n],
    ["150000.00", 15000000n],
  ])("reads the amount %s", (amount, minor) => {
    expect(readAuthorization(details(authorization({ amount }))).amount).toEqual({ minor, currency: "EUR" })
  })

  it("reads yen with and without decimals", () => {
    const yen = (amount: string) => readAuthorization(details(authorization({ amount, currency: "JPY" }))).amount
    expect([yen("1200"), yen("1200.00")]).toEqual([
      { minor: 1200n, currency: "JPY" },
      { minor: 1200n, currency: "JPY" },
    ])
  })

  it.each(["-1", "1e3", "1,00", "1.234", "٣", "NaN", "0x10", " "])("refuses the amount %p", (amount) => {
    expect(() => readAuthorization(details(authorization({ amount })))).toThrow(
      expect.objectContaining({ name: "Unreadable" }),
    )
  })

  it("refuses a currency that Amazon Pay does not have", () => {
    expect(() => readAuthorization(details(authorization({ currency: "KWD" })))).toThrow(
      "bad-field (AuthorizationAmount/CurrencyCode)",
    )
  })

  it("keeps a state that nobody knows", () => {
    expect(readAuthorization(details(authorization({ state: "Hovering" }))).state).toBe("Hovering")
  })

  it("lets no buyer's text through as a state", () => {
    expect(readAuthorization(details(authorization({ state: "anna@example.com" }))).state).toBe("unprintable")
  })
})

describe("readCapture and readRefund", () => {
  it("read what was refunded of a capture", () => {
    expect(readCapture(details(capture({ more: "<IdList><member>R1</member></IdList>" })))).toMatchObject({
      state: "Completed",
      used: { minor: 0n, currency: "EUR" },
      children: [{ kind: "refund", id: "R1" }],
    })
  })

  it.each(["AmazonA-ZRefund", "AmazonA-ZGuarantee", "AmazonA-ZCancel", "Chargeback", "BuyerCanceled"])(
    "mark a refund of type %s as made by another",
    (type) => {
      expect(readRefund(details(refund().replace("SellerInitiated", type))).byOther).toBe(true)
    },
  )

  it("do not mark the shop's own refund", () => {
    expect(readRefund(details(refund()))).not.toHaveProperty("byOther")
  })
})
