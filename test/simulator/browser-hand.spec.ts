import { browserWorld } from "../../src/simulator/world/browser-hand"
import { anAmazon, returnUrls, total, type Amazon } from "./support/amazon"

const set = total("100.00")

describe("the world as the buyer's browser reaches it", () => {
  let amazon: Amazon
  beforeAll(async () => {
    amazon = await anAmazon({ tls: false })
  })
  afterEach(() => amazon.control("POST", "reset"))
  afterAll(() => amazon.stop())

  const browser = () => browserWorld(amazon.simulator.world)
  const create = (more: Record<string, string> = {}) => {
    const order = browser().createOrderReference({ sellerId: amazon.simulator.sellerId, ...more })
    if ("errorCode" in order) throw new Error(order.errorCode)
    return order
  }
  const confirmed = async () => {
    const { id } = create()
    browser().chooseCard(id, "1111")
    await amazon.call("SetOrderReferenceDetails", { AmazonOrderReferenceId: id, ...set })
    await amazon.call("ConfirmOrderReference", { AmazonOrderReferenceId: id, ...returnUrls })
    return id
  }

  it("creates a draft without card and address", () => {
    expect(create()).toMatchObject({ state: "Draft", sellerId: "A2SIMULATORSELLER", declinedTails: [] })
    expect(create()).not.toHaveProperty("cardTail")
  })

  it.each([
    [{ sellerId: "A0" }, "InvalidSellerId"],
    [{ accessToken: "Atza|gone" }, "BuyerSessionExpired"],
  ])("refuses %j with %s", (more, errorCode) => {
    const input = { sellerId: amazon.simulator.sellerId, ...more }
    expect(browser().createOrderReference(input)).toEqual({ errorCode })
  })

  it.each([
    [{}, "EUR", []],
    [{ region: "gbp" }, "GBP", []],
    [{ currency: "GBP" }, "GBP", []],
    [{ currency: "GBP" }, "EUR", ["CurrencyMismatch"]],
  ])("with %j and a total in %s has the constraints %j", async (more, currency, constraints) => {
    const { id } = create(more)
    browser().chooseCard(id, "1111")
    const answer = await amazon.call("SetOrderReferenceDetails", {
      AmazonOrderReferenceId: id,
      ...total("1.00", currency),
    })
    expect(answer.texts("ConstraintID")).toEqual(constraints)
  })

  it("makes live order references where the shop's script is the live one", () => {
    expect(create({ environment: "live" }).id).toMatch(/^P02-/)
  })

  it("signs a buyer in for an hour and knows who it is", async () => {
    const { accessToken, expiresIn } = browser().login(amazon.simulator.clientId, "profile payments:widget")
    expect(expiresIn).toBe(3600)
    expect(browser().profile?.(accessToken)).toMatchObject({ email: "buyer@example.com" })
    await amazon.control("POST", "clock", { advance_seconds: 3601 })
    expect(browser().profile?.(accessToken)).toEqual({ errorCode: "BuyerSessionExpired" })
  })

  it("lets card and address be chosen in a draft, and no longer once it is open", async () => {
    const id = await confirmed()
    expect(browser().chooseCard(id, "0022")).toEqual({ errorCode: "PaymentMethodNotModifiable" })
    expect(browser().chooseAddress(id, "gb-1")).toEqual({ errorCode: "AddressNotModifiable" })
    const draft = create().id
    browser().chooseCard(draft, "0022")
    expect(browser().chooseAddress(draft, "gb-1")).toMatchObject({ cardTail: "0022", addressId: "gb-1" })
  })

  it("tells a buyer who comes after three hours that the draft is stale", async () => {
    const { id } = create()
    await amazon.control("POST", "clock", { advance_seconds: 3 * 3600 })
    expect(browser().chooseCard(id, "1111")).toEqual({ errorCode: "StaleOrderReference" })
  })

  it("marks the card that was declined", async () => {
    const { id } = create()
    browser().chooseCard(id, "3434")
    await amazon.call("SetOrderReferenceDetails", { AmazonOrderReferenceId: id, ...set })
    await amazon.call("ConfirmOrderReference", { AmazonOrderReferenceId: id, ...returnUrls })
    const prefix = total("100.00", "EUR", "AuthorizationAmount")
    await amazon.call("Authorize", {
      AmazonOrderReferenceId: id,
      AuthorizationReferenceId: "a",
      TransactionTimeout: 0,
      ...prefix,
    })
    expect(browser().orderReference(id)).toMatchObject({ state: "Suspended", declinedTails: ["3434"] })
  })

  it("asks for a challenge once the order is open, and sends the buyer back", async () => {
    const { id, sellerId } = create()
    expect(browser().challenge(id)).toEqual({ errorCode: "InvalidIdStatus" })
    expect(browser().finishChallenge(id, sellerId, "Success")).toEqual({ errorCode: "InvalidIdStatus" })
    const open = await confirmed()
    expect(browser().challenge(open)).toEqual({ required: true })
    expect(browser().finishChallenge(open, sellerId, "Success")).toEqual({
      redirect: "https://shop.example/return?cart=1&AuthenticationStatus=Success",
    })
  })

  it("sends a foreign seller's buyer back with InvalidSellerId", async () => {
    expect(browser().finishChallenge(await confirmed(), "A0", "Success")).toEqual({
      redirect: "https://shop.example/return?cart=1&ErrorCode=InvalidSellerId#pay",
    })
  })
})
