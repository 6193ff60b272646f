import { currency, locale } from "./shop.js"

const formats = new Map()

/** An amount as Medusa gives it, in whole units of the currency. */
export const price = (amount, code = currency) => {
  if (!formats.has(code)) formats.set(code, new Intl.NumberFormat(locale, { style: "currency", currency: code }))
  return formats.get(code).format(amount)
}
