import {
  aCheckoutV2,
  aCompletedSession,
  aKey,
  aProcessedSession,
  aSession,
  day,
  euro,
  stateOf,
  updateOf,
  type CheckoutV2,
  type Json,
  type Wish,
} from "../support/checkout-v2"

describe("a checkout session", () => {
  let checkout: CheckoutV2
  beforeAll(async () => {
    checkout = await aCheckoutV2()
  })
  afterEach(() => checkout.amazon.control("POST", "reset"))
  afterAll(() => checkout.amazon.stop())

  const storeId = () => checkout.amazon.simulator.clientId
  const review = { checkoutReviewReturnUrl: "https://shop.example/review" }
  const create = (body: Json, headers = {}) => checkout.call("POST", "checkoutSessions", body, { headers })
  const get = (id: string) => checkout.call("GET", `checkoutSessions/${id}`)
  const update = (id: string, body: Json) => checkout.call("PATCH", `checkoutSessions/${id}`, body)
  const complete = (id: string, amount = "50.00", headers = {}) =>
    checkout.call("POST", `checkoutSessions/${id}/complete`, { chargeAmount: euro(amount) }, { headers })
  const process = (id: string, body: Json = {}) =>
    checkout.amazon.control<{ redirect: string }>("POST", `cv2/sessions/${id}/processing`, body)

  describe("made by a call", () => {
    it("has no buyer, and says what it lacks", async () => {
      const { status, body } = await create({ storeId: storeId(), webCheckoutDetails: review })
      expect(status).toBe(201)
      expect(body).toMatchObject({
        buyer: null,
        shippingAddress: null,
        productType: null,
        paymentPreferences: [null],
        chargePermissionId: null,
        statusDetails: { state: "Open", reasonCode: null },
        releaseEnvironment: "Sandbox",
        paymentDetails: { chargeAmount: null, canHandlePendingAuthorization: false },
        webCheckoutDetails: { ...review, amazonPayRedirectUrl: null },
      })
      expect((body["constraints"] as readonly Json[]).map((it) => it["constraintId"])).toEqual([
        "BuyerNotAssociated",
        "ChargeAmountNotSet",
        "CheckoutResultReturnUrlNotSet",
        "PaymentIntentNotSet",
      ])
      expect(body["creationTimestamp"]).toMatch(/^\d{8}T\d{6}Z$/)
    })

    it.each<[string, (store: string) => Json, string]>([
      ["another shop's store", () => ({ storeId: "amzn1.other", webCheckoutDetails: review }), "InvalidParameterValue"],
      ["no store", () => ({ webCheckoutDetails: review }), "MissingParameterValue"],
      ["no review page", (it) => ({ storeId: it, webCheckoutDetails: {} }), "MissingParameterValue"],
      ["a field of CV2's first year", (it) => ({ storeId: it, webCheckoutDetail: review }), "UnrecognizedField"],
      [
        "a page that is no URL",
        (it) => ({ storeId: it, webCheckoutDetails: { checkoutReviewReturnUrl: "/review" } }),
        "InvalidParameterValue",
      ],
      [
        "an unknown scope",
        (it) => ({ storeId: it, webCheckoutDetails: review, scopes: ["shoeSize"] }),
        "InvalidParameterValue",
      ],
      [
        "restrictions as a list",
        (it) => ({
          storeId: it,
          webCheckoutDetails: review,
          deliverySpecifications: { addressRestrictions: { type: "Allowed", restrictions: [] } },
        }),
        "InvalidParameterValue",
      ],
      [
        "the additional payment button without an amount",
        (it) => ({
          storeId: it,
          webCheckoutDetails: { checkoutResultReturnUrl: "https://shop.example/r", checkoutMode: "ProcessOrder" },
          paymentDetails: { paymentIntent: "Confirm" },
        }),
        "MissingParameterValue",
      ],
    ])("is refused with %s", async (_what, body, reason) => {
      const answer = await create(body(storeId()))
      expect([answer.status, answer.body["reasonCode"]]).toEqual([400, reason])
    })

    it("is refused when the body is no JSON", async () => {
      const answer = await checkout.call("POST", "checkoutSessions", "{")
      expect([answer.status, answer.body["reasonCode"]]).toEqual([400, "InvalidRequestFormat"])
    })

    it("is made once for one key, and refused for other values", async () => {
      const headers = { "x-amz-pay-idempotency-key": aKey() }
      const first = await create({ storeId: storeId(), webCheckoutDetails: review }, headers)
      const again = await create({ webCheckoutDetails: review, storeId: storeId() }, headers)
      expect(again.body).toEqual(first.body)
      const other = await create({ storeId: storeId(), webCheckoutDetails: review, platformId: "x" }, headers)
      expect([other.status, other.body["reasonCode"]]).toEqual([400, "DuplicateIdempotencyKey"])
    })
  })

  describe("of the button", () => {
    it("has buyer, address and card once the buyer has chosen", async () => {
      const { body } = await get(await aSession(checkout, { hand: { country: "AT", card_tail: "4444" } }))
      expect(body).toMatchObject({
        productType: "PayAndShip",
        buyer: { name: "Christoph Conn", email: "buyer@example.com" },
        shippingAddress: { countryCode: "AT", addressLine3: "Mariahilfer Straße 12", county: null },
        billingAddress: null,
        paymentPreferences: [{ paymentDescriptor: "Mastercard ****4444 (Amazon Pay)" }],
      })
      expect(JSON.parse(body["shippingAddressList"][0])).toMatchObject({ addressId: "at-1", countryCode: "AT" })
    })

    it("tells only what its scopes ask for", async () => {
      const { body } = await get(await aSession(checkout, { payload: { scopes: ["name", "billingAddress"] } }))
      expect(body["buyer"]).toMatchObject({ name: "Christoph Conn", email: null, phoneNumber: null })
      expect(body["billingAddress"]).toMatchObject({ countryCode: "DE" })
    })

    it("leads on when nothing is lacking any more", async () => {
      const id = await aSession(checkout)
      const answer = await update(id, updateOf())
      expect(answer.status).toBe(200)
      expect(answer.body["constraints"]).toEqual([])
      const { amazonPayRedirectUrl } = answer.body["webCheckoutDetails"]
      expect(amazonPayRedirectUrl).toBe(
        `${checkout.amazon.simulator.http}/checkout/processing?amazonCheckoutSessionId=${id}`,
      )
      expect((await process(id)).redirect).toBe(`https://shop.example/result?cart=1&amazonCheckoutSessionId=${id}`)
    })

    it("keeps what an update does not name", async () => {
      const id = await aSession(checkout)
      await update(id, updateOf())
      const { body } = await update(id, { paymentDetails: { chargeAmount: euro("60.00") } })
      expect(body["paymentDetails"]).toMatchObject({ paymentIntent: "Authorize", chargeAmount: euro("60.00") })
      expect(body["merchantMetadata"]).toMatchObject({ merchantReferenceId: "ORD-1001" })
    })

    it.each<[string, Json, string]>([
      ["a number as amount", { chargeAmount: { amount: 5, currencyCode: "EUR" } }, "InvalidParameterValue"],
      ["three decimals", { chargeAmount: euro("5.001") }, "InvalidParameterValue"],
      ["a thousands separator", { chargeAmount: euro("1,000.00") }, "InvalidParameterValue"],
      ["yen with decimals", { chargeAmount: { amount: "705.00", currencyCode: "JPY" } }, "InvalidParameterValue"],
      ["nothing to charge", { chargeAmount: euro("0.00") }, "InvalidParameterValue"],
      ["more than may be charged", { chargeAmount: euro("150000.01") }, "TransactionAmountExceeded"],
      ["a total below the charge", { chargeAmount: euro("5"), totalOrderAmount: euro("4") }, "InvalidParameterValue"],
      [
        "a capture that may be pending",
        { paymentIntent: "AuthorizeWithCapture", canHandlePendingAuthorization: true },
        "InvalidParameterCombination",
      ],
      ["a currency for presentment", { presentmentCurrency: "CHF" }, "UnrecognizedField"],
      ["a long text for the statement", { softDescriptor: "more than 16 characters" }, "InvalidParameterValue"],
    ])("refuses an update with %s", async (_what, paymentDetails, reason) => {
      const answer = await update(await aSession(checkout), { paymentDetails })
      expect([answer.status, answer.body["reasonCode"]]).toEqual([400, reason])
    })

    it("is another merchant's secret", async () => {
      const id = await aSession(checkout, { hand: { seller_id: "A2SIMULATORSELLERUK" } })
      expect((await get(id)).status).toBe(404)
    })

    it("expires after 24 hours, and is forgotten 30 days later", async () => {
      const id = await aSession(checkout)
      await checkout.later(day)
      expect(await stateOf(checkout, `checkoutSessions/${id}`)).toBe("Canceled/Expired")
      const late = await update(id, {})
      expect([late.status, late.body["reasonCode"]]).toEqual([422, "InvalidCheckoutSessionStatus"])
      await checkout.later(30 * day + 1)
      expect((await get(id)).status).toBe(404)
    })

    it("takes the amount of yen as a whole number", async () => {
      const hand = { seller_id: "A2SIMULATORSELLERJP" }
      const id = await aSession(checkout, { hand })
      const all = await checkout.amazon.control<readonly Record<string, string>[]>("GET", "cv2/credentials")
      const own = all.find((it) => it["merchant_id"] === hand.seller_id)
      const key = { publicKeyId: own?.["public_key_id"] ?? "", privateKey: own?.["private_key"] ?? "" }
      const answer = await checkout.call(
        "PATCH",
        `checkoutSessions/${id}`,
        updateOf({ worth: "705", currency: "JPY" }),
        {
          key,
          headers: { "x-amz-pay-region": "jp" },
        },
      )
      expect(answer.body["paymentDetails"]["chargeAmount"]).toEqual({ amount: "705", currencyCode: "JPY" })
    })
  })

  describe("is completed", () => {
    it.each<[string, Wish, number, string | null]>([
      ["Confirm", { intent: "Confirm" }, 200, null],
      ["Authorize", { intent: "Authorize" }, 200, "Authorized"],
      ["AuthorizeWithCapture", { intent: "AuthorizeWithCapture" }, 200, "Captured"],
      [
        "Authorize with a card that waits",
        { canHandlePending: true, hand: { card_tail: "0701" } },
        202,
        "AuthorizationInitiated",
      ],
      ["Authorize with a shop that could wait", { canHandlePending: true }, 200, "Authorized"],
    ])("with the intent %s", async (_what, wish, status, charge) => {
      const id = await aProcessedSession(checkout, wish)
      const answer = await complete(id)
      expect(answer.status).toBe(status)
      expect(answer.body).toMatchObject({ statusDetails: { state: "Completed" }, storeId: null, buyer: null })
      const { chargePermissionId, chargeId } = answer.body
      expect(chargePermissionId).toMatch(/^S02-\d{7}-\d{7}$/)
      const hidden = chargeId === null ? null : await stateOf(checkout, `charges/${chargeId}`)
      expect(hidden).toBe(charge)
    })

    it("not before the buyer has been through the processing page", async () => {
      const id = await aSession(checkout)
      await update(id, updateOf())
      const answer = await complete(id)
      expect([answer.status, answer.body["reasonCode"]]).toEqual([422, "InvalidCheckoutSessionStatus"])
    })

    it("with the amount of the last update only", async () => {
      const id = await aProcessedSession(checkout)
      const wrong = await complete(id, "49.99")
      expect([wrong.status, wrong.body["reasonCode"]]).toEqual([409, "AmountMismatch"])
      expect((await complete(id)).status).toBe(200)
    })

    it("once: a second time it is refused, with or without a key", async () => {
      const headers = { "x-amz-pay-idempotency-key": aKey() }
      const id = await aProcessedSession(checkout)
      await complete(id, "50.00", headers)
      const again = await complete(id, "50.00", headers)
      expect([again.status, again.body["reasonCode"]]).toEqual([422, "InvalidCheckoutSessionStatus"])
      expect((await get(id)).body).toMatchObject({ statusDetails: { state: "Completed" } })
    })

    it("once for one key, where the switch says that keys are honoured here", async () => {
      await checkout.amazon.control("POST", "switches", { idempotencyOnComplete: "honoured" })
      const headers = { "x-amz-pay-idempotency-key": aKey() }
      const id = await aProcessedSession(checkout)
      const first = await complete(id, "50.00", headers)
      const again = await complete(id, "50.00", headers)
      expect([again.status, again.body]).toEqual([200, first.body])
    })

    it.each([
      ["BuyerCanceled", "Canceled/BuyerCanceled"],
      ["AmazonCanceled", "Canceled/AmazonCanceled"],
      ["Declined", "Canceled/Declined"],
    ])("with the simulation %s as a refusal", async (code, state) => {
      const id = await aProcessedSession(checkout)
      const answer = await complete(id, "50.00", { "x-amz-pay-simulation-code": code })
      expect([answer.status, answer.body["reasonCode"]]).toEqual([422, "CheckoutSessionCanceled"])
      expect(await stateOf(checkout, `checkoutSessions/${id}`)).toBe(state)
    })

    it("with the simulation AuthorizationInitiated as a charge that waits", async () => {
      const id = await aProcessedSession(checkout, { canHandlePending: true })
      const { status, body } = await complete(id, "50.00", { "x-amz-pay-simulation-code": "AuthorizationInitiated" })
      expect(status).toBe(202)
      await checkout.later(30)
      expect(await stateOf(checkout, `charges/${body["chargeId"]}`)).toBe("Authorized")
    })

    it.each([
      ["3064", "Canceled/BuyerCanceled"],
      ["3434", "Canceled/Declined"],
    ])("never, with the card %s", async (card_tail, state) => {
      const id = await aProcessedSession(checkout, { hand: { card_tail } })
      expect(await stateOf(checkout, `checkoutSessions/${id}`)).toBe(state)
      const answer = await complete(id)
      expect([answer.status, answer.body["reasonCode"]]).toEqual([422, "CheckoutSessionCanceled"])
    })

    it("by a charge that is declined in the end, with the card 4354", async () => {
      const { charge } = await aCompletedSession(checkout, { canHandlePending: true, hand: { card_tail: "4354" } })
      await checkout.later(30)
      expect(await stateOf(checkout, `charges/${charge}`)).toBe("Declined/HardDeclined")
    })

    it("not with a card that waits, when the shop cannot", async () => {
      const answer = await complete(await aProcessedSession(checkout, { hand: { card_tail: "0701" } }))
      expect([answer.status, answer.body["reasonCode"]]).toEqual([400, "InvalidSandboxSimulationSpecified"])
    })

    it("with a total above the charge: that is what may be charged", async () => {
      const { permission } = await aCompletedSession(checkout, { total: "80.00" })
      const { body } = await checkout.call("GET", `chargePermissions/${permission}`)
      expect(body["limits"]).toEqual({ amountLimit: euro("80.00"), amountBalance: euro("30.00") })
      expect(body).toMatchObject({
        statusDetails: { state: "Chargeable", reasons: null },
        merchantMetadata: { merchantReferenceId: "ORD-1001" },
        buyer: { email: "buyer@example.com" },
        shippingAddress: { countryCode: "DE" },
      })
    })
  })

  it("of the additional payment button carries the shop's address, trimmed, and goes on at once", async () => {
    const id = await aSession(checkout, {
      payload: {
        webCheckoutDetails: { checkoutResultReturnUrl: "https://shop.example/result", checkoutMode: "ProcessOrder" },
        paymentDetails: { paymentIntent: "Authorize", chargeAmount: euro("20.00") },
        addressDetails: {
          name: " Erika Müller",
          addressLine1: "Hauptstr. 1",
          city: "Bonn",
          postalCode: "53111 ",
          countryCode: "de",
          phoneNumber: "0",
        },
      },
    })
    const { body } = await get(id)
    expect(body["shippingAddress"]).toMatchObject({ name: "Erika Müller", postalCode: "53111", countryCode: "DE" })
    await process(id)
    expect((await complete(id, "20.00")).status).toBe(200)
  })

  it.each([
    ["GB", { stateOrRegion: "Kent" }, "InvalidParameterValue"],
    ["DE", { city: undefined }, "MissingParameterValue"],
    ["US", {}, "MissingParameterValue"],
  ])("is refused with an address in %s that has %j", async (countryCode, change, reason) => {
    const addressDetails = {
      name: "A",
      addressLine1: "B",
      city: "C",
      postalCode: "D",
      phoneNumber: "0",
      ...change,
      countryCode,
    }
    const answer = await create({ storeId: storeId(), webCheckoutDetails: review, addressDetails })
    expect([answer.status, answer.body["reasonCode"]]).toEqual([400, reason])
  })
})
