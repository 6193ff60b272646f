import { useContext } from "react"
import { useTranslation } from "react-i18next"

import { Generation } from "../lib/generation"

type Values = Readonly<Record<string, string | number | undefined>>

/**
 * Texts by key, in the words of the payment's generation where it has its own, and words of the server in plain language:
 * one that no text knows is shown as it came.
 */
export function useWords() {
  const { t: translate, i18n } = useTranslation("amazonPay")
  const generation = useContext(Generation)
  const t = (key: string, values: Values = {}): string =>
    translate(generation === null ? key : [`${generation}.${key}`, key], values)
  return {
    t,
    language: i18n.language,
    word: (group: string, code: string, values: Values = {}): string =>
      t(`${group}.${code}`, { defaultValue: code, ...values }),
    has: (group: string, code: string): boolean => code !== "" && t(`${group}.${code}`, { defaultValue: "" }) !== "",
  }
}
