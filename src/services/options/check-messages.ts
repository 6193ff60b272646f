import { languages } from "../domain/language"
import { isMailKind, mailKinds } from "../domain/mails"
import { mailPlaceholders } from "../domain/write-mail"
import type { Check } from "./check"

type Raw = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value)
const said = (list: readonly string[]): string => list.join(", ")

/** `page`: how an address of the shop's is checked. Answers as every check does, with the first thing that is wrong. */
export const messages =
  (page: Check): Check =>
  (value) => {
    if (typeof value === "boolean") return undefined
    if (!isRecord(value)) return "must be true, false, or an object with payOtherwise and texts"
    const { payOtherwise, texts = {}, ...unknown } = value
    if (Object.keys(unknown).length > 0) return "has an entry that is not known; known are payOtherwise, texts"
    const problem = payOtherwise === undefined ? undefined : page(payOtherwise)
    return problem === undefined ? ofTexts(texts) : `must be such that payOtherwise ${problem}`
  }

function ofTexts(texts: unknown): string | undefined {
  if (!isRecord(texts)) return "must have texts by message and language"
  const unknown = Object.keys(texts).find((kind) => !isMailKind(kind))
  if (unknown !== undefined) return `has texts for a message that is not known; known are ${said(mailKinds)}`
  return Object.entries(texts)
    .map(([kind, byLanguage]) => ofLanguages(kind, byLanguage))
    .find((problem) => problem !== undefined)
}

function ofLanguages(kind: string, byLanguage: unknown): string | undefined {
  if (!isRecord(byLanguage)) return `must have texts for ${kind} by language`
  const known: readonly string[] = languages
  if (Object.keys(byLanguage).some((language) => !known.includes(language)))
    return `has texts for ${kind} in a language that is not known; known are ${said(languages)}`
  return Object.entries(byLanguage)
    .map(([language, text]) => ofText(`${kind} in ${language}`, text))
    .find((problem) => problem !== undefined)
}

function ofText(name: string, value: unknown): string | undefined {
  if (!isRecord(value)) return `must give ${name} a subject, a text or both`
  const strange = Object.entries(value).some(
    ([key, text]) => !["subject", "text"].includes(key) || typeof text !== "string" || text.trim() === "",
  )
  if (strange) return `must give ${name} a subject, a text or both, and nothing else`
  const known: readonly string[] = mailPlaceholders
  const names = Object.values(value).flatMap((text) => [...String(text).matchAll(/\{([^{}]*)\}/g)].map((it) => it[1]))
  return names.every((it) => known.includes(it ?? ""))
    ? undefined
    : `has a placeholder in ${name} that nothing fills in; known are ${said(known.map((it) => `{${it}}`))}`
}
