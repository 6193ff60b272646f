import { aReference, anAmazon, total, type Amazon } from "./support/amazon"
import { anOrder } from "./support/order"

describe("a checkout at the simulated Amazon", () => {
  let amazon: Amazon
  beforeAll(async () => {
    amazon = await anAmazon()
  })
  afterAll(() => amazon.stop())

  it("goes from a draft to a completed refund", async () => {
    const order = await anOrder(amazon, { worth: "119.90" })
    const authorization = await order.authorize("119.90")
    expect(authorization.text("State")).toBe("Open")
    const captured = await amazon.call("Capture", {
      AmazonAuthorizationId: authorization.text("AmazonAuthorizationId") ?? "",
      CaptureReferenceId: aReference(),
      ...total("119.90", "EUR", "CaptureAmount"),
    })
    expect(captured.text("State")).toBe("Completed")
    const refunded = await amazon.call("Refund", {
      AmazonCaptureId: captured.text("AmazonCaptureId") ?? "",
      RefundReferenceId: aReference(),
      ...total("19.90", "EUR", "RefundAmount"),
    })
    expect(refunded.text("State")).toBe("Pending")
    await amazon.control("POST", "clock", { advance_seconds: 31 })
    const read = await amazon.call("GetRefundDetails", { AmazonRefundId: refunded.text("AmazonRefundId") ?? "" })
    expect(read.text("State")).toBe("Completed")
    expect(await amazon.control("GET", `effects?order_reference_id=${order.id}`)).toMatchObject({
      counts: { SetOrderReferenceDetails: 1, ConfirmOrderReference: 1, Authorize: 1, Capture: 1, Refund: 1 },
    })
  })
})
