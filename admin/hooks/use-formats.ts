import { useTranslation } from "react-i18next"

/** Amounts and moments as the reader's language writes them. */
export function useFormats() {
  const { language } = useTranslation("amazonPay").i18n
  const date = new Intl.DateTimeFormat(language, { dateStyle: "medium" })
  const moment = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" })
  return {
    money: (decimal: string, currency: string): string =>
      new Intl.NumberFormat(language, { style: "currency", currency }).format(Number(decimal)),
    date: (at: string): string => date.format(new Date(at)),
    moment: (at: string): string => moment.format(new Date(at)),
  }
}
