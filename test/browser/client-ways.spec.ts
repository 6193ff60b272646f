import { aClientPage } from "./client-page"

type View = { readonly phase: string; readonly code?: string; readonly next?: string; readonly message?: string }
type OnError = (error: { getErrorCode: () => string; getErrorMessage: () => string }) => void
type Watched = {
  readonly views: readonly View[]
  readonly prepared: readonly number[]
  readonly drawn: readonly string[]
  readonly widgets: Readonly<Record<"AddressBook" | "Wallet", { readonly onError: OnError }>>
}

const body = `<div id="amazon-button"></div><div id="address-book"></div><div id="wallet"></div>
<button id="buy-now" disabled>Buy now</button>`

/** A shop's page that keeps what it is told, and the options that Amazon's widgets were given. */
const script = `
import { loadAmazonPay, startCheckout } from "medusa-payment-amazon-pay/client"
const shop = { backendUrl: location.origin, publishableKey: "pk_test" }
const [views, prepared, drawn, widgets] = [(window.views = []), (window.prepared = []), (window.drawn = []), (window.widgets = {})]
await loadAmazonPay(shop, "pp_amazon-pay_de", { nonce: "nonce-of-the-page" })
const { Widgets } = window.OffAmazonPayments
for (const name of ["AddressBook", "Wallet"]) {
  const Widget = Widgets[name]
  Widgets[name] = function (options) {
    widgets[name] = options
    drawn.push(name + " " + (options.amazonOrderReferenceId ?? "new"))
    return new Widget(options)
  }
}
const redirect = new URLSearchParams(location.search).has("redirect")
const checkout = startCheckout({
  shop,
  cartId: "cart_ways",
  providerId: "pp_amazon-pay_de",
  places: { button: "amazon-button", addressBook: "address-book", wallet: "wallet" },
  ...(redirect ? { returnUrl: location.origin + "/checkout?redirect=1" } : {}),
  prepare: async () => void prepared.push(1),
  onChange: ({ phase, problem }) => {
    views.push({ phase, code: problem?.code, next: problem?.next, message: problem?.message })
    document.getElementById("buy-now").disabled = phase !== "ready"
    document.title = phase
  },
})
document.getElementById("buy-now").addEventListener("click", () => checkout.buy())
`

describe("The client's checkout", () => {
  let it_: Awaited<ReturnType<typeof aClientPage>>

  beforeAll(async () => {
    const { buildIfStale } = await import("../../scripts/build-if-stale.mjs")
    await buildIfStale()
    it_ = await aClientPage({ body, script })
  }, 120_000)
  afterAll(() => it_.stop())

  const phase = (wanted: string) => it_.page.waitForFunction((title) => document.title === title, wanted)
  const watched = <T>(look: (page: Watched) => T): Promise<T> => it_.page.evaluate(`(${look.toString()})(window)`)
  const last = () => watched(({ views }) => views.at(-1))

  const open = async (query = ""): Promise<void> => {
    await it_.page.context().clearCookies()
    await it_.page.goto(`${it_.url}/checkout`)
    await it_.page.evaluate(() => localStorage.clear())
    await it_.page.goto(`${it_.url}/checkout${query}`)
    await phase("sign-in")
  }
  const ready = async (): Promise<void> => {
    await open()
    await it_.signIn()
    await phase("ready")
  }
  const walletSays = (code: string) =>
    it_.page.evaluate((code) => {
      // The page's own script has put it there.
      const { widgets } = window as unknown as Watched
      widgets.Wallet.onError({ getErrorCode: () => code, getErrorMessage: () => `Amazon says ${code}` })
    }, code)

  it("makes no payment session before the buyer has signed in, and one afterwards", async () => {
    await open()
    expect(await watched(({ prepared }) => prepared.length)).toBe(0)
    await it_.signIn()
    await phase("ready")
    expect(await watched(({ prepared }) => prepared.length)).toBe(1)
  }, 60_000)

  it("hands the page's nonce to Amazon's script", async () => {
    await open()
    const nonces = await it_.page.evaluate(() =>
      [...document.querySelectorAll<HTMLScriptElement>('script[src*="Widgets.js"]')].map(({ nonce }) => nonce),
    )
    expect(nonces).toEqual(["nonce-of-the-page"])
  }, 60_000)

  it("signs in by redirect where the shop wants no popup, and goes on where the buyer comes back", async () => {
    await open("?redirect=1")
    await it_.page.locator("#amazon-button button").click()
    await it_.page.locator("button[value=allow]").click()
    await it_.page.waitForURL(`${it_.url}/checkout?redirect=1*`)
    await phase("ready")
    expect(it_.page.context().pages()).toHaveLength(1)
  }, 60_000)

  it("keeps a wait that the store asked for, whatever the widgets report meanwhile", async () => {
    const { page } = it_
    await ready()
    await page.clock.install()
    const told = { code: "ProcessingFailure", next: "retry", message: "Please wait.", retry_after_seconds: 90 }
    it_.willConfirm({ status: 402, body: { type: "amazon_pay_problem", ...told } })
    await page.locator("#buy-now").click()
    await phase("choose")
    await it_.chooseCard("4545")
    await page.clock.fastForward(85_000)
    expect(await last()).toMatchObject({ phase: "choose", code: "ProcessingFailure", message: "Please wait." })
    await page.clock.fastForward(6_000)
    await phase("ready")
  }, 60_000)

  it.each([
    ["BuyerSessionExpired", { phase: "sign-in", next: "new-order-reference" }],
    ["BuyerNotAssociated", { phase: "sign-in", next: "new-order-reference" }],
    ["InvalidSellerId", { phase: "ended", next: "cart" }],
    ["InvalidAccountStatus", { phase: "ended", next: "cart" }],
    ["PaymentMethodNotModifiable", { phase: "ended", next: "wait" }],
    ["ServiceUnavailable", { phase: "ready", next: "retry" }],
  ])(
    "follows the wallet's error %s",
    async (code, view) => {
      await ready()
      await walletSays(code)
      await phase(view.phase)
      expect(await last()).toMatchObject({ ...view, code })
    },
    60_000,
  )

  it("starts anew, in one go, with an order reference that went stale", async () => {
    await ready()
    const before = await watched(({ drawn }) => drawn.length)
    await walletSays("StaleOrderReference")
    // The page's own script has put it there.
    await it_.page.waitForFunction((count) => (window as unknown as Watched).drawn.length >= count + 2, before)
    await phase("ready")
    const drawn = await watched(({ drawn }) => drawn)
    expect(drawn[before]).toBe("AddressBook new")
    expect(drawn[before + 1]).toMatch(/^Wallet S02-/)
    expect(drawn[before + 1]).not.toBe(drawn[before - 1])
    expect(drawn).toHaveLength(before + 2)
  }, 60_000)

  it("says nothing of Safari's ITP: the widget itself shows the way on", async () => {
    await ready()
    const before = await watched(({ views }) => views.length)
    await walletSays("ITP")
    expect(await watched(({ views }) => views.length)).toBe(before)
  }, 60_000)

  it.each([
    ["an order", { state: "ordered", next: "order", message: "Thank you." }, "order"],
    ["a payment that is being looked into", { state: "checking", next: "wait", message: "One moment." }, "wait"],
  ])(
    "after the way back draws no widgets over %s, and makes no session",
    async (_what, outcome, next) => {
      await ready()
      it_.willStand(outcome)
      await it_.page.reload()
      await phase("ended")
      expect(await last()).toMatchObject({ phase: "ended", next })
      expect(await watched(({ drawn, prepared }) => drawn.length + prepared.length)).toBe(0)
    },
    60_000,
  )

  it.each(["Canceled", "Closed"])(
    "after the way back starts anew when the order reference is %s",
    async (state) => {
      await ready()
      it_.willAttach({ order_reference: { id: "S02-0000000-0000000", state }, address_imported: false })
      await it_.page.reload()
      await phase("ready")
      expect(await watched(({ drawn }) => drawn[0])).toBe("AddressBook new")
    },
    60_000,
  )
})
