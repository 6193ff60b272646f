import fc from "fast-check"
import { allowed, isLeaving, isProblem, press, presses, type Press } from "./a-leaving"
import { timeout } from "./a-server"

const seed = 20261126
const button = { payload: '{"addressDetails":{},"storeId":"s"}', signature: "c2ln", algorithm: "A", public_key_id: "K" }
const redirect = { next: "redirect", redirect_url: "https://payments.amazon.de/checkout/processing" }
const answering = (body: object): Press["server"] => ({
  is: "answers",
  status: 200,
  body: JSON.stringify(body),
  headerDelay: 100,
  bodyDelay: 100,
})
const confirming: Press = {
  what: "confirm",
  server: answering(redirect),
  sandbox: true,
  throws: false,
  secondPress: null,
  leaves: null,
}
const paying: Press = { ...confirming, what: "pay", server: answering({ button }) }

describe("A press that leads to Amazon's page of Checkout v2", () => {
  it("has exactly one outcome within the deadline, whatever store, script and buyer do (10,000 runs)", () =>
    fc.assert(
      fc.asyncProperty(presses, async (it) => {
        const { gone, settled } = await press(it)
        const [first] = settled
        expect(gone.length).toBeLessThanOrEqual(1)
        expect(isLeaving(first?.value)).toBe(gone.length === 1 && !it.throws)
        for (const { at, value } of settled) {
          expect(isLeaving(value) || isProblem(value)).toBe(true)
          expect(at).toBeLessThanOrEqual(timeout)
        }
        const [to] = gone
        if (to === undefined) return
        expect(typeof to === "string" ? to : to.createCheckoutSessionConfig.payloadJSON).toBe(allowed(it))
      }),
      { seed, numRuns: 10_000 },
    ))

  it.each([
    ["confirm", confirming],
    ["pay", paying],
  ])("leaves once for two presses of %s, and answers both", async (_what, it) => {
    const { gone, settled } = await press({ ...it, secondPress: 50 })
    expect(gone).toHaveLength(1)
    expect(settled.map(({ value }) => value)).toEqual([{ next: "redirect" }, { next: "redirect" }])
  })

  it.each([
    ["confirm", confirming],
    ["pay", paying],
  ])("does not leave by itself on a page that the buyer left before %s was answered", async (_what, it) => {
    const { gone, settled } = await press({ ...it, leaves: 150 })
    expect(gone).toEqual([])
    expect(settled).toEqual([{ at: 150, value: expect.objectContaining({ code: "page-left", next: "retry" }) }])
  })

  it.each([
    ["Amazon's", "https://payments.amazon.de/x", false, true],
    ["Amazon's, and with a script of its own in the sandbox", "https://payments.amazon.co.uk/x", true, true],
    ["somebody else's", "https://amazon.de.evil.example/x", true, false],
    ["called a little like Amazon's", "https://payments-amazon.de/x", false, false],
    ["the simulator's in the sandbox", "http://amazon.test:4000/x", true, true],
    ["the simulator's of a live account", "http://amazon.test:4000/x", false, false],
    ["http of another host", "http://payments.amazon.de/x", true, false],
    ["http of another port", "http://amazon.test/x", true, false],
    ["a script", "javascript:alert(1)", true, false],
    ["a path", "/checkout", true, false],
  ])("leaves for an address that is %s: %s", async (_what, redirect_url, sandbox, leaves) => {
    const { gone, settled } = await press({ ...confirming, sandbox, server: answering({ ...redirect, redirect_url }) })
    expect(gone).toEqual(leaves ? [redirect_url] : [])
    if (!leaves) expect(settled[0]?.value).toMatchObject({ code: "unreadable", next: "retry" })
  })

  it.each([
    ["an address", '{"addressDetails":{}}', "PayAndShip"],
    ["no address", "{}", "PayOnly"],
  ])(
    "tells Amazon what a payload with %s is for, and hands it over to the letter",
    async (_what, text, productType) => {
      const { gone } = await press({ ...paying, server: answering({ button: { ...button, payload: text } }) })
      expect(gone).toEqual([
        {
          merchantId: "SELLER",
          publicKeyId: "SANDBOX-1",
          ledgerCurrency: "EUR",
          sandbox: true,
          placement: "Checkout",
          productType,
          checkoutLanguage: "de_DE",
          createCheckoutSessionConfig: { payloadJSON: text, signature: "c2ln", algorithm: "A", publicKeyId: "K" },
        },
      ])
    },
  )
})
