import { answersV2, ordered, session } from "./answers-v2"
import { aClientPage, printed } from "./client-page"

const body = `<div id="amazon-button"></div><p id="payment-method"></p><button id="change-address">Change</button>
<button id="change-payment">Change</button><p id="message"></p><button id="buy-now" disabled>Buy now</button>`

const notServed = {
  status: 422,
  body: {
    type: "amazon_pay_problem",
    code: "address-not-served",
    next: "address",
    message: "Another address, please.",
  },
}

/** What the guide takes for given: the shop's own cart, elements and calls. */
const given = `const shop = { backendUrl: location.origin, publishableKey: "pk_test" }
const cartId = "cart_guide"
const buyNow = document.getElementById("buy-now")
const follow = ({ next, message }) => {
  document.getElementById("message").textContent = next + ": " + message
}
const [createPaymentSession, chooseShippingMethod] = [async () => undefined, async () => undefined]
`

describe("A snippet of the guide for Checkout v2, as printed", () => {
  let it_: Awaited<ReturnType<typeof aClientPage>>

  beforeAll(async () => {
    const { buildIfStale } = await import("../../scripts/build-if-stale.mjs")
    await buildIfStale()
  }, 120_000)
  afterEach(async () => {
    expect(it_.failures).toEqual([])
    await it_.stop()
  })

  /** Opens a page with the one that calls this function; `others`: routes that answer otherwise. */
  const run = async (
    name: string,
    path = "/checkout",
    others: Partial<ReturnType<typeof answersV2>> = {},
  ): Promise<void> => {
    const snippet = await printed("docs/storefront.md", "js", `${name}(`)
    it_ = await aClientPage({
      body,
      script: given + snippet,
      answers: (places) => ({
        ...answersV2(places, () =>
          name === "pay" ? ordered(places.url) : { is: "review", reviewUrl: `${places.url}/review` },
        ),
        ...others,
      }),
    })
    await it_.page.goto(it_.url + path)
  }
  const atAmazon = (page: string) => it_.page.waitForURL(`${it_.simulator.http}/checkout/${page}?*`)

  it("draws Amazon's button, which leads to Amazon", async () => {
    await run("showCheckoutButton")
    await it_.page.locator("#amazon-button button").click()
    await atAmazon("signin")
  })

  it("shows on the review page what was chosen, and leaves for Amazon at buy now", async () => {
    await run("sessionFromUrl", `/review?amazonCheckoutSessionId=${session}`)
    await it_.page.locator("#buy-now:enabled").click()
    await atAmazon("processing")
    expect(it_.asked).toEqual(["config", "order-reference", "confirm"])
  })

  it("leads from the review page to Amazon to change what was chosen", async () => {
    await run("bindChangeAction", `/review?amazonCheckoutSessionId=${session}`)
    await it_.page.locator("#buy-now:enabled").waitFor()
    expect(await it_.page.locator("#payment-method").innerText()).toBe("Visa ****1111 (Amazon Pay)")
    await it_.page.locator("#change-payment").click()
    await atAmazon("choose")
  })

  it("tells that an address is refused, and leads to Amazon to change it", async () => {
    const refused = { "order-reference": () => notServed }
    await run("sessionFromUrl", `/review?amazonCheckoutSessionId=${session}`, refused)
    await it_.page.getByText("address: Another address, please.").waitFor()
    expect(await it_.page.locator("#buy-now").isDisabled()).toBe(true)
    await it_.page.locator("#change-address").click()
    await atAmazon("choose")
  })

  it("leads to Amazon with the shop's own button", async () => {
    await run("pay")
    await it_.page.locator("#buy-now:enabled").click()
    await atAmazon("signin")
    expect(it_.asked).toEqual(["config", "button"])
  })
})
