import { lives } from "../../../src/services/domain/lives"
import { nexts } from "../../../src/services/domain/next"
import type { ProblemCode } from "../../../src/services/domain/problem"
import { isProblemCode, problem, problemFor, problems, rowOf } from "../../../src/services/domain/problem"
import { texts } from "../../../src/services/domain/texts"

const codes = Object.keys(problems) as readonly ProblemCode[]

/** Reasons that never stand between a buyer and his order: the money was taken, or it is the merchant's matter. */
const notForBuyers = new Set([
  "MaxCapturesProcessed",
  "StopShipmentAtypicalAuth",
  "MaxAmountRefunded",
  "MaxRefundsProcessed",
])

const reasons = [...new Set(Object.values(lives).flatMap((life) => life.reasons))]

/** amazon-pay-cv1.md 2.14. The consent constraint belongs to billing agreements, which are not offered. */
const constraints = [
  "AmountNotSet",
  "PaymentPlanNotSet",
  "PaymentMethodNotAllowed",
  "ShippingAddressNotSet",
  "BuyerEqualsSeller",
  "BuyerEqualSeller",
  "CurrencyMismatch",
]

describe("The table of problems", () => {
  it.each(reasons.filter((it) => !notForBuyers.has(it)))("has a row for the reason %s", (reason) => {
    expect(isProblemCode(reason)).toBe(true)
  })

  it.each([...notForBuyers])("has none for %s, which buyers never meet", (reason) => {
    expect(reasons).toContain(reason)
    expect(isProblemCode(reason)).toBe(false)
  })

  it.each(constraints)("has a row for the constraint %s", (constraint) => expect(isProblemCode(constraint)).toBe(true))

  it.each(codes)("gives a next step, a text and a fitting status for %s", (code) => {
    const row = rowOf(code)
    expect(nexts).toContain(row.next)
    expect(texts).toHaveProperty([row.text])
    expect([202, 402, 404, 409, 422, 503]).toContain(row.status)
  })

  it("uses every text and every next step but those of a payment without a problem", () => {
    const used = codes.map((code) => rowOf(code))
    expect(Object.keys(texts).filter((text) => !used.some((row) => row.text === text))).toEqual([])
    expect(nexts.filter((next) => !used.some((row) => row.next === next))).toEqual(["complete"])
  })

  /** Amazon's guide to declined authorizations, buyer present; the guide to strong customer authentication. */
  it.each<readonly [ProblemCode, string, string]>([
    ["InvalidPaymentMethod", "wallet", "choose-another"],
    ["AmazonRejected", "cart", "rejected"],
    ["ProcessingFailure", "retry", "try-later"],
    ["TransactionTimedOut", "cart", "rejected"],
    ["sca-failure", "cart", "sca-failure"],
    ["sca-abandoned", "wallet", "sca-abandoned"],
    ["pending", "order", "pending"],
    ["PaymentMethodNotUpdated", "wallet", "choose-another"],
  ])("answers %s as Amazon recommends: %s, %s", (code, next, text) => {
    expect(rowOf(code)).toMatchObject({ next, text })
  })

  it.each(codes.filter((code) => rowOf(code).status === 503 && rowOf(code).next === "retry"))(
    "says when to try again after %s",
    (code) => expect(rowOf(code).retryAfter).toBeGreaterThan(0),
  )
})

describe("A problem", () => {
  it.each<readonly [ProblemCode, number | undefined, object]>([
    ["InvalidPaymentMethod", undefined, { code: "InvalidPaymentMethod" }],
    ["ProcessingFailure", undefined, { code: "ProcessingFailure", retryAfter: 90 }],
    ["ProcessingFailure", 12, { code: "ProcessingFailure", retryAfter: 12 }],
    ["throttled", 0, { code: "throttled", retryAfter: 0 }],
    ["cart-completed", 5, { code: "cart-completed", retryAfter: 5 }],
  ])("%s with %s seconds is told as %j", (code, seconds, expected) => {
    expect(problem(code, seconds)).toStrictEqual(expected)
  })

  it.each([
    ["InvalidPaymentMethod", "InvalidPaymentMethod"],
    ["ReasonOfTomorrow", "AmazonRejected"],
    ["", "AmazonRejected"],
    ["toString", "AmazonRejected"],
    ["__proto__", "AmazonRejected"],
  ])("stands for Amazon's reason %j: %s", (reason, expected) => {
    expect(problemFor(reason, "AmazonRejected").code).toBe(expected)
  })
})
