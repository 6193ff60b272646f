import type { Currency } from "./currency"
import { placesOf } from "./currency"
import { InvalidValue } from "./invalid-value"

/** An amount in integer minor units (cents, pence, yen) with its ISO 4217 currency. Never a float. */
export type Money = { readonly minor: bigint; readonly currency: Currency }

/**
 * Amazon takes no single amount above so many units (amazon-pay-cv1.md 2.2, 2.8; amazon-pay-cv2.md 4.2, the only page with
 * a limit for yen). For the presentment currencies none is printed; they are held to the number of the ledger currencies.
 */
const highestUnits: Readonly<Partial<Record<Currency, bigint>>> = { JPY: 10_000_000n }
const usualHighestUnits = 150_000n

export const money = (minor: bigint, currency: Currency): Money => ({ minor, currency })

/**
 * Reads a plain decimal ("94.5", "0", "5.00").
 * @throws InvalidValue for signs, exponents, commas, other digits, or more decimals than the currency has.
 */
export function parseMoney(decimal: string, currency: Currency): Money {
  const [, whole, fraction = ""] = /^([0-9]{1,15})(?:\.([0-9]{1,15}))?$/.exec(decimal) ?? []
  const kept = fraction.padEnd(placesOf(currency), "0")
  if (whole === undefined || /[1-9]/.test(kept.slice(placesOf(currency)))) {
    throw new InvalidValue("amount", `is not a decimal amount of ${currency}`)
  }
  return money(BigInt(whole + kept.slice(0, placesOf(currency))), currency)
}

/** The vendor's form: dot, all decimals of the currency ("94.50", "1200" for JPY); a difference may be "-0.50". */
export function toDecimal({ minor, currency }: Money): string {
  if (minor < 0n) return `-${toDecimal(money(-minor, currency))}`
  const places = placesOf(currency)
  const digits = minor.toString().padStart(places + 1, "0")
  const point = digits.length - places
  return places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`
}

/** For people and messages: "94.50 EUR". */
export const describeMoney = (amount: Money): string => `${toDecimal(amount)} ${amount.currency}`

export const sameMoney = (one: Money, other: Money): boolean =>
  one.minor === other.minor && one.currency === other.currency

/** @throws InvalidValue when the currencies differ. */
export function minus(one: Money, other: Money): Money {
  return money(one.minor - inCurrency(other, one.currency).minor, one.currency)
}

/** @throws InvalidValue when the currencies differ. */
export function sum(amounts: readonly Money[], currency: Currency): Money {
  return money(
    amounts.reduce((total, amount) => total + inCurrency(amount, currency).minor, 0n),
    currency,
  )
}

/**
 * Within one minor unit: Medusa hands over unrounded totals, and what is left is then meant (DESIGN rule 6).
 * @throws InvalidValue when the currencies differ.
 */
export const nearly = (one: Money, other: Money): boolean => {
  const gap = minus(one, other).minor
  return gap >= -1n && gap <= 1n
}

/** The largest amount that Amazon takes at once in this currency: 150,000.00 of most, 10,000,000 yen. */
export const highestCharge = (currency: Currency): Money =>
  money((highestUnits[currency] ?? usualHighestUnits) * 10n ** BigInt(placesOf(currency)), currency)

/** Whether Amazon would take this amount at all: above zero and not above the currency's highest. */
export const chargeable = ({ minor, currency }: Money): boolean => minor > 0n && minor <= highestCharge(currency).minor

/**
 * The most that may be authorized on an order reference, or refunded on a capture, by Amazon's own rule: the amount
 * plus the smaller of 15 % and 75 units (8,400 for JPY) (amazon-pay-cv1.md 2.8, 2.11).
 */
export function amazonCeiling(amount: Money): Money {
  const share = (amount.minor * 15n) / 100n
  const cap = amount.currency === "JPY" ? 8_400n : 75n * 10n ** BigInt(placesOf(amount.currency))
  return money(amount.minor + (share < cap ? share : cap), amount.currency)
}

function inCurrency(amount: Money, currency: Currency): Money {
  if (amount.currency !== currency) throw new InvalidValue("currency", `${amount.currency} is not ${currency}`)
  return amount
}
