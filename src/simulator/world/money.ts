/** An amount in the smallest unit of its currency. */
export type Money = { readonly minor: bigint; readonly currency: string }

/** Presentment currencies of Checkout v1 with their number of decimals. */
export const decimals: Readonly<Record<string, number>> = {
  EUR: 2,
  GBP: 2,
  USD: 2,
  DKK: 2,
  SEK: 2,
  NOK: 2,
  CHF: 2,
  AUD: 2,
  HKD: 2,
  NZD: 2,
  ZAR: 2,
  JPY: 0,
}

/** Reads Amazon's decimal string; `undefined` when it is none, or has more decimals than the currency. */
export function parseMoney(decimal: string, currency: string): Money | undefined {
  const places = decimals[currency]
  const [, whole, fraction = ""] = /^(\d{1,12})(?:\.(\d{1,6}))?$/.exec(decimal) ?? []
  if (whole === undefined || places === undefined) return undefined
  const padded = fraction.padEnd(places, "0")
  if (/[1-9]/.test(padded.slice(places))) return undefined
  return { minor: BigInt(whole + padded.slice(0, places)), currency }
}

/** `119.90`, `500` for yen. */
export function formatMoney({ minor, currency }: Money): string {
  const places = decimals[currency] ?? 2
  const digits = minor.toString().padStart(places + 1, "0")
  const point = digits.length - places
  return places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`
}

/** The form of notifications: the decimal of a double, `119.9`, `5.0` (`ipn.xsd`). */
export function formatDouble(money: Money): string {
  const [whole = "0", fraction = ""] = formatMoney(money).split(".")
  return `${whole}.${fraction.replace(/0+$/, "") || "0"}`
}

/** Sum in one currency; nothing is zero. */
export const sum = (amounts: readonly Money[], currency: string): Money => ({
  minor: amounts.reduce((total, amount) => total + amount.minor, 0n),
  currency,
})
