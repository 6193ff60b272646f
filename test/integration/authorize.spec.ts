import { aCheckout } from "../builders/a-checkout"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { timePasses } from "../builders/time-passes"
import { rowOf } from "../../src/services/domain/problem"
import type { ProblemCode } from "../../src/services/domain/problem"
import { texts } from "../../src/services/domain/texts"
import { onMedusa } from "../setup/medusa-app"

const germanFor = (code: ProblemCode): string => texts[rowOf(code).text].de

onMedusa("Authorizing with Amazon Pay", (app) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })

  const declines = [
    ["3434", "InvalidPaymentMethod", "wallet", "Suspended"],
    ["2323", "AmazonRejected", "cart", "Closed"],
    ["5656", "TransactionTimedOut", "cart", "Open"],
    ["1111", "ProcessingFailure", "retry", "Open"],
  ] as const

  it.each(declines)("card %s: %s leads the buyer on, in his language", async (card, reason, next, state) => {
    const buyer = await aCheckout(app, shop, { card })
    const id = await buyer.buysNow()
    if (reason === "ProcessingFailure") {
      await buyer.control("POST", "/outcomes", {
        operation: "Authorize",
        state: "Declined",
        reason_code: reason,
        times: 1,
      })
    }
    const back = await buyer.comeBack(await buyer.sca(id, "Success"))
    expect(back).toMatchObject({ status: 303, location: expect.stringContaining("/payment-problem") })
    expect((await buyer.outcome()).body).toMatchObject({
      state: "declined",
      reason,
      next,
      message: germanFor(reason),
      order_id: null,
    })
    expect(await buyer.truth(id)).toMatchObject({ state, authorizations: [{ state: "Declined", reason_code: reason }] })
  })

  it.each(declines)(
    "card %s: a shop that completes the cart itself reads %s's message from Medusa",
    async (card, reason) => {
      const buyer = await aCheckout(app, shop, { card })
      const id = await buyer.buysNow()
      if (reason === "ProcessingFailure") {
        await buyer.control("POST", "/outcomes", {
          operation: "Authorize",
          state: "Declined",
          reason_code: reason,
          times: 1,
        })
      }
      await buyer.sca(id, "Success")
      const { body } = await buyer.complete()
      expect(body).toMatchObject({
        type: "cart",
        error: { type: "payment_authorization_error", message: germanFor(reason) },
      })
      expect((await buyer.outcome()).body).toMatchObject({ order_id: null, reason })
    },
  )

  it("places one order after another card was chosen on the same order reference", async () => {
    const buyer = await aCheckout(app, shop, { card: "3434" })
    const id = await buyer.buysNow()
    await buyer.comeBack(await buyer.sca(id, "Success"))
    expect((await buyer.confirm(id)).body).toMatchObject({ code: "PaymentMethodNotUpdated", next: "wallet" })
    await buyer.control("PATCH", `/order-references/${id}`, { card_tail: "1111" })
    expect((await buyer.confirm(id)).status).toBe(200)
    const back = await buyer.comeBack(await buyer.sca(id, "Success"))
    expect(back.location).toContain("/thank-you?order_id=order_")
    expect(await buyer.effects(id)).toMatchObject({
      SetOrderReferenceDetails: 1,
      ConfirmOrderReference: 2,
      Authorize: 2,
    })
    expect(await buyer.truth(id)).toMatchObject({ authorizations: [{ state: "Declined" }, { state: "Open" }] })
  })

  it("keeps a buyer waiting after ProcessingFailure, also when he does not", async () => {
    const buyer = await aCheckout(app, shop)
    const id = await buyer.buysNow()
    await buyer.control("POST", "/outcomes", {
      operation: "Authorize",
      state: "Declined",
      reason_code: "ProcessingFailure",
      times: 1,
    })
    await buyer.comeBack(await buyer.sca(id, "Success"))
    for (let turn = 0; turn < 3; turn++) expect((await buyer.complete()).body).toMatchObject({ type: "cart" })
    expect(await buyer.effects(id)).toMatchObject({ Authorize: 1 })
    await timePasses(app, 2)
    expect((await buyer.complete()).body).toMatchObject({ type: "order" })
    expect(await buyer.effects(id)).toMatchObject({ Authorize: 2 })
  })

  it("says that it is checking when Amazon's answer is lost, and the next completion adopts it", async () => {
    const buyer = await aCheckout(app, shop)
    const id = await buyer.buysNow()
    await buyer.control("POST", "/faults", { operation: "Authorize", when: "after", kind: "empty", times: 1 })
    const back = await buyer.comeBack(await buyer.sca(id, "Success"))
    expect(back.location).toContain("/payment-problem")
    expect((await buyer.outcome()).body).toMatchObject({
      state: "checking",
      next: "wait",
      message: germanFor("checking"),
    })
    expect((await buyer.complete()).body).toMatchObject({ type: "order" })
    expect(await buyer.effects(id)).toMatchObject({ Authorize: 1 })
  })

  it("forces a synchronous answer without a capture where the challenge was not proven", async () => {
    const buyer = await aCheckout(app, shop, { account: "de-now" })
    const id = await buyer.buysNow()
    expect((await buyer.complete()).body).toMatchObject({ type: "order" })
    expect(await buyer.truth(id)).toMatchObject({
      authorizations: [{ capture_now: false, synchronous: true, captures: [] }],
    })
  })

  it("places a pending order where the shop accepts them", async () => {
    const buyer = await aCheckout(app, shop, { account: "de-pending" })
    const id = await buyer.buysNow()
    const back = await buyer.comeBack(await buyer.sca(id, "Success"))
    expect(back.location).toContain("/thank-you?order_id=order_")
    expect((await buyer.outcome()).body).toMatchObject({
      state: "pending",
      next: "order",
      message: germanFor("pending"),
    })
    expect(await buyer.truth(id)).toMatchObject({ authorizations: [{ state: "Pending" }] })
  })

  it("charges no order reference of another cart", async () => {
    const [owner, other] = [await aCheckout(app, shop), await aCheckout(app, shop)]
    const id = await owner.buysNow()
    await other.newSession()
    expect((await other.attach(id)).body).toMatchObject({
      code: "order-reference-foreign",
      next: "new-order-reference",
    })
    expect((await other.confirm(id)).status).toBe(409)
    expect((await other.complete()).body).toMatchObject({ type: "cart" })
    expect((await owner.effects(id))["Authorize"]).toBeUndefined()
  })

  it.each(["of another shop of the same seller", "made by hand at Amazon"])(
    "charges no Open order reference %s",
    async (where) => {
      const buyer = await aCheckout(app, shop)
      await buyer.newSession()
      const id = await buyer.wallet()
      const parameters = {
        AmazonOrderReferenceId: id,
        "OrderReferenceAttributes.OrderTotal.Amount": where.startsWith("of") ? "94.50" : "1.00",
        "OrderReferenceAttributes.OrderTotal.CurrencyCode": "EUR",
      }
      await buyer.control("POST", "/seller-central", { operation: "SetOrderReferenceDetails", parameters })
      const urls = { SuccessUrl: "https://other.example/s", FailureUrl: "https://other.example/f" }
      await buyer.control("POST", "/seller-central", {
        operation: "ConfirmOrderReference",
        parameters: { AmazonOrderReferenceId: id, ...urls },
      })
      expect(await buyer.truth(id)).toMatchObject({ state: "Open" })
      expect((await buyer.confirm(id)).body).toMatchObject({ code: "order-reference-foreign" })
      expect((await buyer.complete()).body).toMatchObject({ type: "cart" })
      expect(await buyer.effects(id)).toEqual({ SetOrderReferenceDetails: 1, ConfirmOrderReference: 1 })
      expect(await buyer.truth(id)).toMatchObject({ state: "Open", authorizations: [] })
    },
  )

  it("reserves nothing when the cart grew after the buyer said yes", async () => {
    const buyer = await aCheckout(app, shop)
    const id = await buyer.buysNow()
    const back = await buyer.sca(id, "Success")
    await buyer.store("post", `/carts/${buyer.cartId}/line-items`, { variant_id: shop.variant, quantity: 1 })
    await buyer.newSession()
    expect((await buyer.comeBack(back)).location).toContain("/payment-problem")
    expect((await buyer.complete()).body).toMatchObject({ type: "cart" })
    expect((await buyer.effects(id))["Authorize"]).toBeUndefined()
  })
})
