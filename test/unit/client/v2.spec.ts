import { checkoutLanguage } from "../../../src/client/v2/checkout-language"
import { sessionFromUrl } from "../../../src/client/v2/session-from-url"

const session = "3f2c1a9e-9e11-4a7b-8d8e-0123456789ab"
const page = "https://shop.test/review"

describe("sessionFromUrl", () => {
  it.each([
    ["alone", `?amazonCheckoutSessionId=${session}`],
    ["beside the page's own", `?lang=de&amazonCheckoutSessionId=${session}&x=1`],
    ["twice, and the same", `?amazonCheckoutSessionId=${session}&amazonCheckoutSessionId=${session}`],
  ])("finds the session %s", (_how, query) => {
    globalThis.location = { href: page } as Location
    expect(sessionFromUrl(page + query)).toBe(session)
  })

  it.each([
    ["is missing", ""],
    ["is empty", "?amazonCheckoutSessionId="],
    ["has another name", `?amazoncheckoutsessionid=${session}`],
    ["is two", `?amazonCheckoutSessionId=${session}&amazonCheckoutSessionId=other-session`],
    ["is no id", "?amazonCheckoutSessionId=%3Cscript%3E"],
    ["is too long", `?amazonCheckoutSessionId=${"a".repeat(65)}`],
  ])("says that the buyer begins anew when it %s", (_how, query) => {
    globalThis.location = { href: page + query } as Location
    expect(() => sessionFromUrl()).toThrow(
      expect.objectContaining({ code: "no-checkout-session", next: "new-order-reference", status: undefined }),
    )
  })
})

describe("checkoutLanguage", () => {
  it.each([
    ["eu", ["de-AT"], "de_DE"],
    ["eu", ["en"], "en_GB"],
    ["uk", ["en-US"], "en_GB"],
    ["eu", ["nl", undefined, "", "fr-BE"], "fr_FR"],
    ["na", ["de", "en"], "en_US"],
    ["na", ["de"], undefined],
    ["jp", ["ja-JP"], "ja_JP"],
    ["jp", ["en"], undefined],
    ["nowhere", ["en"], undefined],
    ["constructor", ["en"], undefined],
    ["eu", [], undefined],
  ])("in %s for %j is %s", (region, wishes, expected) => expect(checkoutLanguage(region, wishes)).toBe(expected))
})
