import type { Browser, BrowserContext, Page } from "playwright-core"
import { launchChromium } from "./chromium"
import { openStage, type Stage } from "./stage"

const logOf = (page: Page): Promise<string[]> => page.evaluate("window.shopLog")
const walletOf = (page: Page) => page.frameLocator("#wallet iframe")

describe("Amazon Pay's browser side in a real browser", () => {
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

  const toCheckout = async (query = ""): Promise<string> => {
    await page.goto(`${stage.shop}/checkout${query}`)
    await page.locator("#buy:enabled").waitFor()
    return [...stage.world.orders.keys()][0] ?? ""
  }

  it("calls the two globals once, Login first", async () => {
    await page.goto(`${stage.shop}/cart`)
    await page.getByRole("button", { name: "Pay with Amazon" }).waitFor()
    expect(await logOf(page)).toEqual(["login ready", "payments ready"])
  })

  const signIn = async (mode: string): Promise<Page> => {
    await page.goto(`${stage.shop}/cart?mode=${mode}`)
    const opened = context.waitForEvent("page")
    await page.getByRole("button", { name: "Pay with Amazon" }).click()
    return opened
  }

  it("gives the popup's answer to the callback", async () => {
    const popup = await signIn("callback")
    await popup.getByRole("button", { name: "Sign in and continue" }).click()
    await page.locator("#said", { hasText: "Atza" }).waitFor()
    expect(JSON.parse((await page.locator("#said").textContent()) ?? "")).toMatchObject({
      status: "complete",
      access_token: "Atza|token-1",
      token_type: "bearer",
      expires_in: 3600,
      state: "s&1",
    })
  })

  it("leads back with the token in the query after a popup", async () => {
    const popup = await signIn("url")
    await popup.getByRole("button", { name: "Sign in and continue" }).click()
    await page.waitForURL("**/checkout?*")
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({
      cart: "1",
      access_token: "Atza|token-1",
      token_type: "bearer",
      expires_in: "3600",
    })
  })

  it("leads back with the token in the fragment without a popup", async () => {
    await page.goto(`${stage.shop}/cart?mode=redirect`)
    await page.getByRole("button", { name: "Pay with Amazon" }).click()
    await page.getByRole("button", { name: "Sign in and continue" }).click()
    await page.waitForURL("**/checkout?cart=1#*")
    expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get("access_token")).toBe("Atza|token-1")
  })

  it.each([
    ["presses Cancel", (popup: Page) => popup.getByRole("button", { name: "Cancel" }).click()],
    ["closes the popup", (popup: Page) => popup.close()],
  ])("reports access_denied when the buyer %s", async (_how, refuse) => {
    await refuse(await signIn("callback"))
    await page.locator("#said", { hasText: "access_denied" }).waitFor()
    expect(stage.world.tokens).toEqual([])
  })

  it("creates one order reference for both widgets, and selects address and card", async () => {
    const id = await toCheckout("?access_token=Atza%7Ctoken-9")
    expect(await logOf(page)).toEqual(["login ready", `created ${id}`, "address", "wallet ready", `payment ${id}`])
    expect(stage.world.created).toEqual([
      expect.objectContaining({ accessToken: "Atza|token-9", region: "eur", environment: "sandbox" }),
    ])
    expect(stage.world.orders.get(id)).toMatchObject({ addressId: "de", cardTail: "1111" })
  })

  it("tells the shop of each card that the buyer picks, also by keyboard", async () => {
    const id = await toCheckout()
    await walletOf(page).getByRole("radio", { name: /3434/ }).check()
    await walletOf(page).getByRole("radio", { name: /3434/ }).press("ArrowDown")
    await page.waitForFunction("window.shopLog.filter((it) => it.startsWith('payment')).length === 3")
    expect(stage.world.orders.get(id)?.cardTail).toBe("2323")
  })

  const buy = async (): Promise<void> => {
    await page.locator("#buy").click()
    await page.waitForURL(`${stage.simulator}/_hosted/sca?*`)
  }

  it.each([
    ["Confirm", "success", "Success"],
    ["Fail", "failure", "Failure"],
    ["Cancel", "failure", "Abandoned"],
  ])("leads from %s on the challenge to the %s URL", async (button, way, status) => {
    await toCheckout()
    await buy()
    await page.getByRole("button", { name: button }).click()
    await page.waitForURL(`${stage.shop}/back?way=${way}&AuthenticationStatus=${status}`)
  })

  it("keeps the buyer in the shop after error(), whatever is called then", async () => {
    await toCheckout("?refuse=1")
    const warning = page.waitForEvent("console", (it) => it.type() === "warning")
    await page.locator("#buy").click()
    expect((await warning).text()).toContain("confirmationFlow.success() is ignored")
    await page.getByText("not confirmed").waitFor()
    expect(page.url()).toContain("/checkout")
  })

  it("marks the declined card and waits for another choice when bound to a suspended order reference", async () => {
    const { id } = stage.world.add({ state: "Suspended", addressId: "at", cardTail: "3434", declinedTails: ["3434"] })
    await page.goto(`${stage.shop}/checkout?bound=${id}`)
    await walletOf(page).getByText("Declined", { exact: true }).waitFor()
    expect(await walletOf(page).getByRole("radio", { checked: true }).count()).toBe(0)
    expect(await page.locator("#buy").isDisabled()).toBe(true)
    await walletOf(page).getByRole("radio", { name: /1111/ }).check()
    await page.locator("#buy:enabled").waitFor()
  })
})
