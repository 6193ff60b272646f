export const languages = ["en", "de", "fr", "it", "es"] as const
export type Language = (typeof languages)[number]

/** The first of the given locale tags ("de-DE", "de_AT", "fr") that we speak; English when none. */
export function languageOf(...tags: readonly (string | null | undefined)[]): Language {
  for (const tag of tags) {
    const found = languages.find((language) => tag?.toLowerCase().split(/[-_]/)[0] === language)
    if (found) return found
  }
  return "en"
}
