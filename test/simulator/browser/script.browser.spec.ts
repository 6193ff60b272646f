import type { Browser, BrowserContext, Page } from "playwright-core"
import { launchChromium } from "./chromium"
import { clientId, sellerId } from "./memory-world"
import { openStage, type Stage } from "./stage"
import { until } from "./until"

/** Code for the shop's page; `heard` collects what it is told. */
const prelude = `
window.heard = []
window.sellerId = "${sellerId}"
window.hear = (name) => (it) => heard.push(it && it.getAmazonOrderReferenceId ? name + " " + it.getAmazonOrderReferenceId() : it && it.getErrorCode ? name + " " + it.getErrorCode() : name)
window.all = () => Object.fromEntries(["onOrderReferenceCreate", "onReady", "onPaymentSelect", "onAddressSelect", "onError"].map((it) => [it, hear(it)]))
window.without = (key) => { const rest = all(); delete rest[key]; return rest }
`

describe("Widgets.js in a real browser", () => {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let stage: Stage

  beforeAll(async () => {
    browser = await launchChromium()
  }, 60_000)
  afterAll(() => browser.close())
  beforeEach(async () => {
    stage = await openStage()
    context = await browser.newContext()
    page = await context.newPage()
  })
  afterEach(async () => {
    await context.close()
    stage.close()
  })

  const open = async (query = ""): Promise<void> => {
    await page.addInitScript(prelude)
    await page.goto(`${stage.shop}/blank${query}`)
    await page.waitForFunction("window.OffAmazonPayments")
  }
  const run = (code: string): Promise<unknown> => page.evaluate(`{ ${code} }`)
  const heard = async (count: number): Promise<readonly string[]> => {
    await page.waitForFunction(`heard.length >= ${count}`)
    return page.evaluate("heard")
  }

  it("works under a content policy that allows only Amazon's script and frames", async () => {
    await page.addInitScript(`window.onAmazonPaymentsReady = () => {
      OffAmazonPayments.Button("button", "${sellerId}", { type: "LwA", color: "DarkGray", language: "de-DE" })
      new OffAmazonPayments.Widgets.Wallet({ sellerId: "${sellerId}", onOrderReferenceCreate() {}, onPaymentSelect() { document.title = "selected" } }).bind("wallet")
    }`)
    await page.goto(`${stage.shop}/strict`)
    const button = page.getByRole("button", { name: "Login mit Amazon simulator" })
    await button.waitFor()
    await until(async () => (await page.title()) === "selected")
    expect(await button.evaluate((it) => it.ownerDocument.defaultView?.getComputedStyle(it).color)).toBe(
      "rgb(255, 255, 255)",
    )
  })

  it("creates the order reference in the wallet when there is no address book", async () => {
    await open()
    await run(`new OffAmazonPayments.Widgets.Wallet({ sellerId, ...all() }).bind("a")`)
    const [id] = await heard(3).then(() => stage.world.orders.keys())
    expect(await heard(3)).toEqual([`onOrderReferenceCreate ${id}`, `onReady ${id}`, `onPaymentSelect ${id}`])
  })

  it("makes a second order reference when both widgets are told to create one", async () => {
    await open()
    await run(`
      new OffAmazonPayments.Widgets.AddressBook({ sellerId, ...all() }).bind("a")
      new OffAmazonPayments.Widgets.Wallet({ sellerId, ...all() }).bind("b")`)
    await heard(6)
    expect(stage.world.orders.size).toBe(2)
  })

  it.each([
    ["MissingParameter", "no seller", `{ ...all() }`, "a"],
    ["InvalidSellerId", "an unknown seller", `{ sellerId: "nobody", ...all() }`, "a"],
    ["InvalidParameterValue", "a billing agreement", `{ sellerId, agreementType: "billingAgreement", ...all() }`, "a"],
    ["InvalidParameterValue", "a place that is not there", `{ sellerId, ...all() }`, "nowhere"],
    ["BuyerSessionExpired", "an expired session", `{ sellerId, ...all() }`, "a"],
  ])("reports %s for %s", async (code, what, options, place) => {
    await open(what === "an expired session" ? "?access_token=Atza%7Cexpired" : "")
    await run(`new OffAmazonPayments.Widgets.Wallet(${options}).bind("${place}")`)
    expect(await heard(1)).toEqual([`onError ${code}`])
  })

  it("reports a refused choice to the shop", async () => {
    await open()
    await run(`new OffAmazonPayments.Widgets.Wallet({ sellerId, ...all() }).bind("a")`)
    await heard(3)
    for (const id of stage.world.orders.keys()) stage.world.change(id, { state: "Open" })
    await page.frameLocator("#a iframe").getByRole("radio", { name: /8320/ }).click()
    expect((await heard(4))[3]).toBe("onError PaymentMethodNotModifiable")
  })

  it.each([
    ["the content's height", "", (height: number) => height > 300],
    ["the shop's height", "height:200px", (height: number) => height === 200],
    ["at most the shop's limit", "max-height:250px", (height: number) => height === 250],
  ])("gives the frame %s", async (_what, style, fits) => {
    await open()
    await run(`document.getElementById("a").style.cssText = "${style}"
      new OffAmazonPayments.Widgets.Wallet({ sellerId, design: { designMode: "responsive" }, ...all() }).bind("a")`)
    await heard(3)
    await until(async () => fits((await page.locator("#a iframe").boundingBox())?.height ?? 0))
  })

  it("takes the old design sizes", async () => {
    await open()
    await run(
      `new OffAmazonPayments.Widgets.Wallet({ sellerId, design: { size: { width: "400px", height: 260 } }, ...all() }).bind("a")`,
    )
    await heard(3)
    expect(await page.locator("#a iframe").boundingBox()).toMatchObject({ width: 400, height: 260 })
  })

  it("replaces a widget that is bound to the same place again", async () => {
    await open()
    await run(`new OffAmazonPayments.Widgets.Wallet({ sellerId, ...all() }).bind("a")`)
    await heard(3)
    const [id] = stage.world.orders.keys()
    await run(`heard.length = 0
      new OffAmazonPayments.Widgets.Wallet({ sellerId, amazonOrderReferenceId: "${id}", ...all() }).bind("a")`)
    expect(await heard(2)).toEqual([`onReady ${id}`, `onPaymentSelect ${id}`])
    expect(await page.locator("#a iframe").count()).toBe(1)
  })

  it("ignores messages that do not come from its own frame", async () => {
    await open()
    await run(`new OffAmazonPayments.Widgets.Wallet({ sellerId, ...all() }).bind("a")`)
    await heard(3)
    await run(`const channel = new URL(document.querySelector("#a iframe").src).searchParams.get("channel")
      window.postMessage({ amazonPaySimulator: channel, type: "select", view: { orderReferenceId: "S02-forged" } }, "*")
      new Promise((done) => setTimeout(done, 100))`)
    expect(await page.evaluate("heard.length")).toBe(3)
  })

  const signIn = async (code: string): Promise<void> => {
    await run(`amazon.Login.setClientId("${clientId}"); ${code}`)
    const opened = context.waitForEvent("page")
    await page.getByRole("button", { name: /simulator/ }).click()
    await (await opened).getByRole("button", { name: "Sign in and continue" }).click()
  }

  it("gives onSignIn an order reference before the login's own callback", async () => {
    await open()
    await signIn(`OffAmazonPayments.Button("a", sellerId, {
      onSignIn: hear("onSignIn"),
      authorization: () => { window.request = amazon.Login.authorize({ scope: "profile" }, hear("signed in")) },
    })`)
    expect(await heard(2)).toEqual([`onSignIn ${[...stage.world.orders.keys()][0]}`, "signed in"])
  })

  it("keeps the token in the cookie that shops read, until logout", async () => {
    await open()
    await signIn(`amazon.Login.setUseCookie(true)
      OffAmazonPayments.Button("a", sellerId, { authorization: () => amazon.Login.authorize({ scope: "profile" }, hear("signed in")) })`)
    await heard(1)
    const cookie = async () => (await context.cookies()).find(({ name }) => name === "amazon_Login_accessToken")?.value
    expect(await cookie()).toBe("Atza|token-1")
    await run("amazon.Login.logout()")
    expect(await cookie()).toBeUndefined()
  })

  it("uses no token after logout, though one stands in the address", async () => {
    await open("#access_token=Atza%7Ctoken-7")
    await run(`new OffAmazonPayments.Widgets.Wallet({ sellerId, ...all() }).bind("a")`)
    await heard(3)
    await run(`amazon.Login.logout(); new OffAmazonPayments.Widgets.Wallet({ sellerId, ...all() }).bind("b")`)
    await heard(6)
    expect(stage.world.created).toEqual([
      expect.objectContaining({ accessToken: "Atza|token-7" }),
      expect.not.objectContaining({ accessToken: expect.anything() }),
    ])
  })

  it.each([
    ["setSandboxMode(false)", true],
    ["setSandboxMode(true)", false],
    ['setRegion("NA")', true],
    ["setRegion(amazon.Login.Region.Europe)", false],
  ])("warns of a setting that does not fit the loaded script: %s", async (code, warns) => {
    await open()
    const said: string[] = []
    page.on("console", (it) => said.push(it.type()))
    await run(`amazon.Login.${code}`)
    expect(said).toEqual(warns ? ["warning"] : [])
  })

  it("gives the buyer's profile to the shop's page", async () => {
    await open()
    const { accessToken } = stage.world.login()
    await run(`amazon.Login.retrieveProfile("${accessToken}", (it) => heard.push(it.profile.PrimaryEmail))`)
    expect(await heard(1)).toEqual(["susanna@example.com"])
  })
})
