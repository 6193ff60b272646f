import { withParameters } from "../../src/simulator/world/challenge"
import { anAmazon, returnUrls, type Amazon } from "./support/amazon"
import { anOrder } from "./support/order"
import { stateIn } from "./support/transactions"

describe("the hosted page's way back", () => {
  it.each([
    ["https://shop.example/a", "https://shop.example/a?AuthenticationStatus=Success"],
    ["https://shop.example/a?cart=1", "https://shop.example/a?cart=1&AuthenticationStatus=Success"],
    ["https://shop.example/a?", "https://shop.example/a?AuthenticationStatus=Success"],
    ["https://shop.example/a?b&", "https://shop.example/a?b&AuthenticationStatus=Success"],
    ["https://shop.example/a#f", "https://shop.example/a?AuthenticationStatus=Success#f"],
    ["https://shop.example/a?b=1#f?g", "https://shop.example/a?b=1&AuthenticationStatus=Success#f?g"],
  ])("appends to %s", (url, expected) => {
    expect(withParameters(url, { AuthenticationStatus: "Success" })).toBe(expected)
  })

  let amazon: Amazon
  beforeAll(async () => {
    amazon = await anAmazon({ tls: false })
  })
  afterEach(() => amazon.control("POST", "reset"))
  afterAll(() => amazon.stop())

  it.each([
    ["Success", "https://shop.example/return?cart=1&AuthenticationStatus=Success", "Open"],
    ["Failure", "https://shop.example/return?cart=1&AuthenticationStatus=Failure#pay", "Open"],
    [
      "Abandoned",
      "https://shop.example/return?cart=1&AuthenticationStatus=Abandoned#pay",
      "Suspended/PaymentAuthorizationRequired",
    ],
  ])("after %s leads to %s and leaves the order %s", async (outcome, redirect, state) => {
    const order = await anOrder(amazon, { upTo: "confirmed" })
    expect(await order.sca(outcome)).toBe(redirect)
    expect(await order.state()).toBe(state)
  })

  it("reports InvalidIdStatus when the order is no longer open", async () => {
    const order = await anOrder(amazon)
    await order.on("CancelOrderReference")
    expect(await order.sca("Success")).toBe("https://shop.example/return?cart=1&ErrorCode=InvalidIdStatus#pay")
  })

  it.each(["InvalidSellerId", "InvalidIdStatus", "InternalServerError"])(
    "can be made to report %s",
    async (error_code) => {
      const order = await anOrder(amazon, { upTo: "confirmed" })
      const { redirect } = await amazon.control<{ redirect: string }>("POST", `order-references/${order.id}/sca`, {
        error_code,
      })
      expect(redirect).toContain(`ErrorCode=${error_code}`)
    },
  )

  it("has no way back for an order that was never confirmed", async () => {
    const order = await anOrder(amazon, { upTo: "set" })
    await expect(order.sca("Success")).rejects.toThrow("409")
  })

  it("keeps a passed challenge passed", async () => {
    const order = await anOrder(amazon)
    expect(await order.sca("Abandoned")).toContain("AuthenticationStatus=Abandoned")
    expect(await order.state()).toBe("Open")
  })

  it("takes another card after Abandoned and asks again", async () => {
    const order = await anOrder(amazon, { upTo: "confirmed", draft: { card_tail: "4440" } })
    await order.sca()
    expect((await order.on("ConfirmOrderReference", returnUrls)).code).toBe("PaymentMethodNotUpdated")
    await amazon.control("PATCH", `order-references/${order.id}`, { card_tail: "1111" })
    const urls = { SuccessUrl: "https://shop.example/2", FailureUrl: "https://shop.example/2" }
    expect((await order.on("ConfirmOrderReference", urls)).status).toBe(200)
    expect(await order.sca()).toBe("https://shop.example/2?AuthenticationStatus=Success")
    expect(stateIn(await order.authorize("100.00"))).toBe("Open")
  })

  it("declines an authorization after a failed challenge", async () => {
    const order = await anOrder(amazon, { upTo: "confirmed" })
    await order.sca("Failure")
    expect(stateIn(await order.authorize("100.00"))).toBe("Declined/InvalidPaymentMethod")
  })
})
