import { outcomeOf } from "../../../../src/services/connectors/amazon-mws/outcome"
import { lives } from "../../../../src/services/domain/lives"
import type { Seen } from "../../../../src/services/domain/seen"

type Money = "authorization" | "capture" | "refund"

const seen = (kind: Money, state: string, reason?: string): Seen => ({
  ref: { kind, id: "x" },
  state,
  version: "",
  ...(reason === undefined ? {} : { reason }),
})

describe("outcomeOf", () => {
  it.each<readonly [Money, string, string | undefined, string]>([
    ["authorization", "Open", undefined, "granted"],
    ["authorization", "Open", "StopShipmentAtypicalAuth", "granted"],
    ["authorization", "Pending", undefined, "pending"],
    ["authorization", "Declined", "AmazonRejected", "declined"],
    ["authorization", "Declined", undefined, "declined"],
    ["authorization", "Closed", "MaxCapturesProcessed", "granted"],
    ["authorization", "Closed", "ExpiredUnused", "declined"],
    ["authorization", "Closed", "SellerClosed", "declined"],
    ["authorization", "Closed", "OrderReferenceCanceled", "declined"],
    ["authorization", "Closed", "AmazonClosed", "declined"],
    ["authorization", "Closed", undefined, "pending"],
    ["authorization", "Draft", undefined, "pending"],
    ["authorization", "Completed", undefined, "pending"],
    ["authorization", "toString", undefined, "pending"],
    ["capture", "Completed", undefined, "granted"],
    ["capture", "Pending", undefined, "pending"],
    ["capture", "Declined", "ProcessingFailure", "declined"],
    ["capture", "Closed", "MaxAmountRefunded", "granted"],
    ["capture", "Closed", "MaxRefundsProcessed", "granted"],
    ["capture", "Closed", "AmazonClosed", "pending"],
    ["capture", "Closed", undefined, "pending"],
    ["capture", "Open", undefined, "pending"],
    ["refund", "Pending", undefined, "pending"],
    ["refund", "Completed", undefined, "granted"],
    ["refund", "Declined", "AmazonRejected", "declined"],
    ["refund", "Closed", undefined, "pending"],
  ])("judges %s %s %s as %s", (kind, state, reason, is) => {
    expect(outcomeOf(kind, seen(kind, state, reason), undefined).is).toBe(is)
  })

  it("names reason and softness of a decline", () => {
    const soft = { ...seen("authorization", "Declined", "InvalidPaymentMethod"), soft: true }
    expect(outcomeOf("authorization", soft, "request-1")).toEqual({
      is: "declined",
      reason: "InvalidPaymentMethod",
      soft: true,
      seen: [soft],
      requestId: "request-1",
    })
  })

  it("never grants in a state that its lifecycle does not know", () => {
    for (const kind of ["authorization", "capture", "refund"] as const) {
      const states = ["Draft", "Suspended", "Canceled", "Whatever"].filter((state) => !lives[kind].knows(state))
      for (const state of states) expect(outcomeOf(kind, seen(kind, state), undefined).is).toBe("pending")
    }
  })
})
