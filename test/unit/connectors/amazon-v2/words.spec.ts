import { readFileSync } from "node:fs"

import { faultOf, faults } from "../../../../src/services/connectors/amazon-v2/faults"
import { declineOfSession, heldBy, wordFor } from "../../../../src/services/connectors/amazon-v2/words"
import type { Kind } from "../../../../src/services/domain/lives"
import { lives } from "../../../../src/services/domain/lives"

/** Every state and reason of amazon-pay-cv2.md 6. */
const words: readonly (readonly [Kind, string, string | undefined, string, string | undefined])[] = [
  ["order-reference", "Chargeable", undefined, "Open", undefined],
  ["order-reference", "NonChargeable", "ChargeInProgress", "Open", undefined],
  ["order-reference", "NonChargeable", "PaymentMethodInvalid", "Suspended", "InvalidPaymentMethod"],
  ["order-reference", "NonChargeable", "PaymentMethodDeleted", "Suspended", "InvalidPaymentMethod"],
  ["order-reference", "NonChargeable", "PaymentMethodExpired", "Suspended", "InvalidPaymentMethod"],
  ["order-reference", "NonChargeable", "PaymentMethodNotAllowed", "Suspended", "InvalidPaymentMethod"],
  ["order-reference", "NonChargeable", "PaymentMethodNotSet", "Suspended", "InvalidPaymentMethod"],
  ["order-reference", "NonChargeable", "BillingAddressDeleted", "Suspended", "InvalidPaymentMethod"],
  ["order-reference", "NonChargeable", "TransactionAmountExceeded", "Suspended", "InvalidPaymentMethod"],
  ["order-reference", "NonChargeable", "MFAFailed", "Suspended", "PaymentAuthorizationRequired"],
  ["order-reference", "Closed", "MerchantClosed", "Closed", "SellerClosed"],
  ["order-reference", "Closed", "MerchantCanceled", "Closed", "SellerClosed"],
  ["order-reference", "Closed", "BuyerClosed", "Closed", "AmazonClosed"],
  ["order-reference", "Closed", "BuyerCanceled", "Closed", "AmazonClosed"],
  ["order-reference", "Closed", "AmazonCanceled", "Closed", "AmazonClosed"],
  ["order-reference", "Closed", "AmazonClosed", "Closed", "AmazonClosed"],
  ["order-reference", "Closed", "Expired", "Closed", "Expired"],
  ["order-reference", "Canceled", "BuyerCanceled", "Canceled", "BuyerCanceled"],
  ["order-reference", "Canceled", "Declined", "Canceled", "AmazonRejected"],
  ["order-reference", "Canceled", "AmazonCanceled", "Canceled", "AmazonCanceled"],
  ["order-reference", "Canceled", "Expired", "Canceled", "Stale"],
  ["authorization", "AuthorizationInitiated", undefined, "Pending", undefined],
  ["authorization", "Authorized", undefined, "Open", undefined],
  ["authorization", "CaptureInitiated", undefined, "Closed", "MaxCapturesProcessed"],
  ["authorization", "Captured", undefined, "Closed", "MaxCapturesProcessed"],
  ["authorization", "Canceled", "ExpiredUnused", "Closed", "ExpiredUnused"],
  ["authorization", "Canceled", "MerchantCanceled", "Closed", "SellerClosed"],
  ["authorization", "Canceled", "BuyerCanceled", "Closed", "AmazonClosed"],
  ["authorization", "Canceled", "AmazonCanceled", "Closed", "AmazonClosed"],
  ["authorization", "Canceled", "ChargePermissionCanceled", "Closed", "OrderReferenceCanceled"],
  ["authorization", "Declined", "SoftDeclined", "Declined", "InvalidPaymentMethod"],
  ["authorization", "Declined", "HardDeclined", "Declined", "InvalidPaymentMethod"],
  ["authorization", "Declined", "PaymentMethodNotAllowed", "Declined", "InvalidPaymentMethod"],
  ["authorization", "Declined", "MFANotCompleted", "Declined", "InvalidPaymentMethod"],
  ["authorization", "Declined", "AmazonRejected", "Declined", "AmazonRejected"],
  ["authorization", "Declined", "ProcessingFailure", "Declined", "ProcessingFailure"],
  ["authorization", "Declined", "TransactionTimedOut", "Declined", "TransactionTimedOut"],
  ["capture", "CaptureInitiated", undefined, "Pending", undefined],
  ["capture", "Captured", undefined, "Completed", undefined],
  ["capture", "Declined", "AmazonRejected", "Declined", "AmazonRejected"],
  ["capture", "Declined", "ProcessingFailure", "Declined", "ProcessingFailure"],
  ["refund", "RefundInitiated", undefined, "Pending", undefined],
  ["refund", "Pending", undefined, "Pending", undefined],
  ["refund", "Refunded", undefined, "Completed", undefined],
  ["refund", "Declined", "AmazonRejected", "Declined", "AmazonRejected"],
  ["refund", "Declined", "ProcessingFailure", "Declined", "ProcessingFailure"],
]

describe("The states of checkout v2 in our words", () => {
  it.each(words)("%s %s (%s) is %s (%s), which the lifecycle table knows", (kind, state, reason, ourState, ours) => {
    const word = wordFor(kind, { state, reason })
    expect([word.state, word.reason]).toEqual([ourState, ours])
    expect(lives[kind].knows(word.state)).toBe(true)
    if (ours !== undefined) expect(lives[kind].reasons).toContain(ours)
  })

  it.each(["authorization", "capture", "refund", "order-reference"] as const)(
    "a state of a %s that nobody knows stays one that no table knows",
    (kind) => {
      const word = wordFor(kind, { state: "Undreamt", reason: "OfThis" })
      expect(word).toEqual({ state: "Undreamt", reason: "OfThis" })
      expect(lives[kind].knows(word.state)).toBe(false)
      expect(wordFor(kind, { state: "constructor", reason: undefined })).toEqual({ state: "constructor" })
    },
  )

  it("says which decline may pass later", () => {
    expect(wordFor("authorization", { state: "Declined", reason: "SoftDeclined" }).soft).toBe(true)
    expect(wordFor("authorization", { state: "Declined", reason: "HardDeclined" }).soft).toBe(false)
  })
})

describe("A session that names no charge", () => {
  it.each([
    ["Open", "unpaid"],
    ["Canceled", "declined"],
    ["Completed", undefined],
    ["Undreamt", undefined],
    ["constructor", undefined],
  ])("%s holds money as: %s", (state, held) => {
    expect(heldBy(state)).toBe(held)
  })

  it.each([
    ["Declined", "AmazonRejected"],
    ["BuyerCanceled", "AmazonRejected"],
    ["Expired", "TransactionTimedOut"],
    ["AmazonCanceled", "ProcessingFailure"],
    [undefined, "AmazonRejected"],
    ["Undreamt", "AmazonRejected"],
    ["constructor", "AmazonRejected"],
  ])("that was canceled because of %s is declined with %s", (reason, ours) => {
    expect(declineOfSession(reason)).toEqual({ state: "Declined", reason: ours, soft: false })
  })
})

describe("The table of error codes", () => {
  it("has every documented code and no other", () => {
    const documented = readFileSync(`${__dirname}/error-codes.txt`, "utf8").trim().split("\n")
    expect(Object.keys(faults).sort()).toEqual([...documented].sort())
  })

  it("tells the operator what to check wherever he must act", () => {
    const silent = Object.entries(faults).filter(([, row]) => row.kind === "misconfigured" && !("hint" in row))
    expect(silent).toEqual([])
  })

  it("says that Amazon may have acted exactly where it broke, or knows the key already", () => {
    const maybe = Object.entries(faults).flatMap(([code, { acted }]) => (acted === "maybe" ? [code] : []))
    expect(maybe).toEqual([
      "DuplicateIdempotencyKey",
      "RequestTimeout",
      "InternalServerError",
      "ProcessingFailure",
      "ServiceUnavailable",
    ])
  })

  it.each([
    [400, "refused", "no"],
    [404, "refused", "no"],
    [408, "unreachable", "maybe"],
    [429, "throttled", "no"],
    [500, "unreachable", "maybe"],
    [503, "unreachable", "maybe"],
  ])("judges a code that nobody knows by its status %i", (status, kind, acted) => {
    expect(faultOf("BrandNewCode", status)).toMatchObject({ kind, acted })
    expect(faultOf("constructor", status)).toMatchObject({ kind, acted })
  })
})
