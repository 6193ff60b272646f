import { anAmazon, returnUrls, total, type Amazon } from "./support/amazon"
import { anOrder } from "./support/order"
import { authorized, capture, captured, refund } from "./support/transactions"

describe("parameters of the simulated MWS", () => {
  let amazon: Amazon
  beforeAll(async () => {
    amazon = await anAmazon({ tls: false })
  })
  afterAll(() => amazon.stop())

  it.each([
    ["0", "InvalidParameterValue"],
    ["-1", "InvalidParameterValue"],
    ["1,50", "InvalidParameterValue"],
    ["1.005", "InvalidParameterValue"],
    ["150000.01", "InvalidParameterValue"],
    ["1e3", "InvalidParameterValue"],
  ])("refuse the amount %s", async (amount, code) => {
    const order = await anOrder(amazon, { upTo: "Draft" })
    expect((await order.on("SetOrderReferenceDetails", total(amount))).code).toBe(code)
  })

  it.each([
    ["150000", "150000.00"],
    ["5", "5.00"],
    ["5.0", "5.00"],
    ["0.01", "0.01"],
    ["5.000", "5.00"],
  ])("take the amount %s as %s", async (amount, printed) => {
    const order = await anOrder(amazon, { upTo: "Draft" })
    expect((await order.on("SetOrderReferenceDetails", total(amount))).text("Amount")).toBe(printed)
  })

  it("refuse a currency that Checkout v1 does not know", async () => {
    const order = await anOrder(amazon, { upTo: "Draft" })
    expect((await order.on("SetOrderReferenceDetails", total("1.00", "PLN"))).code).toBe("CurrencyUnsupported")
  })

  it("take whole yen", async () => {
    const order = await anOrder(amazon, { upTo: "Draft" })
    expect((await order.on("SetOrderReferenceDetails", total("500", "JPY"))).text("Amount")).toBe("500")
    expect((await order.on("SetOrderReferenceDetails", total("500.50", "JPY"))).code).toBe("InvalidParameterValue")
  })

  it.each([
    ["33 characters", "a".repeat(33)],
    ["a space", "a b"],
    ["a dot", "a.b"],
    ["an umlaut", "ä"],
    ["nothing", ""],
  ])("refuse a reference id of %s", async (_what, AuthorizationReferenceId) => {
    const order = await anOrder(amazon)
    expect((await order.authorize("1.00", { AuthorizationReferenceId })).code).toBe("InvalidParameterValue")
  })

  it("take a reference id of 32 characters", async () => {
    const order = await anOrder(amazon)
    const AuthorizationReferenceId = `A-_z${"0".repeat(27)}9`
    expect((await order.authorize("1.00", { AuthorizationReferenceId })).status).toBe(200)
  })

  it.each([
    ["OrderReferenceAttributes.SellerNote", 1024],
    ["OrderReferenceAttributes.SellerOrderAttributes.CustomInformation", 1024],
    ["OrderReferenceAttributes.SellerOrderAttributes.SellerOrderId", 127],
  ])("take %s up to %d characters", async (name, longest) => {
    const order = await anOrder(amazon, { upTo: "Draft" })
    const set = (length: number) =>
      order.on("SetOrderReferenceDetails", { ...total("1.00"), [name]: "n".repeat(length) })
    expect((await set(longest)).status).toBe(200)
    expect((await set(longest + 1)).code).toBe("InvalidParameterValue")
  })

  it("take transaction notes up to 255 and descriptors up to 16 characters", async () => {
    const { order, id } = await authorized(amazon)
    const taken = await captured(amazon)
    const codes = await Promise.all([
      order.authorize("1.00", { SellerAuthorizationNote: "n".repeat(256) }),
      order.authorize("1.00", { SoftDescriptor: "n".repeat(17) }),
      capture(amazon, id, "1.00", { SellerCaptureNote: "n".repeat(256) }),
      refund(amazon, taken.id, "1.00", { SellerRefundNote: "n".repeat(256) }),
    ])
    expect(codes.map((it) => it.code)).toEqual(Array(4).fill("InvalidParameterValue"))
  })

  it("ignore what they do not know", async () => {
    const order = await anOrder(amazon)
    const extra = { PlatformId: "A1", "SellerOrderAttributes.SellerOrderId": "7" }
    expect((await order.authorize("1.00", extra)).status).toBe(200)
  })

  it.each([
    ["no return URLs", {}, "InvalidParameterValue"],
    ["one return URL", { SuccessUrl: "https://shop.example" }, "InvalidParameterValue"],
    ["http", { SuccessUrl: "http://shop.example", FailureUrl: "http://shop.example" }, "InvalidParameterValue"],
    ["no URLs at all", { SuccessUrl: "shop", FailureUrl: "shop" }, "InvalidParameterValue"],
    ["http on this machine", { SuccessUrl: "http://localhost:1/a", FailureUrl: "http://127.0.0.1:1/a" }, undefined],
    ["another currency", { ...returnUrls, ...total("1.00", "GBP", "AuthorizationAmount") }, "CurrencyMismatch"],
    ["another amount", { ...returnUrls, ...total("1.00", "EUR", "AuthorizationAmount") }, undefined],
  ])("of ConfirmOrderReference with %s", async (_what, fields, code) => {
    const order = await anOrder(amazon, { upTo: "set" })
    expect((await order.on("ConfirmOrderReference", fields)).code).toBe(code)
  })

  it("need no return URLs where there is no confirmation flow", async () => {
    const { order_reference_id: id } = await amazon.control<{ order_reference_id: string }>(
      "POST",
      "order-references",
      {
        seller_id: "A2SIMULATORSELLERUS",
      },
    )
    const sellers = await amazon.control<readonly Record<string, string>[]>("GET", "sellers")
    const seller = sellers.find((it) => it["seller_id"] === "A2SIMULATORSELLERUS") ?? {}
    const signer = {
      sellerId: seller["seller_id"] ?? "",
      accessKeyId: seller["access_key_id"] ?? "",
      secretAccessKey: seller["secret_access_key"] ?? "",
    }
    expect(id).toMatch(/^S01-\d{7}-\d{7}$/)
    const on = { AmazonOrderReferenceId: id }
    await amazon.call("SetOrderReferenceDetails", { ...on, ...total("1.00", "USD") }, { signer })
    expect((await amazon.call("ConfirmOrderReference", on, { signer })).status).toBe(200)
    const read = await amazon.call("GetOrderReferenceDetails", on, { signer })
    expect([read.text("State"), read.body.includes("PaymentAuthenticationStatus")]).toEqual(["Open", false])
  })

  it("show the constraints of a draft and refuse to confirm it", async () => {
    const order = await anOrder(amazon, { upTo: "Draft", draft: { card: false, address: false, needs_address: true } })
    const read = await order.on("GetOrderReferenceDetails")
    expect(read.texts("ConstraintID")).toEqual(["AmountNotSet", "PaymentPlanNotSet", "ShippingAddressNotSet"])
    const refused = await order.on("ConfirmOrderReference", returnUrls)
    expect(refused.text("Message")).toContain("AmountNotSet, PaymentPlanNotSet, ShippingAddressNotSet")
  })

  it("show a currency that is not the wallet's as a constraint, not as an error", async () => {
    const order = await anOrder(amazon, { upTo: "Draft", draft: { currency: "GBP" } })
    const answer = await order.on("SetOrderReferenceDetails", total("1.00", "EUR"))
    expect([answer.status, answer.texts("ConstraintID")]).toEqual([200, ["CurrencyMismatch"]])
  })
})
