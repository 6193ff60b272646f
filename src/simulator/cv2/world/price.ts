import { decimals, formatMoney, parseMoney, type Money } from "../../world/money"
import type { Price } from "./model"

/** Exactly the API's form: a decimal point, at most two decimals, none for yen; `undefined` for anything else. */
export function readPrice(amount: unknown, currencyCode: unknown): Money | undefined {
  if (typeof amount !== "string" || typeof currencyCode !== "string") return undefined
  const places = Object.hasOwn(decimals, currencyCode) ? decimals[currencyCode] : undefined
  if (places === undefined) return undefined
  const fits = places === 0 ? /^\d{1,12}$/ : /^\d{1,12}(\.\d{1,2})?$/
  return fits.test(amount) ? parseMoney(amount, currencyCode) : undefined
}

/** The amount of a price that was checked when it came in. */
export function moneyOf({ amount, currencyCode }: Price): Money {
  const money = readPrice(amount, currencyCode)
  if (money === undefined) throw new Error(`the simulated world holds no price: ${amount} ${currencyCode}`)
  return money
}

/** `{ "amount": "14.00", "currencyCode": "EUR" }` */
export const priceOf = (money: Money): Price => ({ amount: formatMoney(money), currencyCode: money.currency })
