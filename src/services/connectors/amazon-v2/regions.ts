import type { Currency } from "../../domain/currency"

export type RegionId = "na" | "eu" | "uk" | "jp"

/** amazon-pay-cv2.md 1.1 and 8.7. `id` as requests name it: eu and uk share everything but the ledger's currency. */
export type Region = {
  readonly id: "na" | "eu" | "jp"
  readonly host: string
  readonly ledgerCurrency: Currency
  /** Currencies an order may have; beyond the ledger currency only where the account has them switched on. */
  readonly currencies: readonly Currency[]
  readonly scriptUrl: string
}

const presentment = ["EUR", "GBP", "USD", "DKK", "SEK", "NOK", "CHF", "AUD", "HKD", "JPY", "NZD", "ZAR"] as const
const europe = {
  id: "eu",
  host: "pay-api.amazon.eu",
  currencies: presentment,
  scriptUrl: "https://static-eu.payments-amazon.com/checkout.js",
} as const

export const regions = {
  na: {
    id: "na",
    host: "pay-api.amazon.com",
    ledgerCurrency: "USD",
    currencies: ["USD"],
    scriptUrl: "https://static-na.payments-amazon.com/checkout.js",
  },
  eu: { ...europe, ledgerCurrency: "EUR" },
  uk: { ...europe, ledgerCurrency: "GBP" },
  jp: {
    id: "jp",
    host: "pay-api.amazon.jp",
    ledgerCurrency: "JPY",
    currencies: ["JPY"],
    scriptUrl: "https://static-fe.payments-amazon.com/checkout.js",
  },
} as const satisfies Record<RegionId, Region>
