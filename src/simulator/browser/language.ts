/** The languages of Amazon Pay in the EU and UK. */
export const languages = ["en", "de", "fr", "it", "es"] as const
export type Language = (typeof languages)[number]

const known = (tag: string): Language | undefined =>
  languages.find((language) => tag.toLowerCase().startsWith(language))

/** Picks a language from a tag such as `de-DE` or from an `Accept-Language` header, first match wins; English else. */
export const languageOf = (wish: string | null | undefined): Language => {
  for (const tag of (wish ?? "").split(",")) {
    const language = known(tag.trim())
    if (language !== undefined) return language
  }
  return "en"
}
