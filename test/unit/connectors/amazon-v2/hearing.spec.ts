import { constants, verify } from "node:crypto"

import { hearNotification as hearOlder } from "../../../../src/services/connectors/amazon-mws/hear-notification"
import { hearNotification } from "../../../../src/services/connectors/amazon-v2/hear-notification"
import { hearReturn } from "../../../../src/services/connectors/amazon-v2/hear-return"
import { algorithm, stringToSign } from "../../../../src/services/connectors/amazon-v2/signature"
import { money } from "../../../../src/services/domain/money"
import type { ButtonWish, SignedButton } from "../../../../src/services/ports/payment-connector"
import {
  aV2Connector,
  chargeId,
  journey,
  pair,
  permissionId,
  price,
  refundId,
  settings,
  tells,
} from "../../../connectors/fakes/a-v2-connector"

const told = (more: object = {}): string =>
  JSON.stringify({
    MerchantID: "A1MERCHANTEXAMPLE",
    ObjectType: "CHARGE",
    ObjectId: chargeId,
    ChargePermissionId: permissionId,
    NotificationType: "STATE_CHANGE",
    NotificationId: "0b6f3a52-6a0e-4c55-9f8e-3c1d7a9b2e10",
    NotificationVersion: "V2",
    ...more,
  })

const from = { sellerId: "A1MERCHANTEXAMPLE", environment: "sandbox", sample: false } as const

describe("A notification of checkout v2", () => {
  it.each([
    ["CHARGE", chargeId, "authorization"],
    ["REFUND", refundId, "refund"],
    ["CHARGE_PERMISSION", permissionId, "order-reference"],
  ])("about a %s is a hint without a state", (ObjectType, ObjectId, kind) => {
    expect(hearNotification(told({ ObjectType, ObjectId }))).toEqual({
      ...from,
      is: "hint",
      kind,
      id: ObjectId,
      orderReferenceId: permissionId,
      state: null,
      reason: null,
      version: "",
    })
  })

  it.each([
    ["an id below the order's", `${permissionId}-B000001`, {}],
    ["an id of any form, with the order beside it", "dispute.1", {}],
    ["an id below the order's, and no order beside it", `${permissionId}-B000001`, { ChargePermissionId: undefined }],
  ])("of a claim with %s is a fact that names neither capture nor amount", (_what, ObjectId, more) => {
    expect(hearNotification(told({ ObjectType: "CHARGEBACK", ObjectId, ...more }))).toEqual({
      ...from,
      is: "claim",
      id: ObjectId,
      captureId: null,
      orderReferenceId: permissionId,
      amount: null,
      state: "Untold",
      reason: null,
    })
  })

  it("of a live object is live", () => {
    const message = told({ ObjectId: chargeId.replace("S", "P"), ChargePermissionId: permissionId.replace("S", "P") })
    expect(hearNotification(message)).toMatchObject({ is: "hint", environment: "live" })
  })

  it.each([
    [
      "a claim against no order",
      told({ ObjectType: "CHARGEBACK", ObjectId: "dispute.1", ChargePermissionId: undefined }),
      { is: "unreadable", word: "CHARGEBACK-bad-field" },
    ],
    [
      "a claim with an impossible id",
      told({ ObjectType: "CHARGEBACK", ObjectId: "../x" }),
      { is: "unreadable", word: "CHARGEBACK-bad-field" },
    ],
    ["another type", told({ ObjectType: "DISPUTE" }), { is: "nothing", word: "DISPUTE" }],
    ["no merchant", told({ MerchantID: 7 }), { is: "unreadable", word: "no-type-or-seller" }],
    ["an impossible id", told({ ObjectId: "../x" }), { is: "unreadable", word: "CHARGE-bad-field" }],
    ["an impossible permission", told({ ChargePermissionId: "../x" }), { is: "unreadable", word: "CHARGE-bad-field" }],
    [
      "the older generation",
      JSON.stringify({ NotificationType: "PaymentCapture" }),
      { is: "nothing", word: "another-generation" },
    ],
    ["no JSON", "<xml/>", { is: "unreadable", word: "not-json" }],
  ])("with %s is told as such", (_what, message, notice) => {
    expect(hearNotification(message)).toMatchObject(notice)
  })

  it("says nothing to the older generation", () => {
    expect(hearOlder(told())).toEqual({ is: "nothing", word: "another-generation" })
  })
})

describe("A return", () => {
  it.each([
    ["amazonCheckoutSessionId=0b6f3a52-6a0e&x=1", { is: "session", id: "0b6f3a52-6a0e" }],
    ["x=1", { is: "unclear", why: "missing" }],
    ["amazonCheckoutSessionId=a1234&amazonCheckoutSessionId=b1234", { is: "unclear", why: "repeated" }],
    ["amazonCheckoutSessionId=%3Cscript%3E", { is: "unclear", why: "unknown" }],
  ])("%s claims to be of %j", (query, hint) => expect(hearReturn(query)).toEqual(hint))
})

describe("A button", () => {
  const review: ButtonWish = { is: "review", reviewUrl: "https://shop.example/review", countries: ["DE", "AT"] }
  const pressed = (wish: ButtonWish, more = {}) => aV2Connector(more, tells({})).connector.button(wish)
  const payloadOf = (wish: ButtonWish, more = {}) =>
    JSON.parse(pressed(wish, more).payload) as Readonly<Record<string, object | undefined>>
  const isSigned = ({ payload, signature }: SignedButton): boolean =>
    verify(
      "sha256",
      Buffer.from(stringToSign(payload)),
      { key: pair.publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 },
      Buffer.from(signature, "base64"),
    )

  it("for a review says where the buyer comes back to and where the shop delivers to, and is signed once", () => {
    const { connector } = aV2Connector({}, tells({}))
    const button = connector.button(review)
    expect(JSON.parse(button.payload)).toEqual({
      webCheckoutDetails: { checkoutReviewReturnUrl: "https://shop.example/review" },
      storeId: settings.storeId,
      scopes: ["name", "email", "phoneNumber", "shippingAddress"],
      deliverySpecifications: { addressRestrictions: { type: "Allowed", restrictions: { DE: {}, AT: {} } } },
    })
    expect([isSigned(button), button.algorithm, button.publicKeyId]).toEqual([true, algorithm, settings.publicKeyId])
    expect(connector.as("merchant").button(review)).toBe(button)
  })

  it("for an order carries amounts and address as the server knows them, in UTF-8", () => {
    const address = { name: "Jörg Groß", lines: ["Straße 1"], city: "Köln", postalCode: "50667", countryCode: "DE" }
    const button = pressed({ is: "order", journey, address })
    expect(JSON.parse(button.payload)).toEqual({
      webCheckoutDetails: { checkoutResultReturnUrl: journey.urls.success, checkoutMode: "ProcessOrder" },
      storeId: settings.storeId,
      paymentDetails: {
        paymentIntent: "Authorize",
        canHandlePendingAuthorization: false,
        chargeAmount: price("49.90"),
      },
      merchantMetadata: { merchantStoreName: "Müller & Söhne", customInformation: "cart_01" },
      addressDetails: {
        name: "Jörg Groß",
        addressLine1: "Straße 1",
        city: "Köln",
        postalCode: "50667",
        countryCode: "DE",
        phoneNumber: "0",
      },
    })
    expect(isSigned(button)).toBe(true)
    expect(button.payload).toContain("Jörg Groß")
  })

  it("calls a British county what Amazon takes it for", () => {
    const address = { lines: ["1 High Street"], region: "Kent", countryCode: "GB" }
    const { addressDetails } = JSON.parse(pressed({ is: "order", journey, address }).payload) as {
      addressDetails: object
    }
    expect(addressDetails).toMatchObject({ districtOrCounty: "Kent" })
    expect(addressDetails).not.toHaveProperty("stateOrRegion")
  })

  it.each([
    ["eu", "GBP", "GBP"],
    ["uk", "EUR", "EUR"],
    ["uk", "GBP", undefined],
    ["eu", "EUR", undefined],
  ] as const)(
    "in %s and paid in %s names the currency where it is not the ledger's: %s",
    (region, currency, presentmentCurrency) => {
      const { paymentDetails } = payloadOf(
        { is: "order", journey: { ...journey, total: money(4_990n, currency) } },
        { region },
      )
      expect(paymentDetails).toEqual({
        paymentIntent: "Authorize",
        canHandlePendingAuthorization: false,
        chargeAmount: price("49.90", currency),
        ...(presentmentCurrency && { presentmentCurrency }),
      })
      const early = payloadOf({ ...review, currency }, { region })
      expect(early.paymentDetails).toEqual(presentmentCurrency && { presentmentCurrency })
    },
  )

  it("names no page for a buyer who leaves Amazon's: he goes back to the one that the button is on", () => {
    for (const wish of [review, { is: "order", journey } as const]) {
      expect(payloadOf(wish)).toMatchObject({
        webCheckoutDetails: expect.not.objectContaining({ checkoutCancelUrl: expect.anything() }),
      })
    }
  })

  it("leaves the address out where nothing is shipped", () => {
    expect(JSON.parse(pressed({ is: "order", journey }).payload)).not.toHaveProperty("addressDetails")
  })
})

describe("What the browser is told", () => {
  it.each([
    ["eu", "EUR", "https://static-eu.payments-amazon.com/checkout.js"],
    ["uk", "GBP", "https://static-eu.payments-amazon.com/checkout.js"],
    ["na", "USD", "https://static-na.payments-amazon.com/checkout.js"],
    ["jp", "JPY", "https://static-fe.payments-amazon.com/checkout.js"],
  ] as const)("in %s: ledger currency %s and script %s, and nothing secret", (region, ledgerCurrency, scriptUrl) => {
    const { browser } = aV2Connector({ region }, tells({})).connector
    expect(browser).toEqual({
      generation: "cv2",
      sellerId: settings.merchantId,
      region,
      sandbox: true,
      fields: {
        store_id: settings.storeId,
        public_key_id: settings.publicKeyId,
        ledger_currency: ledgerCurrency,
        script_url: scriptUrl,
      },
    })
  })

  it("names the script of another service, below the same path", () => {
    const { browser } = aV2Connector({ endpoint: "http://127.0.0.1:4000/" }, tells({})).connector
    expect(browser).toMatchObject({ fields: { script_url: "http://127.0.0.1:4000/checkout.js" } })
  })
})
