import { languages } from "../domain/language"
import { isTextKey, texts } from "../domain/texts"
import type { Check } from "./check"

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** `texts`: by language, then by key. Answers as every check does, with the first thing that is wrong. */
export const ownTexts: Check = (value) => {
  if (!isRecord(value)) return "must be an object: language, then key, then text"
  return Object.entries(value)
    .map(([language, byKey]) => ofLanguage(language, byKey))
    .find((problem) => problem !== undefined)
}

function ofLanguage(language: string, byKey: unknown): string | undefined {
  const known: readonly string[] = languages
  if (!known.includes(language)) return `has a language that is not known; known are ${languages.join(", ")}`
  if (!isRecord(byKey)) return `must give texts by key in ${language}`
  if (Object.keys(byKey).some((key) => !isTextKey(key)))
    return `has a text in ${language} that nothing shows; known are ${Object.keys(texts).join(", ")}`
  return Object.values(byKey).every((text) => typeof text === "string" && text.trim() !== "")
    ? undefined
    : `must give each text in ${language} as words that are not empty`
}
