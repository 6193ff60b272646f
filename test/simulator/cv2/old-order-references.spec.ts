import { aReference } from "../support/amazon"
import { aCheckoutV2, euro, stateOf, type CheckoutV2 } from "../support/checkout-v2"
import { anOrder } from "../support/order"
import { authorized, captured, later, read, stateIn } from "../support/transactions"

describe("an order reference of Checkout v1, managed with the keys of Checkout v2,", () => {
  let checkout: CheckoutV2
  beforeAll(async () => {
    checkout = await aCheckoutV2()
  })
  afterAll(() => checkout.amazon.stop())

  const asCharge = (authorizationId: string) => authorizationId.replace("-A", "-C")
  const capture = (id: string, amount: string) =>
    checkout.call("POST", `charges/${id}/capture`, { captureAmount: euro(amount) })
  const close = (id: string, cancelPendingCharges: boolean) =>
    checkout.call("DELETE", `chargePermissions/${id}/close`, { closureReason: "done", cancelPendingCharges })
  const reasonIn = ({ status, body }: Awaited<ReturnType<CheckoutV2["call"]>>) => [status, body["reasonCode"]]

  it("is read as a charge permission with what is left to charge", async () => {
    const { order } = await authorized(checkout.amazon, { worth: "60.00" })
    const { status, body } = await checkout.call("GET", `chargePermissions/${order.id}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      chargePermissionId: order.id,
      statusDetails: { state: "Chargeable", reasons: null },
      limits: { amountLimit: euro("60.00"), amountBalance: euro("0") },
    })
  })

  it("is not there before it was confirmed, nor for another merchant", async () => {
    const draft = await anOrder(checkout.amazon, { upTo: "Draft" })
    expect(reasonIn(await checkout.call("GET", `chargePermissions/${draft.id}`))).toEqual([404, "ResourceNotFound"])
    const { order } = await authorized(checkout.amazon)
    const others = await checkout.amazon.control<readonly Record<string, string>[]>("GET", "cv2/credentials")
    const uk = others.find((it) => it["merchant_id"] === "A2SIMULATORSELLERUK")
    const key = { publicKeyId: uk?.["public_key_id"] ?? "", privateKey: uk?.["private_key"] ?? "" }
    const answer = await checkout.call("GET", `chargePermissions/${order.id}`, undefined, { key })
    expect(reasonIn(answer)).toEqual([404, "ResourceNotFound"])
  })

  it("has its authorization under another letter, to be captured once", async () => {
    const { order, id } = await authorized(checkout.amazon)
    expect(reasonIn(await checkout.call("GET", `charges/${id}`))).toEqual([404, "ResourceNotFound"])
    const charge = asCharge(id)
    expect(await stateOf(checkout, `charges/${charge}`)).toBe("Authorized")
    const taken = await capture(charge, "100.00")
    expect(taken).toMatchObject({
      status: 200,
      body: { chargeId: charge, chargePermissionId: order.id, captureAmount: euro("100.00") },
    })
    expect(stateIn(await read(checkout.amazon, id))).toBe("Closed/MaxCapturesProcessed")
    expect(reasonIn(await capture(charge, "100.00"))).toEqual([422, "InvalidChargeStatus"])
  })

  it("gives money back by the id of its capture", async () => {
    const { id } = await captured(checkout.amazon)
    const refund = await checkout.call("POST", "refunds", { chargeId: id, refundAmount: euro("30.00") })
    expect(refund).toMatchObject({ status: 201, body: { chargeId: id, statusDetails: { state: "RefundInitiated" } } })
    await later(checkout.amazon, 60)
    expect(await stateOf(checkout, `refunds/${refund.body["refundId"]}`)).toBe("Refunded")
    const { body } = await checkout.call("GET", `charges/${id}`)
    expect(body).toMatchObject({ refundedAmount: euro("30.00"), statusDetails: { state: "Captured" } })
  })

  it("takes a further charge, and answers the same key with the same one", async () => {
    const order = await anOrder(checkout.amazon)
    const headers = { "x-amz-pay-idempotency-key": aReference() }
    const body = { chargePermissionId: order.id, chargeAmount: euro("40.00") }
    const [one, again] = [
      await checkout.call("POST", "charges", body, { headers }),
      await checkout.call("POST", "charges", body, { headers }),
    ]
    expect([one.status, again.body["chargeId"]]).toEqual([201, one.body["chargeId"]])
    expect((await order.truth()).authorizations).toHaveLength(1)
  })

  it("tells a decline at once as an error", async () => {
    const order = await anOrder(checkout.amazon)
    const outcome = { operation: "Authorize", state: "Declined", reason_code: "InvalidPaymentMethod" }
    await checkout.amazon.control("POST", "outcomes", { ...outcome, order_reference_id: order.id })
    const body = { chargePermissionId: order.id, chargeAmount: euro("40.00") }
    expect((await checkout.call("POST", "charges", body)).status).toBe(422)
  })

  it.each([
    [false, "Closed/SellerClosed", "Open"],
    [true, "Canceled/SellerCanceled", "Closed/OrderReferenceCanceled"],
  ])("is closed, with what is open: %s", async (cancels, ofOrder, ofAuthorization) => {
    const { order, id } = await authorized(checkout.amazon)
    expect(await close(order.id, cancels)).toMatchObject({ status: 200, body: { statusDetails: { state: "Closed" } } })
    expect([await order.state(), stateIn(await read(checkout.amazon, id))]).toEqual([ofOrder, ofAuthorization])
  })

  it("is told the shop's order number", async () => {
    const order = await anOrder(checkout.amazon)
    const merchantMetadata = { merchantReferenceId: "1001" }
    const { body } = await checkout.call("PATCH", `chargePermissions/${order.id}`, { merchantMetadata })
    expect(body["merchantMetadata"]).toMatchObject(merchantMetadata)
  })

  it("has its reservation given back", async () => {
    const { id } = await authorized(checkout.amazon)
    const canceled = await checkout.call("DELETE", `charges/${asCharge(id)}/cancel`, { cancellationReason: "no stock" })
    expect(canceled).toMatchObject({
      status: 200,
      body: { statusDetails: { state: "Canceled", reasonCode: "MerchantCanceled" } },
    })
    expect(stateIn(await read(checkout.amazon, id))).toBe("Closed/SellerClosed")
  })
})
