/**
 * Decimal places of every currency Amazon Pay CV1 knows: the ledger currencies EUR, GBP, USD, JPY and the presentment
 * currencies of the EU and UK wallet (amazon-pay-cv1.md 1.1 and 7.3). ISO 4217, upper case.
 */
const places = {
  EUR: 2,
  GBP: 2,
  USD: 2,
  JPY: 0,
  DKK: 2,
  SEK: 2,
  NOK: 2,
  CHF: 2,
  AUD: 2,
  HKD: 2,
  NZD: 2,
  ZAR: 2,
} as const

export type Currency = keyof typeof places

export const placesOf = (currency: Currency): number => places[currency]

/** Accepts any case ("eur" is Medusa's form); `undefined` for a currency Amazon Pay does not take. */
export function currencyOf(code: string): Currency | undefined {
  const upper = code.toUpperCase()
  return Object.hasOwn(places, upper) ? (upper as Currency) : undefined
}
