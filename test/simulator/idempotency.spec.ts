import { anAmazon, returnUrls, total, type Amazon } from "./support/amazon"
import { anOrder } from "./support/order"
import { authorized, capture, captured, later, refund, stateIn } from "./support/transactions"

describe("idempotency", () => {
  let amazon: Amazon
  beforeAll(async () => {
    amazon = await anAmazon({ tls: false })
  })
  afterEach(() => amazon.control("POST", "reset"))
  afterAll(() => amazon.stop())

  const effects = async (): Promise<Record<string, number>> =>
    (await amazon.control<{ counts: Record<string, number> }>("GET", "effects")).counts
  const withoutId = (body: string): string => body.replace(/<RequestId>.*<\/RequestId>/, "")

  it("gives the first answer again and does nothing", async () => {
    const order = await anOrder(amazon)
    const same = { AuthorizationReferenceId: "once" }
    const first = await order.authorize("100.00", same)
    await amazon.call("CloseAuthorization", { AmazonAuthorizationId: first.text("AmazonAuthorizationId") ?? "" })
    const again = await order.authorize("100.0", same)
    expect(withoutId(again.body)).toBe(withoutId(first.body))
    expect((await effects())["Authorize"]).toBe(1)
  })

  it("gives the object as it is when the switch says so", async () => {
    await amazon.control("POST", "switches", { repeatedRequestAnswer: "current" })
    const order = await anOrder(amazon)
    const same = { AuthorizationReferenceId: "once" }
    const first = await order.authorize("100.00", same)
    await amazon.call("CloseAuthorization", { AmazonAuthorizationId: first.text("AmazonAuthorizationId") ?? "" })
    expect(stateIn(await order.authorize("100.00", same))).toBe("Closed/SellerClosed")
  })

  it("repeats a decline too: it has used its reference", async () => {
    const order = await anOrder(amazon, { draft: { card_tail: "3434" } })
    const same = { AuthorizationReferenceId: "declined" }
    await order.authorize("100.00", same)
    await amazon.control("PATCH", `order-references/${order.id}`, { card_tail: "1111" })
    await order.on("ConfirmOrderReference", returnUrls)
    expect(stateIn(await order.authorize("100.00", same))).toBe("Declined/InvalidPaymentMethod")
  })

  it("does not use a reference for a refused request", async () => {
    const order = await anOrder(amazon)
    const same = { AuthorizationReferenceId: "refused" }
    expect((await order.authorize("200.00", same)).code).toBe("TransactionAmountExceeded")
    expect(stateIn(await order.authorize("100.00", same))).toBe("Open")
  })

  it.each([
    ["amount", total("99.00", "EUR", "AuthorizationAmount")],
    ["note", { SellerAuthorizationNote: "another" }],
    ["timeout", { TransactionTimeout: 60 }],
    ["CaptureNow", { CaptureNow: true }],
  ])("refuses the same reference with another %s as DuplicateRequest", async (_what, fields) => {
    const order = await anOrder(amazon)
    await order.authorize("100.00", { AuthorizationReferenceId: "once" })
    const answer = await order.authorize("100.00", { AuthorizationReferenceId: "once", ...fields })
    expect([answer.status, answer.code]).toEqual([400, "DuplicateRequest"])
  })

  it("refuses the same reference on another order as DuplicateReferenceId", async () => {
    const [one, other] = [await anOrder(amazon), await anOrder(amazon)]
    await one.authorize("100.00", { AuthorizationReferenceId: "once" })
    expect((await other.authorize("100.00", { AuthorizationReferenceId: "once" })).code).toBe("DuplicateReferenceId")
  })

  it.each([
    [true, "DuplicateReferenceId"],
    [false, undefined],
  ])(
    "with referenceIdsUniqueAcrossKinds %s a capture under the authorization's reference gets %s",
    async (value, code) => {
      await amazon.control("POST", "switches", { referenceIdsUniqueAcrossKinds: value })
      const order = await anOrder(amazon)
      const answer = await order.authorize("100.00", { AuthorizationReferenceId: "once" })
      const id = answer.text("AmazonAuthorizationId") ?? ""
      expect((await capture(amazon, id, "100.00", { CaptureReferenceId: "once" })).code).toBe(code)
    },
  )

  it("captures and refunds once, however often it is asked", async () => {
    const { id } = await authorized(amazon)
    const captures = await Promise.all(
      Array.from({ length: 8 }, () => capture(amazon, id, "100.00", { CaptureReferenceId: "c" })),
    )
    const captureId = captures[0]?.text("AmazonCaptureId") ?? ""
    const refunds = await Promise.all(
      Array.from({ length: 8 }, () => refund(amazon, captureId, "10.00", { RefundReferenceId: "r" })),
    )
    expect(new Set(captures.map((it) => it.text("AmazonCaptureId"))).size).toBe(1)
    expect(new Set(refunds.map((it) => it.text("AmazonRefundId"))).size).toBe(1)
    expect(await effects()).toMatchObject({ Capture: 1, Refund: 1 })
  })

  it("gives the stored refund as Pending though it is Completed", async () => {
    const { id } = await captured(amazon)
    await refund(amazon, id, "10.00", { RefundReferenceId: "r" })
    await later(amazon, 31)
    expect(stateIn(await refund(amazon, id, "10.00", { RefundReferenceId: "r" }))).toBe("Pending")
  })

  it("confirms once, however often it is asked", async () => {
    const order = await anOrder(amazon, { upTo: "set" })
    const answers = await Promise.all(Array.from({ length: 20 }, () => order.on("ConfirmOrderReference", returnUrls)))
    expect(answers.every((it) => it.status === 200)).toBe(true)
    expect((await effects())["ConfirmOrderReference"]).toBe(1)
  })
})
