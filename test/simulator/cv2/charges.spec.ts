import {
  aCheckoutV2,
  aCompletedSession,
  aKey,
  day,
  euro,
  stateOf,
  type Answer,
  type CheckoutV2,
  type Json,
  type Wish,
} from "../support/checkout-v2"

describe("charges of the API v2", () => {
  let checkout: CheckoutV2
  beforeAll(async () => {
    checkout = await aCheckoutV2()
  })
  afterEach(() => checkout.amazon.control("POST", "reset"))
  afterAll(() => checkout.amazon.stop())

  const simulate = (code: string) => ({ "x-amz-pay-simulation-code": code })
  const charge = (chargePermissionId: string, body: Json = {}, headers = {}) =>
    checkout.call("POST", "charges", { chargePermissionId, chargeAmount: euro("20.00"), ...body }, { headers })
  const capture = (id: string, amount = "50.00", headers = {}) =>
    checkout.call("POST", `charges/${id}/capture`, { captureAmount: euro(amount) }, { headers })
  const refund = (chargeId: string, amount: string, headers = {}) =>
    checkout.call("POST", "refunds", { chargeId, refundAmount: euro(amount) }, { headers })
  const cancel = (id: string) => checkout.call("DELETE", `charges/${id}/cancel`, { cancellationReason: "no stock" })
  const close = (id: string, body: Json = {}, headers = {}) =>
    checkout.call("DELETE", `chargePermissions/${id}/close`, { closureReason: "done", ...body }, { headers })
  const reason = ({ status, body }: Answer) => [status, body["reasonCode"]]
  const stateOfCharge = (id: string) => stateOf(checkout, `charges/${id}`)
  const stateOfPermission = (id: string) => stateOf(checkout, `chargePermissions/${id}`)
  const confirmed = (wish: Wish = {}) => aCompletedSession(checkout, { intent: "Confirm", ...wish })
  const authorized = (wish: Wish = {}) => aCompletedSession(checkout, wish)
  const captured = (wish: Wish = {}) => aCompletedSession(checkout, { intent: "AuthorizeWithCapture", ...wish })

  describe("Create Charge", () => {
    it("reserves, and answers with the charge", async () => {
      const { permission } = await confirmed()
      const { status, body } = await charge(permission)
      expect(status).toBe(201)
      expect(body).toMatchObject({
        chargePermissionId: permission,
        chargeAmount: euro("20.00"),
        captureAmount: null,
        refundedAmount: null,
        statusDetails: { state: "Authorized" },
      })
      expect(body["chargeId"]).toMatch(new RegExp(`^${permission}-C\\d{6}$`))
    })

    it("takes at once with captureNow", async () => {
      const { permission } = await confirmed()
      const { body } = await charge(permission, { captureNow: true, softDescriptor: "SHOP" })
      expect(body).toMatchObject({
        statusDetails: { state: "Captured" },
        captureAmount: euro("20.00"),
        softDescriptor: "SHOP",
      })
    })

    it("is done once for one key, whatever became of it since", async () => {
      const { permission } = await confirmed()
      const headers = { "x-amz-pay-idempotency-key": aKey() }
      const first = await charge(permission, {}, headers)
      await cancel(first.body["chargeId"])
      expect((await charge(permission, {}, headers)).body).toEqual(first.body)
      expect(reason(await charge(permission, { chargeAmount: euro("21.00") }, headers))).toEqual([
        400,
        "DuplicateIdempotencyKey",
      ])
    })

    it.each<[string, string]>([
      ["SoftDeclined", "Chargeable"],
      ["HardDeclined", "NonChargeable/PaymentMethodInvalid"],
      ["AmazonRejected", "Closed/AmazonCanceled"],
      ["TransactionTimedOut", "Chargeable"],
      ["Sim:MFANotCompleted", "NonChargeable/MFAFailed"],
      ["Sim:PaymentMethodNotAllowed", "NonChargeable/PaymentMethodNotAllowed"],
    ])("declines with %s as an error, the same for the same key, and leaves the permission %s", async (code, state) => {
      const { permission } = await confirmed()
      const headers = { "x-amz-pay-idempotency-key": aKey(), ...simulate(code) }
      expect(reason(await charge(permission, {}, headers))).toEqual([422, code.replace("Sim:", "")])
      expect(await stateOfPermission(permission)).toBe(state)
      expect(reason(await charge(permission, {}, headers))).toEqual([422, code.replace("Sim:", "")])
      expect((await checkout.permission(permission)).charges).toHaveLength(1)
    })

    it("fails with ProcessingFailure as an error of the server", async () => {
      const { permission } = await confirmed()
      expect(reason(await charge(permission, {}, simulate("Sim:ProcessingFailure")))).toEqual([
        500,
        "ProcessingFailure",
      ])
    })

    it.each([
      ["Sim:PendingAuthorized", "Authorized"],
      ["Sim:PendingHardDeclined", "Declined/HardDeclined"],
      ["Sim:PendingTransactionTimedOut", "Declined/TransactionTimedOut"],
    ])("waits with %s and ends as %s", async (code, state) => {
      const { permission } = await confirmed()
      const { body } = await charge(permission, { canHandlePendingAuthorization: true }, simulate(code))
      expect(body["statusDetails"]["state"]).toBe("AuthorizationInitiated")
      await checkout.later(30)
      expect(await stateOfCharge(body["chargeId"])).toBe(state)
    })

    it.each<[string, Json, [number, string]]>([
      ["more than is left", { chargeAmount: euro("50.01") }, [400, "TransactionAmountExceeded"]],
      ["another currency", { chargeAmount: { amount: "1.00", currencyCode: "GBP" } }, [400, "CurrencyMismatch"]],
      ["a text for the statement but no capture", { softDescriptor: "A" }, [400, "InvalidParameterCombination"]],
      ["no amount", { chargeAmount: null }, [400, "MissingParameterValue"]],
      ["an unknown permission", { chargePermissionId: "S02-1-1" }, [404, "ResourceNotFound"]],
    ])("refuses %s", async (_what, body, expected) => {
      const { permission } = await confirmed()
      expect(reason(await charge(permission, body))).toEqual(expected)
    })

    it("gives the balance back of what was canceled, and of what was not captured", async () => {
      const { permission, charge: first } = await authorized()
      expect(reason(await charge(permission, { chargeAmount: euro("0.01") }))[1]).toBe("TransactionAmountExceeded")
      await capture(first, "30.00")
      const { body } = await charge(permission, { chargeAmount: euro("20.00") })
      await cancel(body["chargeId"])
      expect((await checkout.permission(permission)).balance).toEqual({ amount: "20.00", currency: "EUR" })
    })

    it("refuses more charges than the account may make", async () => {
      await checkout.amazon.control("POST", "switches", { maxCharges: 1 })
      const { permission } = await authorized({ total: "80.00" })
      expect(reason(await charge(permission))).toEqual([422, "TransactionCountExceeded"])
    })

    it.each<[string, (id: string) => Promise<Answer>, Json]>([
      ["Create Charge", (id) => charge(id, {}, simulate("CaptureInitiated")), {}],
      ["Close", (id) => close(id, {}, simulate("HardDeclined")), {}],
      ["Create Charge for a shop that cannot wait", (id) => charge(id, {}, simulate("Sim:PendingAuthorized")), {}],
    ])("knows no simulation that is not for %s", async (_what, call) => {
      const { permission } = await confirmed()
      expect(reason(await call(permission))).toEqual([400, "InvalidSandboxSimulationSpecified"])
    })
  })

  describe("Capture Charge", () => {
    it("takes what was reserved and closes the permission when everything is taken", async () => {
      const { permission, charge: id } = await authorized()
      const { status, body } = await capture(id)
      expect([status, body["statusDetails"]["state"], body["captureAmount"]]).toEqual([200, "Captured", euro("50.00")])
      expect(await stateOfPermission(permission)).toBe("Closed/AmazonClosed")
      expect(reason(await capture(id))).toEqual([422, "InvalidChargeStatus"])
    })

    it("is answered again for the same key", async () => {
      const { charge: id } = await authorized()
      const headers = { "x-amz-pay-idempotency-key": aKey() }
      const first = await capture(id, "50.00", headers)
      expect((await capture(id, "50.00", headers)).body).toEqual(first.body)
      const { effects } = await checkout.amazon.control<{ effects: readonly Json[] }>("GET", "effects")
      expect(effects.filter((it) => it["operation"] === "CaptureCharge")).toHaveLength(1)
    })

    it.each<[string, string, [number, string]]>([
      ["more than the charge", "50.01", [400, "TransactionAmountExceeded"]],
      ["nothing", "0.00", [400, "InvalidParameterValue"]],
    ])("refuses %s", async (_what, amount, expected) => {
      const { charge: id } = await authorized()
      expect(reason(await capture(id, amount))).toEqual(expected)
    })

    it("more than seven days later is decided later", async () => {
      const { charge: id } = await authorized()
      await checkout.later(7 * day + 60)
      const { body } = await capture(id)
      expect(body["statusDetails"]["state"]).toBe("CaptureInitiated")
      await checkout.later(3600)
      expect(await stateOfCharge(id)).toBe("Captured")
    })

    it.each([
      ["CaptureInitiated", "Captured"],
      ["Sim:CaptureInitiatedDeclined", "Declined/AmazonRejected"],
    ])("waits with %s and ends as %s", async (code, state) => {
      const { charge: id } = await authorized()
      await capture(id, "50.00", simulate(code))
      expect(await stateOfCharge(id)).toBe("CaptureInitiated")
      await checkout.later(30)
      expect(await stateOfCharge(id)).toBe(state)
    })

    it("is declined as an error", async () => {
      const { charge: id } = await authorized()
      expect(reason(await capture(id, "50.00", simulate("Sim:AmazonRejected")))).toEqual([422, "AmazonRejected"])
      expect(await stateOfCharge(id)).toBe("Declined/AmazonRejected")
      expect((await checkout.call("GET", `charges/${id}`)).body["captureAmount"]).toBeNull()
    })

    it("is possible while the permission is closed, by switch only", async () => {
      const { permission, charge: id } = await authorized()
      await close(permission)
      await checkout.amazon.control("POST", "switches", { captureOnClosedPermission: "refused" })
      expect(reason(await capture(id))).toEqual([422, "InvalidChargeStatus"])
      await checkout.amazon.control("POST", "switches", { captureOnClosedPermission: "allowed" })
      expect((await capture(id)).status).toBe(200)
    })
  })

  it("a charge that nobody captures is released after 30 days", async () => {
    const { charge: id } = await authorized()
    await checkout.later(30 * day)
    expect(await stateOfCharge(id)).toBe("Canceled/ExpiredUnused")
  })

  it("Cancel Charge releases what is reserved or about to be, and nothing else", async () => {
    const { charge: id } = await authorized()
    expect((await cancel(id)).body["statusDetails"]).toMatchObject({
      state: "Canceled",
      reasonCode: "MerchantCanceled",
    })
    expect(reason(await cancel(id))).toEqual([422, "InvalidChargeStatus"])
    const waiting = await authorized({ canHandlePending: true, hand: { card_tail: "0701" } })
    await cancel(waiting.charge)
    await checkout.later(60)
    expect(await stateOfCharge(waiting.charge)).toBe("Canceled/MerchantCanceled")
  })

  it("Cancel Charge refuses a reason above 255 characters", async () => {
    const { charge: id } = await authorized()
    const answer = await checkout.call("DELETE", `charges/${id}/cancel`, { cancellationReason: "x".repeat(256) })
    expect(reason(answer)).toEqual([400, "InvalidParameterValue"])
  })

  describe("Create Refund", () => {
    it("begins as RefundInitiated, ends as Refunded, and shows on the charge", async () => {
      const { charge: id } = await captured()
      const { status, body } = await refund(id, "10.00")
      expect([status, body["statusDetails"]["state"]]).toEqual([201, "RefundInitiated"])
      expect(body["refundId"]).toMatch(/^S02-\d{7}-\d{7}-R\d{6}$/)
      await checkout.later(30)
      expect(await stateOf(checkout, `refunds/${body["refundId"]}`)).toBe("Refunded")
      expect((await checkout.call("GET", `charges/${id}`)).body["refundedAmount"]).toEqual(euro("10.00"))
    })

    it.each(["AmazonRejected", "ProcessingFailure"])("is declined with %s in the end", async (code) => {
      const { charge: id } = await captured()
      const { body } = await refund(id, "10.00", simulate(code))
      await checkout.later(30)
      expect(await stateOf(checkout, `refunds/${body["refundId"]}`)).toBe(`Declined/${code}`)
      expect((await refund(id, "50.00")).status).toBe(201)
    })

    it.each([
      ["50.00", "57.50", "57.51"],
      ["1000.00", "1075.00", "1075.01"],
    ])("of %s goes up to %s", async (worth, most, more) => {
      const { charge: id } = await captured({ worth })
      expect(reason(await refund(id, more))).toEqual([400, "TransactionAmountExceeded"])
      expect((await refund(id, most)).status).toBe(201)
      expect(reason(await refund(id, "0.01"))).toEqual([400, "TransactionAmountExceeded"])
    })

    it("is refused for what was not captured, and for the eleventh time", async () => {
      const { charge: id } = await authorized()
      expect(reason(await refund(id, "1.00"))).toEqual([422, "InvalidChargeStatus"])
      await capture(id)
      for (let count = 0; count < 10; count += 1) await refund(id, "1.00")
      expect(reason(await refund(id, "1.00"))).toEqual([422, "TransactionCountExceeded"])
    })
  })

  describe("a charge permission", () => {
    it("is closed once, and keeps what is reserved", async () => {
      const { permission, charge: id } = await authorized()
      const { body } = await close(permission)
      expect(body["statusDetails"]).toMatchObject({ state: "Closed", reasons: [{ reasonCode: "MerchantClosed" }] })
      expect(await stateOfCharge(id)).toBe("Authorized")
      expect(reason(await close(permission))).toEqual([422, "InvalidChargePermissionStatus"])
      expect(reason(await charge(permission))).toEqual([422, "InvalidChargePermissionStatus"])
    })

    it("releases what is reserved when the shop says so", async () => {
      const { permission, charge: id } = await authorized()
      await close(permission, { cancelPendingCharges: true })
      expect(await stateOfCharge(id)).toBe("Canceled/ChargePermissionCanceled")
    })

    it("is closed by Amazon in a simulation", async () => {
      const { permission } = await confirmed()
      await close(permission, {}, simulate("AmazonClosed"))
      expect(await stateOfPermission(permission)).toBe("Closed/AmazonClosed")
    })

    it("takes the shop's order number while it lives", async () => {
      const { permission } = await confirmed()
      const change = (merchantMetadata: Json) =>
        checkout.call("PATCH", `chargePermissions/${permission}`, { merchantMetadata })
      const { body } = await change({ merchantReferenceId: "1002" })
      expect(body["merchantMetadata"]["merchantReferenceId"]).toBe("1002")
      await close(permission)
      expect(reason(await change({ merchantReferenceId: "1003" }))).toEqual([422, "ChargePermissionNotModifiable"])
    })

    it("tells of its buyer for 30 days and lives for 180", async () => {
      const { permission } = await confirmed()
      await checkout.later(30 * day)
      const { body } = await checkout.call("GET", `chargePermissions/${permission}`)
      expect([body["buyer"], body["shippingAddress"]]).toEqual([null, null])
      await checkout.later(150 * day)
      expect(await stateOfPermission(permission)).toBe("Closed/Expired")
    })

    it("lives longer where the session asked for it", async () => {
      const { permission } = await confirmed({ payment: { extendExpiration: true } })
      await checkout.later(200 * day)
      expect(await stateOfPermission(permission)).toBe("Chargeable")
    })

    it("is told where the parcel is", async () => {
      const { permission } = await confirmed()
      const deliveryDetails = [{ trackingNumber: "1Z999", carrierCode: "DHL" }]
      const track = (chargePermissionId: string) =>
        checkout.call("POST", "deliveryTrackers", { chargePermissionId, deliveryDetails })
      expect((await track(permission)).body).toMatchObject({ chargePermissionId: permission, deliveryDetails })
      expect(reason(await track("S02-1-1"))).toEqual([404, "ResourceNotFound"])
    })
  })

  it("Get Buyer tells what the sign-in asked for, for an hour", async () => {
    const { buyer_token } = await checkout.amazon.control<Record<string, string>>("POST", "cv2/buyer-tokens", {
      scopes: "name postalCode",
    })
    const path = `buyers/${encodeURIComponent(buyer_token ?? "")}`
    expect((await checkout.call("GET", path)).body).toMatchObject({
      name: "Christoph Conn",
      email: null,
      countryCode: "DE",
    })
    expect(JSON.stringify(await checkout.amazon.control("GET", "calls"))).not.toContain(buyer_token)
    await checkout.later(3600)
    expect(reason(await checkout.call("GET", path))).toEqual([404, "ResourceNotFound"])
  })
})
