import fc from "fast-check"

import { languageOf, languages } from "../../../src/services/domain/language"
import type { TextKey } from "../../../src/services/domain/texts"
import { textOf, texts } from "../../../src/services/domain/texts"
import { amazonTexts } from "./amazon-texts"

const keys = Object.keys(texts) as readonly TextKey[]
const pairs = keys.flatMap((key) => languages.map((language) => [key, language] as const))

const recommended = Object.entries(amazonTexts).flatMap(([key, byLanguage]) =>
  Object.entries(byLanguage).map(([language, text]) => [key, language, text] as const),
)

describe("What buyers read", () => {
  it.each(pairs)("%s is a finished sentence in %s", (key, language) => {
    expect(texts[key][language]).toMatch(/^\p{Lu}.{15,}[.]$/u)
    expect(texts[key][language]).toBe(texts[key][language].trim())
  })

  it.each(keys)("%s is translated: no two languages say the same", (key) => {
    expect(new Set(Object.values(texts[key])).size).toBe(languages.length)
  })

  it.each(pairs.filter(([, language]) => language !== "en"))("%s has no English in its %s", (key, language) => {
    expect(texts[key][language]).not.toMatch(/\b(the|your|you|please|payment|order|try)\b/i)
  })

  it("is not said twice under two names", () => {
    const all = pairs.map(([key, language]) => texts[key][language])
    expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([])
  })

  it.each(recommended)("%s in %s is what Amazon recommends, byte for byte", (key, language, text) => {
    expect(texts).toHaveProperty([key, language], text)
  })

  it("keeps all of Amazon's recommended texts: three in five languages, two in English", () => {
    expect(recommended).toHaveLength(17)
  })
})

describe("languageOf", () => {
  it.each<readonly [readonly (string | null | undefined)[], string]>([
    [["de-DE"], "de"],
    [["de_AT"], "de"],
    [["DE"], "de"],
    [["fr"], "fr"],
    [["it-CH"], "it"],
    [["es-419"], "es"],
    [["en-GB"], "en"],
    [["nl-NL", "fr-BE"], "fr"],
    [[null, undefined, "", "it"], "it"],
    [["de", "fr"], "de"],
    [["nl", "pl-PL"], "en"],
    [["deu"], "en"],
    [["den-DE"], "en"],
    [[], "en"],
    [[null], "en"],
  ])("chooses for %j: %s", (tags, expected) => expect(languageOf(...tags)).toBe(expected))

  it("answers one of ours, whatever a browser says", () => {
    fc.assert(fc.property(fc.array(fc.string()), (tags) => expect(languages).toContain(languageOf(...tags))))
  })
})

describe("A text in the shop's own words", () => {
  it("is said instead of ours, in its language only", () => {
    const own = { de: { rejected: "Leider abgelehnt." } }
    expect(textOf("rejected", "de", own)).toBe("Leider abgelehnt.")
    expect(textOf("rejected", "en", own)).toBe(texts.rejected.en)
    expect(textOf("pending", "de", own)).toBe(texts.pending.de)
    expect(textOf("pending", "de")).toBe(texts.pending.de)
  })
})
