import type { Browser, BrowserContext, Page } from "playwright-core"
import type { Handler, SimulatorResponse } from "../../../src/simulator/http"
import { launchChromium } from "../browser/chromium"
import { serve } from "../browser/serve"
import { aCheckoutV2, euro, signature, updateOf, type CheckoutV2, type Json } from "../support/checkout-v2"

const page = (amazon: string, script: string): SimulatorResponse => ({
  status: 200,
  headers: {
    "content-type": "text/html; charset=utf-8",
    // Nothing more than Amazon's own script and the way to its pages.
    "content-security-policy": `default-src 'none'; script-src 'unsafe-inline' ${amazon}; form-action ${amazon}`,
  },
  body: `<!doctype html><html lang="en"><title>Shop</title><h1>Shop</h1><div id="button"></div><button id="change">Change</button>
<script src="${amazon}/checkout.js"></script><script>${script}</script></html>`,
})

describe("checkout.js in a real browser", () => {
  let browser: Browser
  let context: BrowserContext
  let tab: Page
  let checkout: CheckoutV2
  let shop: Awaited<ReturnType<typeof serve>>
  let script = ""
  let said: string[] = []

  beforeAll(async () => {
    browser = await launchChromium()
    checkout = await aCheckoutV2()
    const amazon = checkout.amazon.simulator.http
    const store: Handler = ({ path }) => (path === "/favicon.ico" ? undefined : page(amazon, script))
    shop = await serve(store)
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    shop.close()
    await checkout.amazon.stop()
  })
  beforeEach(async () => {
    context = await browser.newContext({ locale: "en-GB" })
    tab = await context.newPage()
    said = []
    tab.on("console", (message) => said.push(message.text()))
  })
  afterEach(() => context.close())

  const options = (more: Json = {}) => ({
    merchantId: checkout.amazon.simulator.sellerId,
    ledgerCurrency: "EUR",
    placement: "Cart",
    ...more,
  })
  const configOf = (payload: Json) => {
    const payloadJSON = JSON.stringify({ storeId: checkout.amazon.simulator.clientId, ...payload })
    const { publicKeyId } = checkout.key
    const algorithm = "AMZN-PAY-RSASSA-PSS-V2"
    return { payloadJSON, signature: signature(payloadJSON, checkout.key), algorithm, publicKeyId }
  }
  const express = () => ({ webCheckoutDetails: { checkoutReviewReturnUrl: `${shop.origin}/review` } })
  const rendered = (more: Json = {}) =>
    `window.button = amazon.Pay.renderButton("#button", ${JSON.stringify(options(more))});`
  const open = async (code: string, path = "/cart"): Promise<void> => {
    script = code
    await tab.goto(`${shop.origin}${path}`)
  }
  const press = (name: string) => tab.getByRole("button", { name }).click()
  const idInAddress = () => new URL(tab.url()).searchParams.get("amazonCheckoutSessionId") ?? ""

  it("leads through the express checkout: button, choice, change, processing", async () => {
    await open(rendered({ createCheckoutSessionConfig: configOf(express()) }))
    await press("Pay with Amazon")
    await press("Sign in and continue")
    await tab.getByLabel("Amélie").check()
    await press("Continue to the shop")
    await tab.waitForURL(/\/review\?/)
    const id = idInAddress()
    expect(await checkout.session(id)).toMatchObject({ address_id: "fr-1", card_tail: "1111" })

    const change = { amazonCheckoutSessionId: id, changeAction: "changePayment" }
    await open(`amazon.Pay.bindChangeAction("#change", ${JSON.stringify(change)})`, "/review")
    await press("Change")
    await tab.getByLabel("Mastercard").check()
    await press("Continue to the shop")
    await tab.waitForURL(/\/review\?/)
    expect(await checkout.session(id)).toMatchObject({ address_id: "fr-1", card_tail: "4444" })

    const update = updateOf()
    const { body } = await checkout.call("PATCH", `checkoutSessions/${id}`, {
      ...update,
      webCheckoutDetails: { checkoutResultReturnUrl: `${shop.origin}/result` },
    })
    await tab.goto(body["webCheckoutDetails"]["amazonPayRedirectUrl"])
    await press("Confirm")
    await tab.waitForURL(/\/result\?/)
    const done = await checkout.call("POST", `checkoutSessions/${id}/complete`, { chargeAmount: euro("50.00") })
    expect(done.status).toBe(200)
  })

  const oneGo = () => ({
    webCheckoutDetails: { checkoutResultReturnUrl: `${shop.origin}/result`, checkoutMode: "ProcessOrder" },
    paymentDetails: { paymentIntent: "AuthorizeWithCapture", chargeAmount: euro("14.00") },
  })

  it("starts the additional payment button without a button of Amazon's", async () => {
    const more = { productType: "PayOnly", createCheckoutSessionConfig: configOf(oneGo()) }
    await open(`amazon.Pay.initCheckout(${JSON.stringify(options(more))})`)
    await press("Sign in and continue")
    await press("Pay now")
    script = ""
    await press("Confirm")
    await tab.waitForURL(/\/result\?/)
    const id = idInAddress()
    const { body } = await checkout.call("POST", `checkoutSessions/${id}/complete`, { chargeAmount: euro("14.00") })
    expect((await checkout.permission(body["chargePermissionId"])).charges).toMatchObject([{ state: "Captured" }])
  })

  it("asks the shop first when the button has no configuration", async () => {
    const config = JSON.stringify({ createCheckoutSessionConfig: configOf(express()) })
    await open(`${rendered({ buttonColor: "DarkGray" })} button.onClick(() => button.initCheckout(${config}))`)
    await press("Pay with Amazon")
    await tab.getByRole("button", { name: "Sign in and continue" }).waitFor()
  })

  it("draws the button in the shop's language, and marks its place", async () => {
    await open(rendered({ checkoutLanguage: "de_DE", createCheckoutSessionConfig: configOf(express()) }))
    await tab.getByRole("button", { name: "Mit Amazon bezahlen" }).waitFor()
    expect(await tab.locator("#button").getAttribute("class")).toBe("amazonpay-button-view1 amazonpay-button-enabled")
    await press("Mit Amazon bezahlen")
    await tab.getByRole("button", { name: "Anmelden und weiter" }).waitFor()
  })

  it.each<[string, Json, RegExp]>([
    ["no placement", { placement: undefined }, /renderButton: placement is missing/],
    ["a placement that is none", { placement: "Footer" }, /placement must be one of Home/],
    ["an option that is none", { colour: "Gold" }, /colour is not an option/],
    ["a payload as an object", { createCheckoutSessionConfig: { payloadJSON: {} } }, /the very text that was signed/],
    ["an amount as a number", { estimatedOrderAmount: 5 }, /must be \{ amount, currencyCode \}/],
  ])("says in the console what is wrong with %s, and draws nothing", async (_what, more, message) => {
    await open(rendered(more))
    expect(said.join("\n")).toMatch(message)
    expect(await tab.locator("#button > *").count()).toBe(0)
  })

  it.each([
    [`amazon.Pay.initCheckout({})`, /createCheckoutSessionConfig is missing/],
    [`amazon.Pay.bindChangeAction("#change", { changeAction: "changeAddress" })`, /amazonCheckoutSessionId is missing/],
    [
      `amazon.Pay.bindChangeAction("#change", { amazonCheckoutSessionId: "x", changeAction: "change" })`,
      /changeAction must be one of/,
    ],
    [`amazon.Pay.bindChangeAction("#nowhere", {})`, /there is no element #nowhere/],
    [`amazon.Pay.signout().then(() => console.log("signed out"))`, /signed out/],
  ])("answers %s in the console", async (code, message) => {
    await open(code)
    expect(said.join("\n")).toMatch(message)
  })

  it("takes a new estimate, and only a price", async () => {
    await open(
      `${rendered()} button.updateButtonInfo({ amount: "5.00", currencyCode: "EUR" }); button.updateButtonInfo(5)`,
    )
    expect(said.filter((it) => it.includes("updateButtonInfo"))).toHaveLength(1)
  })
})
