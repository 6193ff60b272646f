import type { ButtonWish } from "../../src/services/ports/payment-connector"
import type * as Client from "../../src/client/v2/index"
import { answersV2, ordered, session } from "./answers-v2"
import { aClientPage } from "./client-page"

type Started = { readonly amazonPay: Client.AmazonPay; readonly client: typeof Client; readonly shop: Client.Shop }
type Result = { readonly value?: unknown; readonly code?: string; readonly next?: string; readonly status?: number }

const provider = "pp_amazon-pay_at"

const body = `<div id="amazon-button"></div><button id="change-address">Change</button>
<button id="change-payment">Change</button>`

/** A shop's page that only loads the client; what is asked of it, each test says. */
const script = `
import * as client from "medusa-payment-amazon-pay/client/v2"
window.client = client
window.shop = { backendUrl: location.origin, publishableKey: "pk_test", language: "de-AT" }
document.title = "there"
`

describe("The client of Checkout v2", () => {
  let it_: Awaited<ReturnType<typeof aClientPage>>
  let wish: (url: string) => ButtonWish
  let refusals: { status: number; body: unknown }[]

  beforeAll(async () => {
    const { buildIfStale } = await import("../../scripts/build-if-stale.mjs")
    await buildIfStale()
    it_ = await aClientPage({
      body,
      script,
      answers: (places) => ({
        ...answersV2(places, () => wish(places.url)),
        button: () => refusals.shift() ?? answersV2(places, () => wish(places.url)).button(),
      }),
    })
  }, 120_000)
  afterAll(() => it_.stop())
  beforeEach(async () => {
    refusals = []
    wish = (url) => ({ is: "review", reviewUrl: `${url}/review` })
    it_.asked.length = 0
    await it_.page.unrouteAll()
    await it_.page.goto(`${it_.url}/checkout`)
    await it_.page.waitForFunction(() => document.title === "there")
  })

  /** Does something with what was loaded; a problem is told by its code and next step. */
  const inPage = <T>(work: (page: Started, given: T) => unknown, given?: T): Promise<Result> =>
    it_.page.evaluate(
      `(async ({ work, given, provider }) => {
        try {
          const amazonPay = (window.amazonPay ??= await client.loadAmazonPay(shop, provider, { nonce: "nonce-of-the-page" }))
          return { value: await eval(work)({ amazonPay, client, shop }, given) }
        } catch (problem) {
          const { code, next, status } = problem
          return code === undefined ? { code: String(problem) } : { code, next, status }
        }
      })(${JSON.stringify({ work: work.toString(), given, provider })})`,
    )
  /** The same for what makes the browser leave: nobody is there to hear the answer. */
  const leaving: typeof inPage = (...asked) => inPage(...asked).catch(() => ({}))
  const atAmazon = (name: string) => it_.page.waitForURL(`${it_.simulator.http}/checkout/${name}?*`)

  it("draws Amazon's button, whose click leads to Amazon's page in the buyer's language", async () => {
    const drawn = await inPage(async ({ client, amazonPay }) => {
      await client.showCheckoutButton(amazonPay, "amazon-button", { placement: "Cart", cartId: "cart_ways" })
    })
    expect(drawn).toEqual({})
    await it_.page.locator("#amazon-button button").click()
    await atAmazon("signin")
    expect(await it_.page.evaluate("document.documentElement.lang")).toBe("de")
  })

  it("hands Amazon what the shop says of its button, and what the cart costs later on", async () => {
    const { value } = await inPage(async ({ client, amazonPay }) => {
      const told: unknown[] = []
      const amazon = {
        ...amazonPay.amazon,
        renderButton: (...given: readonly unknown[]) => {
          told.push(...given)
          return { updateButtonInfo: (amount: unknown) => told.push(amount) }
        },
      }
      const button = await client.showCheckoutButton({ ...amazonPay, amazon }, "amazon-button", {
        placement: "Product",
        color: "DarkGray",
        language: "it",
        productType: "PayOnly",
        estimatedAmount: { amount: "24.90", currencyCode: "EUR" },
      })
      button.update({ amount: "49.80", currencyCode: "EUR" })
      return told
    })
    expect(value).toEqual([
      "#amazon-button",
      {
        merchantId: it_.simulator.sellerId,
        publicKeyId: it_.simulator.publicKeyId,
        ledgerCurrency: "EUR",
        sandbox: true,
        placement: "Product",
        buttonColor: "DarkGray",
        checkoutLanguage: "it_IT",
        productType: "PayOnly",
        estimatedOrderAmount: { amount: "24.90", currencyCode: "EUR" },
        createCheckoutSessionConfig: {
          payloadJSON: expect.stringContaining(`"checkoutReviewReturnUrl":"${it_.url}/review"`),
          signature: expect.any(String),
          algorithm: "AMZN-PAY-RSASSA-PSS-V2",
          publicKeyId: it_.simulator.publicKeyId,
        },
      },
      { amount: "49.80", currencyCode: "EUR" },
    ])
  })

  it("leads to Amazon's page with the shop's own button, and asks the store once for a double click", async () => {
    wish = ordered
    void leaving(async ({ client, amazonPay }) => {
      const press = () => client.pay(amazonPay, { cartId: "cart_ways" })
      await Promise.all([press(), press()])
    })
    await atAmazon("signin")
    expect(it_.asked.filter((name) => name === "button")).toHaveLength(1)
  })

  it.each([
    ["a problem", 409, { type: "amazon_pay_problem", code: "session-missing", next: "new-session" }, "new-session"],
    ["Medusa's own refusal", 400, { type: "invalid_data", message: "no signed button" }, "retry"],
    ["half a button", 200, { button: { payload: "{}" } }, "retry"],
  ])("stays where the store answers a press with %s", async (_what, status, answer, next) => {
    refusals = [{ status, body: answer }]
    const result = await inPage(({ client, amazonPay }) => client.pay(amazonPay, { cartId: "cart_ways" }))
    expect(result).toMatchObject({ next })
    expect(new URL(it_.page.url()).pathname).toBe("/checkout")
  })

  it.each([
    ["address", "changeAddress"],
    ["payment", "changePayment"],
  ] as const)("leads back to Amazon to change the %s", async (change, action) => {
    await inPage(
      ({ client, amazonPay }, given) => {
        client.bindChangeAction(amazonPay, `change-${given.change}`, {
          orderReferenceId: given.session,
          change: given.change,
        })
      },
      { change, session },
    )
    await it_.page.locator(`#change-${change}`).click()
    await atAmazon("choose")
    const { searchParams } = new URL(it_.page.url())
    expect(Object.fromEntries(searchParams)).toEqual({ amazonCheckoutSessionId: session, changeAction: action })
  })

  it("tells the review page what was chosen, and sends no token of Checkout v1", async () => {
    await it_.page.evaluate("document.cookie = 'amazon_Login_accessToken=Atza|of-checkout-v1; path=/'")
    const request = it_.page.waitForRequest((it) => it.url().endsWith("/order-reference"))
    const { value } = await inPage(
      ({ client, shop }, id) => client.attach(shop, { cartId: "cart_ways", orderReferenceId: id, importAddress: true }),
      session,
    )
    expect(value).toEqual({
      orderReference: { id: session, state: "Draft" },
      addressImported: true,
      paymentDescriptor: "Visa ****1111 (Amazon Pay)",
    })
    expect((await request).postDataJSON()).toEqual({ order_reference_id: session, import_address: true })
  })

  it("leaves for Amazon's page at buy now, and may be pressed again after the way back", async () => {
    const press = () =>
      void leaving(
        ({ client, shop, amazonPay }, id) =>
          client.confirm(shop, { settings: amazonPay.settings, cartId: "cart_ways", orderReferenceId: id }),
        session,
      )
    press()
    await atAmazon("processing")
    await it_.page.goBack()
    await it_.page.waitForFunction(() => document.title === "there")
    press()
    await atAmazon("processing")
    expect(it_.asked.filter((name) => name === "confirm")).toHaveLength(2)
  })

  it("loads Amazon's script once, with the page's nonce, and for one region", async () => {
    const { value } = await inPage(async ({ client, amazonPay, shop }) => {
      await client.loadAmazonPay(shop, amazonPay.settings.providerId)
      const other = client.loadScript({ scriptUrl: "https://elsewhere.test/checkout.js" })
      const code = await other.then(
        () => "loaded",
        (problem: unknown) => (problem as Client.AmazonPayProblem).code,
      )
      const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src$="/checkout.js"]')]
      return { code, nonces: scripts.map(({ nonce }) => nonce) }
    })
    expect(value).toEqual({ code: "other-region", nonces: ["nonce-of-the-page"] })
  })

  it("says that Amazon's script cannot be reached, and loads it when it is tried again", async () => {
    await it_.page.route("**/checkout.js", (route) => route.abort())
    expect(await inPage(() => "loaded")).toMatchObject({ code: "unreachable", next: "retry" })
    await it_.page.unroute("**/checkout.js")
    expect(await inPage(() => "loaded")).toEqual({ value: "loaded" })
  })

  it("says that another script than Amazon's was loaded", async () => {
    await it_.page.route("**/checkout.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }))
    expect(await inPage(() => "loaded")).toMatchObject({ code: "unreadable", next: "retry" })
  })

  it("ends the buyer's session at Amazon, and stops nobody when that fails", async () => {
    const { value } = await inPage(async ({ client, amazonPay }) => {
      await client.signOut(amazonPay)
      const signout = (): never => {
        throw new Error("Amazon's script is broken")
      }
      await client.signOut({ amazon: { ...amazonPay.amazon, signout } })
      return "signed out"
    })
    expect(value).toBe("signed out")
  })
})
