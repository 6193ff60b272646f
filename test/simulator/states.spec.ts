import { aReference, anAmazon, returnUrls, total, type Amazon } from "./support/amazon"
import { anOrder, type Order } from "./support/order"
import { authorized, capture, captured, later, read, refund, stateIn } from "./support/transactions"

const hour = 3600
const day = 24 * hour

describe("states and what they allow", () => {
  let amazon: Amazon
  beforeAll(async () => {
    amazon = await anAmazon({ tls: false })
  })
  afterEach(() => amazon.control("POST", "reset"))
  afterAll(() => amazon.stop())

  const inState: Readonly<Record<string, () => Promise<Order>>> = {
    Draft: () => anOrder(amazon, { upTo: "set" }),
    Open: () => anOrder(amazon),
    Suspended: async () => {
      const order = await anOrder(amazon, { draft: { card_tail: "3434" } })
      await order.authorize("100.00")
      return order
    },
    Canceled: async () => {
      const order = await anOrder(amazon)
      await order.on("CancelOrderReference")
      return order
    },
    Closed: async () => {
      const order = await anOrder(amazon)
      await order.on("CloseOrderReference")
      return order
    },
  }

  const calls: Readonly<Record<string, (order: Order) => Promise<{ status: number; code: string | undefined }>>> = {
    SetOrderReferenceDetails: (order) => order.on("SetOrderReferenceDetails", total("5.00")),
    SetOrderAttributes: (order) =>
      order.on("SetOrderAttributes", { "OrderAttributes.SellerOrderAttributes.SellerOrderId": "1" }),
    ConfirmOrderReference: (order) => order.on("ConfirmOrderReference", returnUrls),
    Authorize: (order) => order.authorize("5.00"),
    CancelOrderReference: (order) => order.on("CancelOrderReference"),
    CloseOrderReference: (order) => order.on("CloseOrderReference"),
    GetOrderReferenceDetails: (order) => order.on("GetOrderReferenceDetails"),
  }

  it.each([
    ["SetOrderReferenceDetails", "Draft", 200, undefined],
    ["SetOrderReferenceDetails", "Open", 405, "OrderReferenceNotModifiable"],
    ["SetOrderReferenceDetails", "Suspended", 405, "OrderReferenceNotModifiable"],
    ["SetOrderReferenceDetails", "Canceled", 405, "OrderReferenceNotModifiable"],
    ["SetOrderReferenceDetails", "Closed", 405, "OrderReferenceNotModifiable"],
    ["SetOrderAttributes", "Draft", 200, undefined],
    ["SetOrderAttributes", "Open", 200, undefined],
    ["SetOrderAttributes", "Closed", 200, undefined],
    ["SetOrderAttributes", "Canceled", 405, "OrderReferenceNotModifiable"],
    ["ConfirmOrderReference", "Draft", 200, undefined],
    ["ConfirmOrderReference", "Open", 200, undefined],
    ["ConfirmOrderReference", "Suspended", 405, "PaymentMethodNotUpdated"],
    ["ConfirmOrderReference", "Canceled", 405, "InvalidOrderReferenceStatus"],
    ["ConfirmOrderReference", "Closed", 405, "InvalidOrderReferenceStatus"],
    ["Authorize", "Draft", 405, "InvalidOrderReferenceStatus"],
    ["Authorize", "Open", 200, undefined],
    ["Authorize", "Suspended", 405, "InvalidOrderReferenceStatus"],
    ["Authorize", "Canceled", 405, "InvalidOrderReferenceStatus"],
    ["Authorize", "Closed", 405, "InvalidOrderReferenceStatus"],
    ["CancelOrderReference", "Draft", 200, undefined],
    ["CancelOrderReference", "Open", 200, undefined],
    ["CancelOrderReference", "Suspended", 200, undefined],
    ["CancelOrderReference", "Canceled", 405, "InvalidOrderReferenceStatus"],
    ["CancelOrderReference", "Closed", 405, "InvalidOrderReferenceStatus"],
    ["CloseOrderReference", "Draft", 405, "InvalidCloseAttempt"],
    ["CloseOrderReference", "Open", 200, undefined],
    ["CloseOrderReference", "Suspended", 200, undefined],
    ["CloseOrderReference", "Canceled", 405, "InvalidCloseAttempt"],
    ["CloseOrderReference", "Closed", 200, undefined],
    ["GetOrderReferenceDetails", "Canceled", 200, undefined],
    ["GetOrderReferenceDetails", "Closed", 200, undefined],
  ])("%s on %s answers %d %s", async (action, state, ...[status, code]) => {
    const order = await inState[state]?.()
    if (order === undefined) throw new Error(`no way to ${state}`)
    expect((await order.truth()).state).toBe(state)
    expect(await calls[action]?.(order)).toMatchObject({ status, code })
  })

  it("names the state in the message of a refused Set, as Amazon does", async () => {
    const order = await anOrder(amazon)
    const answer = await order.on("SetOrderReferenceDetails", total("5.00"))
    expect(answer.text("Message")).toBe(
      `OrderReference ${order.id} is not in draft state and cannot be modified with the request submitted by you.`,
    )
  })

  it.each([
    ["GetOrderReferenceDetails", "AmazonOrderReferenceId", "S02-0000000-0000000", "InvalidOrderReferenceId"],
    ["GetAuthorizationDetails", "AmazonAuthorizationId", "S02-0000000-0000000-A000000", "InvalidTransactionId"],
    ["GetCaptureDetails", "AmazonCaptureId", "S02-0000000-0000000-C000000", "InvalidTransactionId"],
    ["GetRefundDetails", "AmazonRefundId", "S02-0000000-0000000-R000000", "InvalidTransactionId"],
  ])("%s of an unknown id answers %s", async (action, name, ...[id, code]) => {
    expect(await amazon.call(action, { [name]: id })).toMatchObject({ status: 404, code })
  })

  it("hides one seller's transactions from another", async () => {
    const added = await amazon.control<Record<string, string>>("POST", "sellers", { seller_id: "A3OTHER" })
    const signer = {
      sellerId: "A3OTHER",
      accessKeyId: added["access_key_id"] ?? "",
      secretAccessKey: added["secret_access_key"] ?? "",
    }
    const { id } = await authorized(amazon)
    const answer = await amazon.call("GetAuthorizationDetails", { AmazonAuthorizationId: id }, { signer })
    expect(answer.code).toBe("InvalidTransactionId")
  })

  it.each([
    ["another total", total("99.00", "EUR", "OrderAttributes.OrderTotal"), "OrderReferenceNotModifiable"],
    ["the same total", total("100.0", "EUR", "OrderAttributes.OrderTotal"), undefined],
    [
      "categories",
      { "OrderAttributes.SellerOrderAttributes.OrderItemCategories.OrderItemCategory.1": "Toys" },
      "OrderReferenceNotModifiable",
    ],
    ["a note", { "OrderAttributes.SellerNote": "later" }, undefined],
  ])("adds to an open order only what is not set: %s", async (_what, fields, code) => {
    const order = await anOrder(amazon)
    expect((await order.on("SetOrderAttributes", fields)).code).toBe(code)
  })

  it("sets everything in a draft, categories in their order", async () => {
    const order = await anOrder(amazon, { upTo: "Draft" })
    const categories = "OrderAttributes.SellerOrderAttributes.OrderItemCategories.OrderItemCategory"
    const answer = await order.on("SetOrderAttributes", {
      ...total("7.00", "EUR", "OrderAttributes.OrderTotal"),
      "OrderAttributes.RequestPaymentAuthorization": true,
      "OrderAttributes.PaymentServiceProviderAttributes.PaymentServiceProviderId": "A9PSP",
      [`${categories}.2`]: "Books",
      [`${categories}.10`]: "Games",
      [`${categories}.1`]: "Toys",
    })
    expect(answer.texts("OrderItemCategory")).toEqual(["Toys", "Books", "Games"])
    expect([
      answer.text("Amount"),
      answer.text("RequestPaymentAuthorization"),
      answer.text("PaymentServiceProviderId"),
    ]).toEqual(["7.00", "true", "A9PSP"])
  })

  it("lets things happen in their order and at their own time when much time passes at once", async () => {
    const order = await anOrder(amazon)
    await order.authorize("100.00", { TransactionTimeout: 1440 })
    const before = Date.now()
    await later(amazon, 181 * day)
    const { last_update, authorizations } = await order.truth()
    const [authorization] = authorizations
    const days = (at: string | null | undefined): number => Math.round((Date.parse(at ?? "") - before) / (day * 1000))
    expect([authorization?.reason_code, days(authorization?.last_update)]).toEqual(["ExpiredUnused", 2])
    expect([await order.state(), days(last_update)]).toEqual(["Closed/Expired", 180])
  })

  it("never gives two states of one object the same time, even when the clock stands still", async () => {
    const now = Date.now()
    const still = await anAmazon({ tls: false, clock: { now: () => now } })
    const order = await anOrder(still, { draft: { card_tail: "3434" } })
    await order.authorize("100.00")
    const suspended = (await order.truth()).last_update ?? ""
    await still.control("PATCH", `order-references/${order.id}`, { card_tail: "1111" })
    await order.on("ConfirmOrderReference", returnUrls)
    const open = (await order.truth()).last_update ?? ""
    await still.stop()
    expect(Date.parse(open)).toBeGreaterThan(Date.parse(suspended))
  })

  it("hides one seller's order from another", async () => {
    const { order_reference_id: id } = await amazon.control<{ order_reference_id: string }>(
      "POST",
      "order-references",
      {
        seller_id: "A2SIMULATORSELLERUK",
      },
    )
    expect((await read(amazon, id)).code).toBe("InvalidOrderReferenceId")
  })

  it("reopens a suspended order when the buyer chose another card, and only then", async () => {
    const order = await anOrder(amazon, { draft: { card_tail: "3434" } })
    await order.authorize("100.00")
    expect((await order.on("GetOrderReferenceDetails")).texts("ConstraintID")).toEqual(["PaymentPlanNotSet"])
    await amazon.control("PATCH", `order-references/${order.id}`, { card_tail: "3434" })
    expect((await order.on("ConfirmOrderReference", returnUrls)).code).toBe("PaymentMethodNotUpdated")
    await amazon.control("PATCH", `order-references/${order.id}`, { card_tail: "1111" })
    expect((await order.on("ConfirmOrderReference", returnUrls)).status).toBe(200)
    expect(stateIn(await order.authorize("100.00"))).toBe("Open")
  })

  it.each([
    ["Draft", 3 * hour, "Canceled/Stale"],
    ["authenticated", 180 * day, "Closed/Expired"],
  ] as const)("lets an order that stays %s end by itself", async (upTo, seconds, end) => {
    const order = await anOrder(amazon, { upTo })
    await later(amazon, seconds - 60)
    expect(await order.state()).not.toBe(end)
    await later(amazon, 60)
    expect(await order.state()).toBe(end)
  })

  it("closes an order that expected an immediate authorization and got none", async () => {
    const order = await anOrder(amazon, { confirm: { ExpectImmediateAuthorization: true } })
    await later(amazon, 50 * 60 + 1)
    expect(await order.state()).toBe("Closed/AmazonClosed")
  })

  it("leaves an order open that got the authorization it expected", async () => {
    const order = await anOrder(amazon, { confirm: { ExpectImmediateAuthorization: true } })
    await order.authorize("100.00")
    await later(amazon, 50 * 60 + 1)
    expect(await order.state()).toBe("Open")
  })

  it("closes open authorizations when the order is canceled", async () => {
    const { order, id } = await authorized(amazon)
    await order.on("CancelOrderReference", { CancelationReason: "sold out" })
    expect(stateIn(await read(amazon, id))).toBe("Closed/OrderReferenceCanceled")
    expect((await order.on("GetOrderReferenceDetails")).text("ReasonDescription")).toBe("sold out")
  })

  it("refuses to cancel what was captured", async () => {
    const { order } = await captured(amazon)
    expect(await order.on("CancelOrderReference")).toMatchObject({ status: 405, code: "InvalidCancelAttempt" })
  })

  it("cancels after a capture that was declined", async () => {
    const { order, id } = await authorized(amazon)
    await capture(amazon, id, "100.00", {
      SellerCaptureNote: '{"SandboxSimulation":{"State":"Declined","ReasonCode":"AmazonRejected"}}',
    })
    expect((await order.on("CancelOrderReference")).status).toBe(200)
  })

  it("captures an open authorization of a closed order", async () => {
    const { order, id } = await authorized(amazon)
    await order.on("CloseOrderReference")
    expect(stateIn(await capture(amazon, id, "100.00"))).toBe("Completed")
  })

  it("closes an authorization with its one capture", async () => {
    const { authorizationId } = await captured(amazon)
    expect(stateIn(await read(amazon, authorizationId))).toBe("Closed/MaxCapturesProcessed")
    expect((await capture(amazon, authorizationId, "1.00")).code).toBe("InvalidAuthorizationStatus")
  })

  it("grants synchronously and at once, or asynchronously and after thirty seconds", async () => {
    const order = await anOrder(amazon)
    expect(stateIn(await order.authorize("40.00"))).toBe("Open")
    const waiting = await order.authorize("40.00", { TransactionTimeout: 1440 })
    expect(stateIn(waiting)).toBe("Pending")
    await later(amazon, 31)
    expect(stateIn(await read(amazon, waiting.text("AmazonAuthorizationId") ?? ""))).toBe("Open")
  })

  it("is asynchronous when no timeout is sent", async () => {
    const order = await anOrder(amazon)
    const answer = await order.on("Authorize", {
      AuthorizationReferenceId: aReference(),
      ...total("10.00", "EUR", "AuthorizationAmount"),
    })
    expect(stateIn(answer)).toBe("Pending")
  })

  it.each(["-1", "1", "7", "1445", "x"])("refuses the timeout %s", async (TransactionTimeout) => {
    const order = await anOrder(amazon)
    expect((await order.authorize("10.00", { TransactionTimeout })).code).toBe("InvalidParameterValue")
  })

  it("closes a pending authorization, which then is never granted", async () => {
    const order = await anOrder(amazon)
    const id = (await order.authorize("10.00", { TransactionTimeout: 60 })).text("AmazonAuthorizationId") ?? ""
    expect((await capture(amazon, id, "10.00")).code).toBe("InvalidAuthorizationStatus")
    expect((await amazon.call("CloseAuthorization", { AmazonAuthorizationId: id })).status).toBe(200)
    await later(amazon, 31)
    expect(stateIn(await read(amazon, id))).toBe("Closed/SellerClosed")
    expect((await amazon.call("CloseAuthorization", { AmazonAuthorizationId: id })).code).toBe(
      "InvalidAuthorizationStatus",
    )
  })

  it("lets an unused authorization expire after two days in the sandbox", async () => {
    const { id } = await authorized(amazon)
    await later(amazon, 2 * day - 60)
    expect(stateIn(await read(amazon, id))).toBe("Open")
    await later(amazon, 61)
    expect(stateIn(await read(amazon, id))).toBe("Closed/ExpiredUnused")
  })

  it("captures with the authorization when asked, under the same six digits", async () => {
    const order = await anOrder(amazon)
    const answer = await order.authorize("100.00", { CaptureNow: true, SoftDescriptor: "SHOP" })
    expect(stateIn(answer)).toBe("Closed/MaxCapturesProcessed")
    const id = answer.text("AmazonAuthorizationId") ?? ""
    expect(answer.texts("member")).toEqual([id.replace("-A", "-C")])
    expect(stateIn(await read(amazon, id.replace("-A", "-C")))).toBe("Completed")
  })

  it("waits with a capture of another amount, then completes it", async () => {
    const { id } = await authorized(amazon)
    const answer = await capture(amazon, id, "60.00")
    expect(stateIn(answer)).toBe("Pending")
    expect((await refund(amazon, answer.text("AmazonCaptureId") ?? "", "1.00")).code).toBe("CaptureNotRefundable")
    await later(amazon, 31)
    expect(stateIn(await read(amazon, answer.text("AmazonCaptureId") ?? ""))).toBe("Completed")
  })

  it("waits for an hour with a capture later than seven days", async () => {
    const { id } = await authorized(amazon, { draft: { environment: "Live" } })
    await later(amazon, 8 * day)
    const late = await capture(amazon, id, "100.00")
    expect(stateIn(late)).toBe("Pending")
    await later(amazon, 3600 - 5)
    expect(stateIn(await read(amazon, late.text("AmazonCaptureId") ?? ""))).toBe("Pending")
    await later(amazon, 6)
    expect(stateIn(await read(amazon, late.text("AmazonCaptureId") ?? ""))).toBe("Completed")
  })

  it("keeps a live authorization for thirty days", async () => {
    const { id } = await authorized(amazon, { draft: { environment: "Live" } })
    await later(amazon, 30 * day - 60)
    expect(stateIn(await read(amazon, id))).toBe("Open")
    await later(amazon, 61)
    expect(stateIn(await read(amazon, id))).toBe("Closed/ExpiredUnused")
  })

  it("closes an order from which the most was charged", async () => {
    const order = await anOrder(amazon)
    await order.authorize("100.00", { CaptureNow: true })
    expect(await order.state()).toBe("Open")
    await order.authorize("15.00", { CaptureNow: true })
    expect(await order.state()).toBe("Closed/MaxAmountCharged")
  })

  it("closes an order after ten captured authorizations", async () => {
    const order = await anOrder(amazon)
    for (let count = 0; count < 10; count += 1) await order.authorize("1.00", { CaptureNow: true })
    expect(await order.state()).toBe("Closed/MaxAuthorizationsCaptured")
  })

  it("closes a capture from which the most was refunded", async () => {
    const { id } = await captured(amazon)
    await refund(amazon, id, "100.00")
    await later(amazon, 31)
    expect(stateIn(await read(amazon, id))).toBe("Completed")
    await refund(amazon, id, "15.00")
    await later(amazon, 31)
    expect(stateIn(await read(amazon, id))).toBe("Closed/MaxAmountRefunded")
    expect(await refund(amazon, id, "1.00")).toMatchObject({ status: 405, code: "CaptureNotRefundable" })
  })

  it("refuses an eleventh refund while ten are pending, and closes the capture when they are done", async () => {
    const { id } = await captured(amazon)
    for (let count = 0; count < 10; count += 1) await refund(amazon, id, "1.00")
    expect((await refund(amazon, id, "1.00")).code).toBe("TransactionCountExceeded")
    await later(amazon, 31)
    expect(stateIn(await read(amazon, id))).toBe("Closed/MaxRefundsProcessed")
  })

  it.each([
    ["115.00", 200, undefined],
    ["115.01", 400, "TransactionAmountExceeded"],
  ])("lets 100.00 be authorized up to 15 percent above: %s is %d", async (amount, status, code) => {
    const order = await anOrder(amazon)
    expect(await order.authorize(amount)).toMatchObject({ status, code })
  })

  it.each([
    ["1075.00", 200, undefined],
    ["1075.01", 400, "TransactionAmountExceeded"],
  ])("lets 1000.00 be authorized up to 75 above: %s is %d", async (amount, status, code) => {
    const order = await anOrder(amazon, { worth: "1000.00" })
    expect(await order.authorize(amount)).toMatchObject({ status, code })
  })

  it("frees what a declined authorization asked for", async () => {
    const order = await anOrder(amazon)
    const note = '{"SandboxSimulation":{"State":"Declined","ReasonCode":"TransactionTimedOut"}}'
    await order.authorize("100.00", { SellerAuthorizationNote: note })
    expect((await order.authorize("100.00")).status).toBe(200)
  })

  it("refuses a second authorization of everything", async () => {
    const { order } = await authorized(amazon)
    expect((await order.authorize("100.00")).code).toBe("TransactionAmountExceeded")
  })

  it("refuses a capture above its authorization", async () => {
    const { id } = await authorized(amazon)
    expect((await capture(amazon, id, "100.01")).code).toBe("TransactionAmountExceeded")
  })

  it.each([
    ["Authorize", "AuthorizationAmount"],
    ["Capture", "CaptureAmount"],
    ["Refund", "RefundAmount"],
  ])("refuses another currency on %s", async (action, prefix) => {
    const { order, authorizationId, id } = await captured(amazon)
    const pounds = total("1.00", "GBP", prefix)
    const free = await order.authorize("10.00")
    const answers: Readonly<Record<string, () => Promise<{ code: string | undefined }>>> = {
      Authorize: () => order.authorize("1.00", pounds),
      Capture: () => capture(amazon, free.text("AmazonAuthorizationId") ?? authorizationId, "1.00", pounds),
      Refund: () => refund(amazon, id, "1.00", pounds),
    }
    expect((await answers[action]?.())?.code).toBe("CurrencyMismatch")
  })
})
