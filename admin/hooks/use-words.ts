import { useTranslation } from "react-i18next"

/** Texts by key, and words of the server in plain language: one that no text knows is shown as it came. */
export function useWords() {
  const { t, i18n } = useTranslation("amazonPay")
  return {
    t,
    language: i18n.language,
    word: (group: string, code: string, values: Readonly<Record<string, string>> = {}): string =>
      t(`${group}.${code}`, { defaultValue: code, ...values }),
    has: (group: string, code: string): boolean => code !== "" && t(`${group}.${code}`, { defaultValue: "" }) !== "",
  }
}
