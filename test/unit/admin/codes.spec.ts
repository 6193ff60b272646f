import i18next from "i18next"
import { createElement } from "react"
import { I18nextProvider } from "react-i18next"

import { useCodes } from "../../../admin/hooks/use-codes"
import { Generation } from "../../../admin/lib/generation"
import { de } from "../../../admin/texts/de"
import { en } from "../../../admin/texts/en"
import { es } from "../../../admin/texts/es"
import { fr } from "../../../admin/texts/fr"
import { it as italian } from "../../../admin/texts/it"

/** It comes without types. */
const { renderToStaticMarkup } = jest.requireActual<{ readonly renderToStaticMarkup: (page: unknown) => string }>(
  "react-dom/server",
)

const texts = { de, en, es, fr, it: italian }
type Codes = ReturnType<typeof useCodes>
type Where = { readonly generation?: "cv1" | "cv2" | null; readonly lng?: keyof typeof texts }

/** What a merchant is told on a page in this language about a payment of this generation. */
function told(say: (codes: Codes) => unknown, { generation = null, lng = "en" }: Where = {}): unknown {
  const i18n = i18next.createInstance({
    lng,
    resources: Object.fromEntries(Object.entries(texts).map(([name, amazonPay]) => [name, { amazonPay }])),
  })
  void i18n.init()
  const said: { it?: unknown } = {}
  const Page = () => {
    said.it = say(useCodes())
    return null
  }
  const page = createElement(Generation.Provider, { value: generation }, createElement(Page))
  renderToStaticMarkup(createElement(I18nextProvider, { i18n }, page))
  return said.it
}

describe("Amazon's codes on the merchant's page", () => {
  it.each(Object.keys(texts) as (keyof typeof texts)[])(
    "tell in %s only of the order reference that all of it was charged when Amazon closed it",
    (lng) => {
      const of = (kind: string) => told(({ explained }) => explained(kind, "AmazonClosed"), { lng })
      expect(of("order-reference")).toBe(texts[lng].orderReferenceReason.AmazonClosed)
      for (const kind of ["authorization", "capture", "refund"]) expect(of(kind)).toBe(texts[lng].reason.AmazonClosed)
      expect(of("authorization")).toContain("Seller Central")
    },
  )

  it.each([
    ["refund", "ProcessingFailure", en.refundReason.ProcessingFailure],
    ["refund", "AmazonClosed", en.reason.AmazonClosed],
    ["order-reference", "Expired", en.reason.Expired],
    ["chargeback", "FRAUD", en.claim.FRAUD],
    ["chargeback", "ProcessingFailure", null],
    ["capture", "from-the-future", null],
    ["capture", null, null],
  ])("explain of a %s the reason %s by %j", (kind, code, sentence) => {
    expect(told(({ explained }) => explained(kind, code))).toBe(sentence)
  })

  it.each([
    ["cv2", { kind: "charge-permission", reason: null }, "Open", "chargeable"],
    ["cv2", { kind: "authorization", reason: "MaxCapturesProcessed" }, "Closed", "captured"],
    ["cv2", { kind: "authorization", reason: "AmazonClosed" }, "Closed", "canceled"],
    ["cv2", { kind: "chargeback", reason: null }, "RECEIVED", "claim received"],
    ["cv2", undefined, "Open", "open"],
    ["cv1", { kind: "authorization", reason: null }, "Open", "open"],
    [null, { kind: "authorization", reason: null }, "Open", "open"],
    [null, undefined, "Brand-new", "Brand-new"],
  ] as const)("of a payment of %s say of %j in the state %s: %s", (generation, of, code, words) => {
    expect(told(({ state }) => state(code, of), { generation })).toBe(words)
  })
})
