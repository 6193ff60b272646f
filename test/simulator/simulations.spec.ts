import { anAmazon, type Amazon } from "./support/amazon"
import { anOrder } from "./support/order"
import { authorized, capture, captured, later, read, refund, stateIn } from "./support/transactions"

const simulation = (asked: unknown): string => JSON.stringify({ SandboxSimulation: asked })

describe("sandbox simulations", () => {
  let amazon: Amazon
  beforeAll(async () => {
    amazon = await anAmazon({ tls: false })
  })
  afterEach(() => amazon.control("POST", "reset"))
  afterAll(() => amazon.stop())

  it.each([
    [
      { State: "Declined", ReasonCode: "InvalidPaymentMethod" },
      "Declined/InvalidPaymentMethod",
      "Suspended/InvalidPaymentMethod",
    ],
    [{ State: "Declined", ReasonCode: "AmazonRejected" }, "Declined/AmazonRejected", "Closed/AmazonClosed"],
    [{ State: "Declined", ReasonCode: "TransactionTimedOut" }, "Declined/TransactionTimedOut", "Open"],
    [{ state: "closed", reasoncode: "amazonclosed" }, "Closed/AmazonClosed", "Open"],
    [{ State: "Closed", ReasonCode: "ExpiredUnused", ExpirationTimeInMins: 1 }, "Open", "Open"],
  ])("authorize: %j ends as %s and leaves the order %s", async (asked, authorization, after) => {
    const order = await anOrder(amazon)
    expect(stateIn(await order.authorize("100.00", { SellerAuthorizationNote: simulation(asked) }))).toBe(authorization)
    expect(await order.state()).toBe(after)
  })

  it("lets a simulated authorization expire after its minutes", async () => {
    const order = await anOrder(amazon)
    const note = simulation({ State: "Closed", ReasonCode: "ExpiredUnused", ExpirationTimeInMins: 5 })
    const id = (await order.authorize("100.00", { SellerAuthorizationNote: note })).text("AmazonAuthorizationId") ?? ""
    await later(amazon, 299)
    expect(stateIn(await read(amazon, id))).toBe("Open")
    await later(amazon, 2)
    expect(stateIn(await read(amazon, id))).toBe("Closed/ExpiredUnused")
  })

  it.each([
    [{ SoftDecline: "true" }, "true"],
    [{ SoftDecline: "false" }, "false"],
    [{}, "false"],
  ])("tells with %j that the soft decline is %s", async (soft, told) => {
    const order = await anOrder(amazon)
    const note = simulation({ State: "Declined", ReasonCode: "InvalidPaymentMethod", ...soft })
    expect((await order.authorize("100.00", { SellerAuthorizationNote: note })).text("SoftDecline")).toBe(told)
  })

  it.each([
    [0, "Suspended/InvalidPaymentMethod"],
    [1440, "Open"],
  ])("with TransactionTimeout %d and an update time leaves the order %s in the end", async (timeout, after) => {
    const order = await anOrder(amazon)
    const note = simulation({ State: "Declined", ReasonCode: "InvalidPaymentMethod", PaymentMethodUpdateTimeInMins: 5 })
    await order.authorize("100.00", { SellerAuthorizationNote: note, TransactionTimeout: timeout })
    await later(amazon, 31)
    expect(await order.state()).toBe("Suspended/InvalidPaymentMethod")
    await later(amazon, 301)
    expect(await order.state()).toBe(after)
  })

  it.each([
    [{ State: "Declined" }],
    [{ State: "Declined", ReasonCode: "ProcessingFailure" }],
    [{ State: "Open" }],
    [{ State: "Declined", ReasonCode: "InvalidPaymentMethod", PaymentMethodUpdateTimeInMins: 241 }],
    [{ State: "Closed", ReasonCode: "ExpiredUnused", ExpirationTimeInMins: 61 }],
    ["nonsense"],
  ])("refuses %j as an authorization's simulation", async (asked) => {
    const order = await anOrder(amazon)
    const answer = await order.authorize("100.00", { SellerAuthorizationNote: simulation(asked) })
    expect([answer.status, answer.code]).toEqual([400, "InvalidSandboxSimulationSpecified"])
  })

  it.each([
    ["Thanks for your order", "Open"],
    ['{"other":"json"}', "Open"],
  ])("takes the note %s for a note", async (note, state) => {
    const order = await anOrder(amazon)
    expect(stateIn(await order.authorize("100.00", { SellerAuthorizationNote: note }))).toBe(state)
  })

  it.each([
    [{ State: "Pending" }, "Pending", "Completed"],
    [{ State: "Declined", ReasonCode: "AmazonRejected" }, "Declined/AmazonRejected", "Declined/AmazonRejected"],
    [{ State: "Closed", ReasonCode: "AmazonClosed" }, "Closed/AmazonClosed", "Closed/AmazonClosed"],
  ])("capture: %j is first %s, then %s", async (asked, first, then) => {
    const { id } = await authorized(amazon)
    const answer = await capture(amazon, id, "100.00", { SellerCaptureNote: simulation(asked) })
    expect(stateIn(answer)).toBe(first)
    await later(amazon, 31)
    expect(stateIn(await read(amazon, answer.text("AmazonCaptureId") ?? ""))).toBe(then)
  })

  it("makes the capture of CaptureNow wait when its authorization's note says so", async () => {
    const order = await anOrder(amazon)
    const fields = { CaptureNow: true, SellerAuthorizationNote: simulation({ State: "Pending" }) }
    expect(stateIn(await order.authorize("100.00", fields))).toBe("Closed/MaxCapturesProcessed")
    expect((await order.truth()).authorizations[0]?.captures[0]?.state).toBe("Pending")
    await later(amazon, 31)
    expect((await order.truth()).authorizations[0]?.captures[0]?.state).toBe("Completed")
  })

  it("declines a refund after it was pending", async () => {
    const { id } = await captured(amazon)
    const note = simulation({ State: "Declined", ReasonCode: "AmazonRejected" })
    const answer = await refund(amazon, id, "10.00", { SellerRefundNote: note })
    expect(stateIn(answer)).toBe("Pending")
    await later(amazon, 31)
    expect(stateIn(await read(amazon, answer.text("AmazonRefundId") ?? ""))).toBe("Declined/AmazonRejected")
  })

  it("closes an order reference as Amazon would when the closure reason asks for it", async () => {
    const order = await anOrder(amazon)
    await order.on("CloseOrderReference", {
      ClosureReason: simulation({ State: "Closed", ReasonCode: "AmazonClosed" }),
    })
    expect(await order.state()).toBe("Closed/AmazonClosed")
  })

  it("shows a simulated constraint until the note is overwritten", async () => {
    const order = await anOrder(amazon, { upTo: "set", note: simulation({ Constraint: "PaymentMethodNotAllowed" }) })
    expect((await order.on("GetOrderReferenceDetails")).texts("ConstraintID")).toEqual(["PaymentMethodNotAllowed"])
    const refused = await order.on("ConfirmOrderReference", {
      SuccessUrl: "https://a.example",
      FailureUrl: "https://a.example",
    })
    expect([refused.status, refused.code]).toEqual([400, "ConstraintsExist"])
    const answer = await order.on("SetOrderAttributes", { "OrderAttributes.SellerNote": "Thanks" })
    expect(answer.texts("ConstraintID")).toEqual([])
  })

  it.each(["Failure", "Abandoned"])("forces the challenge to end as %s", async (outcome) => {
    const note = simulation({ PaymentAuthenticationStatus: { State: outcome } })
    const order = await anOrder(amazon, { upTo: "confirmed", note })
    expect(await order.sca()).toContain(`AuthenticationStatus=${outcome}`)
  })

  it("refuses a seller note whose simulation is none", async () => {
    const order = await anOrder(amazon, { upTo: "Draft" })
    const answer = await order.on("SetOrderReferenceDetails", {
      "OrderReferenceAttributes.OrderTotal.Amount": "1.00",
      "OrderReferenceAttributes.OrderTotal.CurrencyCode": "EUR",
      "OrderReferenceAttributes.SellerNote": simulation({ State: "Declined", ReasonCode: "AmazonRejected" }),
    })
    expect(answer.code).toBe("InvalidSandboxSimulationSpecified")
  })

  it("listens to no simulation in live", async () => {
    const order = await anOrder(amazon, { draft: { environment: "Live" } })
    const SellerAuthorizationNote = simulation({ State: "Declined", ReasonCode: "AmazonRejected" })
    expect(order.id).toMatch(/^P02-/)
    expect(stateIn(await order.authorize("100.00", { SellerAuthorizationNote }))).toBe("Open")
  })

  it.each([
    ["1111", "Open", "Open"],
    ["3434", "Declined/InvalidPaymentMethod", "Suspended/InvalidPaymentMethod"],
    ["2323", "Declined/AmazonRejected", "Closed/AmazonClosed"],
    ["5656", "Declined/TransactionTimedOut", "Open"],
  ])("card %s: the authorization is %s, the order %s", async (card_tail, authorization, after) => {
    const order = await anOrder(amazon, { draft: { card_tail } })
    expect(stateIn(await order.authorize("100.00"))).toBe(authorization)
    expect(await order.state()).toBe(after)
  })

  it("declines card 5656 asynchronously too", async () => {
    const order = await anOrder(amazon, { draft: { card_tail: "5656" } })
    const id = (await order.authorize("100.00", { TransactionTimeout: 1440 })).text("AmazonAuthorizationId") ?? ""
    await later(amazon, 31)
    expect(stateIn(await read(amazon, id))).toBe("Declined/TransactionTimedOut")
  })

  it("shows PaymentMethodNotAllowed for card 4545", async () => {
    const order = await anOrder(amazon, { upTo: "set", draft: { card_tail: "4545" } })
    expect((await order.on("GetOrderReferenceDetails")).texts("ConstraintID")).toEqual(["PaymentMethodNotAllowed"])
  })

  it.each([
    ["4440", "Abandoned"],
    ["8320", "Failure"],
  ])("ends the challenge of card %s as %s", async (card_tail, outcome) => {
    const order = await anOrder(amazon, { upTo: "confirmed", draft: { card_tail } })
    expect(await order.sca()).toContain(`AuthenticationStatus=${outcome}`)
  })
})
