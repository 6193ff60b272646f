import {
  aCheckoutV2,
  aCompletedSession,
  aKey,
  aSession,
  euro,
  signedHeaders,
  stateOf,
  updateOf,
  type CheckoutV2,
  type Json,
} from "../support/checkout-v2"

describe("the control interface for Checkout v2", () => {
  let checkout: CheckoutV2
  beforeAll(async () => {
    checkout = await aCheckoutV2()
  })
  afterEach(() => checkout.amazon.control("POST", "reset"))
  afterAll(() => checkout.amazon.stop())

  const control = <T = Json>(method: string, path: string, body?: Json) =>
    checkout.amazon.control<T>(method, `cv2/${path}`, body)
  const fault = (operation: string, when: string, kind: string) =>
    checkout.amazon.control("POST", "faults", { operation, when, kind })
  const charge = (chargePermissionId: string, headers = {}) =>
    checkout.call("POST", "charges", { chargePermissionId, chargeAmount: euro("10.00") }, { headers })

  it("plays the button and the buyer, back to the review page", async () => {
    const payload = { webCheckoutDetails: { checkoutReviewReturnUrl: "https://shop.example/review#x" } }
    const made = await control("POST", "sessions", { payload, country: "FR" })
    const id = String(made["checkout_session_id"])
    expect(made["redirect"]).toBe(`https://shop.example/review?amazonCheckoutSessionId=${id}#x`)
    expect(await checkout.session(id)).toMatchObject({ state: "Open", address_id: "fr-1", card_tail: "1111" })
    await control("PATCH", `sessions/${id}`, { country: "IT", card_tail: "3434" })
    expect(await checkout.session(id)).toMatchObject({ address_id: "it-1", card_tail: "3434" })
  })

  it.each([
    ["Success", "Open", true],
    ["Declined", "Canceled", false],
    ["BuyerCanceled", "Canceled", false],
    ["AmazonCanceled", "Canceled", false],
  ])("plays the processing page with %s", async (outcome, state, processed) => {
    const id = await aSession(checkout)
    await checkout.call("PATCH", `checkoutSessions/${id}`, updateOf())
    const { redirect } = await control("POST", `sessions/${id}/processing`, { outcome })
    expect(redirect).toContain(`amazonCheckoutSessionId=${id}`)
    expect(await checkout.session(id)).toMatchObject({ state, processed })
  })

  it("knows no processing page for a session that lacks something", async () => {
    const id = await aSession(checkout)
    await expect(control("POST", `sessions/${id}/processing`, {})).rejects.toThrow(/409/)
  })

  it("shows a charge permission with everything below it", async () => {
    const { permission, charge: id } = await aCompletedSession(checkout, { intent: "AuthorizeWithCapture" })
    await checkout.call("POST", "refunds", { chargeId: id, refundAmount: euro("5.00") })
    expect(await checkout.permission(permission)).toMatchObject({
      limit: { amount: "50.00", currency: "EUR" },
      balance: { amount: "0.00", currency: "EUR" },
      charges: [{ id, state: "Captured", captured: { amount: "50.00" }, refunds: [{ state: "RefundInitiated" }] }],
    })
  })

  it.each([
    ["500", 500, "InternalServerError"],
    ["503", 503, "ServiceUnavailable"],
    ["throttled", 429, "TooManyRequests"],
  ])("makes a call fail with %s before anything happens", async (kind, status, reason) => {
    const { permission } = await aCompletedSession(checkout, { intent: "Confirm" })
    await fault("CreateCharge", "before", kind)
    const answer = await charge(permission)
    expect([answer.status, answer.body["reasonCode"]]).toEqual([status, reason])
    expect((await checkout.permission(permission)).charges).toEqual([])
    expect((await charge(permission)).status).toBe(201)
  })

  it.each(["reset", "truncated", "empty", "html", "doctype"])(
    "loses an answer as %s, and the same key finds it again",
    async (kind) => {
      const { permission } = await aCompletedSession(checkout, { intent: "Confirm" })
      const headers = { "x-amz-pay-idempotency-key": aKey() }
      await fault("CreateCharge", "after", kind)
      await expect(charge(permission, headers)).rejects.toThrow()
      const { body } = await charge(permission, headers)
      expect((await checkout.permission(permission)).charges).toMatchObject([{ id: body["chargeId"] }])
    },
  )

  it.each([
    ["CreateCharge", { state: "Declined", reason_code: "HardDeclined" }, 422],
    ["CreateCharge", { state: "Declined", reason_code: "MFANotCompleted" }, 422],
  ])("plans how %s ends: %j", async (operation, outcome, status) => {
    const { permission } = await aCompletedSession(checkout, { intent: "Confirm" })
    await control("POST", "outcomes", { operation, parent_id: permission, ...outcome })
    expect((await charge(permission)).status).toBe(status)
  })

  it("plans a completion that is declined", async () => {
    await control("POST", "outcomes", { operation: "CompleteCheckoutSession", state: "Declined" })
    const { session } = await aCompletedSession(checkout)
    expect(await stateOf(checkout, `checkoutSessions/${session}`)).toBe("Canceled/Declined")
  })

  it("moves an object as Amazon would, along its lifecycle only", async () => {
    const { permission, charge: id } = await aCompletedSession(checkout)
    await control("POST", "transitions", { object_id: permission, state: "Closed", reason_code: "BuyerCanceled" })
    expect(await stateOf(checkout, `chargePermissions/${permission}`)).toBe("Closed/BuyerCanceled")
    await expect(control("POST", "transitions", { object_id: permission, state: "Chargeable" })).rejects.toThrow(/409/)
    await control("POST", "transitions", { object_id: id, state: "Canceled", reason_code: "AmazonCanceled" })
    expect(await stateOf(checkout, `charges/${id}`)).toBe("Canceled/AmazonCanceled")
  })

  it("refunds by hand in Seller Central, which is no call of the shop", async () => {
    const { charge: chargeId } = await aCompletedSession(checkout, { intent: "AuthorizeWithCapture" })
    const before = (await checkout.amazon.control<readonly Json[]>("GET", "calls")).length
    const body = { chargeId, refundAmount: euro("5.00") }
    const answer = await control("POST", "seller-central", { operation: "CreateRefund", body })
    expect(answer).toMatchObject({ status: 201, body: { chargeId } })
    expect(await checkout.amazon.control<readonly Json[]>("GET", "calls")).toHaveLength(before)
    const wrong = { operation: "CreateRefund", body: { chargeId, refundAmount: euro("500.00") } }
    await expect(control("POST", "seller-central", wrong)).rejects.toThrow(/400 TransactionAmountExceeded/)
  })

  it("counts what was done, not what was asked", async () => {
    await aCompletedSession(checkout)
    const { counts } = await checkout.amazon.control<Json>("GET", "effects")
    expect(counts).toEqual({ UpdateCheckoutSession: 1, CompleteCheckoutSession: 1 })
  })

  it("is empty after a reset, with the same key", async () => {
    const { session } = await aCompletedSession(checkout)
    await checkout.amazon.control("POST", "reset")
    expect((await checkout.call("GET", `checkoutSessions/${session}`)).status).toBe(404)
    expect(await control("GET", "sessions")).toEqual([])
  })

  it("accepts a date of the machine and of the advanced clock", async () => {
    await checkout.later(7200)
    const path = "/v2/charges/x"
    const status = async (shift: number) => {
      const headers = { "x-amz-pay-date": new Date(Date.now() + shift).toISOString().replace(/\.\d{3}/, "") }
      const signed = signedHeaders({ method: "GET", path }, { key: checkout.key, headers })
      return (await fetch(`${checkout.amazon.simulator.http}${path}`, { headers: signed })).status
    }
    expect([await status(0), await status(7_200_000), await status(3_600_000)]).toEqual([404, 404, 403])
  })
})
