import { aCheckoutV2, euro, stateOf, updateOf, type CheckoutV2, type Json } from "../support/checkout-v2"
import { aBuyer, express, type Buyer, type Pressed } from "../support/hosted-checkout"

describe("the hosted pages of Checkout v2", () => {
  let checkout: CheckoutV2
  let buyer: Buyer
  beforeAll(async () => {
    checkout = await aCheckoutV2()
    buyer = aBuyer(checkout)
  })
  afterEach(() => checkout.amazon.control("POST", "reset"))
  afterAll(() => checkout.amazon.stop())

  const allow = { answer: "allow" }
  const chosen = { ...allow, card: "1111", address: "de-1" }
  const choose = (id: string) => `/checkout/choose?amazonCheckoutSessionId=${id}`
  const processing = (id: string) => `/checkout/processing?amazonCheckoutSessionId=${id}`
  const review = (id: string) => `https://shop.example/review?amazonCheckoutSessionId=${id}`
  const result = (id: string) => `https://shop.example/result?cart=1&amazonCheckoutSessionId=${id}`

  /** A buyer who pressed and signed in. */
  const signedIn = async (wish?: Pressed): Promise<string> => {
    const { location } = await buyer.press(wish)
    await buyer.post(location ?? "", allow)
    return buyer.sessionIn(location)
  }

  /** A session that is ready for the processing page. */
  const ready = async (card = "1111"): Promise<string> => {
    const id = await signedIn()
    await buyer.post(choose(id), { ...chosen, card })
    await checkout.call("PATCH", `checkoutSessions/${id}`, updateOf())
    return id
  }

  describe("the button", () => {
    it("leads to the sign-in, and that to the choice and back to the review page", async () => {
      const { status, location } = await buyer.press()
      const id = buyer.sessionIn(location)
      expect([status, location]).toEqual([303, `/checkout/signin?amazonCheckoutSessionId=${id}`])
      const page = await buyer.get(location ?? "")
      expect(page.text).toContain("your delivery address")
      expect((await buyer.post(location ?? "", allow)).location).toBe(choose(id))
      expect((await buyer.post(choose(id), chosen)).location).toBe(review(id))
      const { body } = await checkout.call("GET", `checkoutSessions/${id}`)
      expect(body).toMatchObject({ shippingAddress: { city: "München" }, buyer: { name: "Christoph Conn" } })
    })

    it.each<[string, () => Pressed, string]>([
      ["another payload than was signed", () => ({ fields: { payloadJSON: "{}" } }), "InvalidRequestSignature"],
      [
        "another algorithm than was signed with",
        () => ({ fields: { algorithm: "AMZN-PAY-RSASSA-PSS" } }),
        "InvalidRequestSignature",
      ],
      ["another merchant's id", () => ({ fields: { merchantId: "A2SIMULATORSELLERUK" } }), "InvalidAuthentication"],
      ["an unknown key id", () => ({ fields: { publicKeyId: "SANDBOX-X" } }), "InvalidAuthentication"],
      ["no review page", () => ({ payload: { webCheckoutDetails: {} } }), "MissingParameterValue"],
      ["another shop's store", () => ({ payload: { ...express, storeId: "amzn1.x" } }), "InvalidParameterValue"],
    ])("leads to an error page with %s", async (_what, wish, reason) => {
      const { status, text } = await buyer.press(wish())
      expect([status, text.includes(reason)]).toEqual([400, true])
      expect(await checkout.amazon.control("GET", "cv2/sessions")).toEqual([])
    })

    it("means the older algorithm when it names none", async () => {
      const wish = { algorithm: "AMZN-PAY-RSASSA-PSS" as const, fields: { algorithm: "" } }
      expect((await buyer.press(wish)).status).toBe(303)
    })

    it("of a sign-in leads back with a token of the buyer", async () => {
      const payload = {
        webCheckoutDetails: undefined,
        signInReturnUrl: "https://shop.example/signed-in",
        signInScopes: ["name"],
      }
      const { location } = await buyer.press({ payload, fields: { productType: "SignIn" } })
      const back = new URL((await buyer.post(location ?? "", allow)).location ?? "")
      const token = encodeURIComponent(back.searchParams.get("buyerToken") ?? "")
      expect((await checkout.call("GET", `buyers/${token}`)).body).toMatchObject({
        name: "Christoph Conn",
        email: null,
      })
    })
  })

  describe("cancel", () => {
    it.each<[string, Json, string]>([
      ["the cancel URL", { checkoutCancelUrl: "https://shop.example/cancel" }, "https://shop.example/cancel"],
      ["the page of the button, without one", {}, "https://shop.example/cart"],
    ])("leads to %s", async (_what, urls, expected) => {
      const payload = { webCheckoutDetails: { ...express.webCheckoutDetails, ...urls } }
      const { location } = await buyer.press({ payload })
      expect((await buyer.post(location ?? "", { answer: "deny" })).location).toBe(expected)
      const id = await signedIn({ payload })
      expect((await buyer.post(choose(id), { answer: "deny" })).location).toBe(expected)
    })

    it("of a change leads back to the review page and changes nothing", async () => {
      const id = await ready()
      const { location } = await buyer.post(`${choose(id)}&changeAction=changePayment`, {
        answer: "deny",
        card: "4444",
      })
      expect(location).toBe(review(id))
      expect(await checkout.session(id)).toMatchObject({ card_tail: "1111" })
    })
  })

  describe("the choice", () => {
    it.each<[string, Json, readonly string[], readonly string[]]>([
      ["a country", { addressRestrictions: { type: "Allowed", restrictions: { AT: {} } } }, ["at-1"], ["de-1", "gb-1"]],
      [
        "postal codes",
        { addressRestrictions: { type: "NotAllowed", restrictions: { DE: { zipCodes: ["80*"] } } } },
        ["de-2", "fr-1"],
        ["de-1"],
      ],
      ["boxes", { specialRestrictions: ["RestrictPOBoxes"] }, ["de-3"], ["de-4", "gb-2"]],
      ["packing stations", { specialRestrictions: ["RestrictPackstations"] }, ["de-4"], ["de-3"]],
    ])("has no address where the shop does not deliver: %s", async (_what, deliverySpecifications, yes, no) => {
      const id = await signedIn({ payload: { ...express, deliverySpecifications } })
      for (const address of yes) {
        expect((await buyer.post(choose(id), { ...chosen, address })).location).toBe(review(id))
      }
      for (const address of no) expect((await buyer.post(choose(id), { ...chosen, address })).status).toBe(200)
      expect((await buyer.get(choose(id))).text).toContain("Not delivered here")
    })

    it("has no address when nothing is shipped", async () => {
      const id = await signedIn({ fields: { productType: "PayOnly" } })
      expect((await buyer.get(choose(id))).text).not.toContain('name="address"')
      expect((await buyer.post(choose(id), { ...allow, card: "1111" })).location).toBe(review(id))
      expect((await checkout.call("GET", `checkoutSessions/${id}`)).body).toMatchObject({
        productType: "PayOnly",
        shippingAddress: null,
        billingAddress: { countryCode: "DE" },
      })
    })

    it.each([
      ["changeAddress", { address: "fr-1" }, { address_id: "fr-1", card_tail: "1111" }],
      ["changePayment", { card: "4444" }, { address_id: "de-1", card_tail: "4444" }],
    ])("is opened again by %s", async (changeAction, fields, expected) => {
      const id = await ready()
      const path = `${choose(id)}&changeAction=${changeAction}`
      const { text } = await buyer.get(path)
      expect([text.includes('name="address"'), text.includes('name="card"')]).toEqual([
        "address" in fields,
        "card" in fields,
      ])
      expect((await buyer.post(path, { ...allow, ...fields })).location).toBe(review(id))
      expect(await checkout.session(id)).toMatchObject(expected)
    })

    it("asks to sign in who has not, and is over when the session is", async () => {
      const { location } = await buyer.press()
      const id = buyer.sessionIn(location)
      expect((await buyer.get(choose(id))).location).toBe(location)
      await checkout.later(86_400)
      expect((await buyer.get(choose(id))).status).toBe(400)
      expect((await buyer.get(choose("nobody"))).status).toBe(400)
    })
  })

  describe("the processing page", () => {
    it("asks in Europe, and leads to the result page whatever is answered", async () => {
      const id = await ready()
      expect((await buyer.get(processing(id))).text).toContain("Confirm your payment")
      expect((await buyer.post(processing(id), { outcome: "Confirmed" })).location).toBe(result(id))
      expect(await checkout.session(id)).toMatchObject({ processed: true, state: "Open" })
      expect((await buyer.get(processing(id))).location).toBe(result(id))
    })

    it("asks nobody when the switch says so", async () => {
      await checkout.amazon.control("POST", "switches", { challenge: "never" })
      const id = await ready()
      expect((await buyer.get(processing(id))).location).toBe(result(id))
    })

    it("leads to the result page as canceled when the buyer returns", async () => {
      const id = await ready()
      expect((await buyer.post(processing(id), { outcome: "Returned" })).location).toBe(result(id))
      expect(await stateOf(checkout, `checkoutSessions/${id}`)).toBe("Canceled/BuyerCanceled")
    })

    it("lets the buyer take another card after a failed check, and not the same one", async () => {
      const id = await ready()
      expect((await buyer.post(processing(id), { outcome: "Failed" })).text).toContain("not accepted")
      const again = await buyer.post(processing(id), { outcome: "Confirmed" })
      expect(again.text).toContain("not accepted")
      expect((await buyer.post(processing(id), { outcome: "Another", card: "1111" })).text).toContain("not accepted")
      expect((await buyer.post(processing(id), { outcome: "Another", card: "4444" })).text).toContain("Confirm your")
      expect((await buyer.post(processing(id), { outcome: "Confirmed" })).location).toBe(result(id))
      expect(await checkout.session(id)).toMatchObject({ processed: true, card_tail: "4444", declined_tails: ["1111"] })
    })

    it("ends as Declined when the buyer gives up after a decline", async () => {
      const id = await ready("4440")
      expect((await buyer.post(processing(id), { outcome: "Confirmed" })).text).toContain("not accepted")
      expect((await buyer.post(processing(id), { outcome: "GivenUp" })).location).toBe(result(id))
      expect(await stateOf(checkout, `checkoutSessions/${id}`)).toBe("Canceled/Declined")
    })

    it.each([
      ["3064", "Canceled/BuyerCanceled"],
      ["3434", "Canceled/Declined"],
    ])("ends with the card %s as %s, confirmed or not", async (card, state) => {
      const id = await ready(card)
      expect((await buyer.post(processing(id), { outcome: "Confirmed" })).location).toBe(result(id))
      expect(await stateOf(checkout, `checkoutSessions/${id}`)).toBe(state)
    })

    it("says what a session lacks that is not ready", async () => {
      const { text, status } = await buyer.get(processing(await signedIn()))
      expect([status, text.includes("ChargeAmountNotSet")]).toEqual([400, true])
    })
  })

  describe("the additional payment button", () => {
    const payload = {
      webCheckoutDetails: {
        checkoutResultReturnUrl: "https://shop.example/result?cart=1",
        checkoutMode: "ProcessOrder",
      },
      paymentDetails: { paymentIntent: "Authorize", chargeAmount: euro("14.00") },
      addressDetails: {
        name: "Erika <Muster>",
        addressLine1: "Beispielweg 5",
        city: "Berlin",
        postalCode: "10115",
        countryCode: "DE",
        phoneNumber: "030",
      },
    }

    it("shows amount and the shop's address, and pays in one go", async () => {
      const id = await signedIn({ payload })
      const { text } = await buyer.get(choose(id))
      expect(text).toContain("€14.00")
      expect(text).toContain("Erika &lt;Muster&gt;")
      expect(text).not.toContain('name="address"')
      expect((await buyer.post(choose(id), { ...allow, card: "1111" })).location).toBe(processing(id))
      expect((await buyer.post(processing(id), { outcome: "Confirmed" })).location).toBe(result(id))
      const done = await checkout.call("POST", `checkoutSessions/${id}/complete`, { chargeAmount: euro("14.00") })
      expect(done.status).toBe(200)
    })

    it("needs the address when something is shipped", async () => {
      const rest = { ...payload, addressDetails: undefined }
      expect((await buyer.press({ payload: rest })).text).toContain("addressDetails")
      expect((await buyer.press({ payload: rest, fields: { productType: "PayOnly" } })).status).toBe(303)
    })
  })

  it.each([
    ["de", "Anmelden"],
    ["fr", "S’identifier"],
    ["it", "Accedi"],
    ["es", "Iniciar sesión"],
    ["ja", "Sign in"],
  ])("speak %s", async (language, words) => {
    const { location } = await buyer.press()
    expect((await buyer.get(location ?? "", language)).text).toContain(words)
    const fixed = await buyer.press({ fields: { checkoutLanguage: "de_DE" } })
    expect((await buyer.get(fixed.location ?? "", language)).text).toContain("Anmelden")
  })

  it.each([
    ["GET", "/checkout/initiate", 405],
    ["HEAD", "/checkout/processing", 405],
    ["HEAD", "/checkout.js", 200],
  ])("answer %s %s with %d", async (method, path, status) => {
    const response = await fetch(`${checkout.amazon.simulator.http}${path}`, { method })
    expect(response.status).toBe(status)
  })
})
