import type { Currency } from "../../domain/currency"

/** Where an account lives. `de` stands for all euro countries. */
export type RegionId = "de" | "uk" | "us" | "jp"

/** Facts of one region (amazon-pay-cv1.md 1.1, 2.12, 7.1, 7.2). `widgetsUrl` and `loginHost` by environment. */
export type Region = {
  readonly host: string
  readonly ledgerCurrency: Currency
  /** Currencies an order may have; beyond the ledger currency only where the account has them switched on. */
  readonly currencies: readonly Currency[]
  readonly paymentDomain: string
  /** Whether Confirm is followed by Amazon's page for strong customer authentication. */
  readonly confirmationFlow: boolean
  readonly widgetsUrl: { readonly live: string; readonly sandbox: string }
  readonly loginHost: { readonly live: string; readonly sandbox: string }
}

const presentment = ["EUR", "GBP", "USD", "DKK", "SEK", "NOK", "CHF", "AUD", "HKD", "JPY", "NZD", "ZAR"] as const

const europe = "https://static-eu.payments-amazon.com/OffAmazonPayments"
const northAmerica = "https://static-na.payments-amazon.com/OffAmazonPayments"
const farEast = "https://static-fe.payments-amazon.com/OffAmazonPayments"

export const regions = {
  de: {
    host: "mws-eu.amazonservices.com",
    ledgerCurrency: "EUR",
    currencies: presentment,
    paymentDomain: "EU_EUR",
    confirmationFlow: true,
    widgetsUrl: { live: `${europe}/eur/lpa/js/Widgets.js`, sandbox: `${europe}/eur/sandbox/lpa/js/Widgets.js` },
    loginHost: { live: "api.amazon.de", sandbox: "api.sandbox.amazon.de" },
  },
  uk: {
    host: "mws-eu.amazonservices.com",
    ledgerCurrency: "GBP",
    currencies: presentment,
    paymentDomain: "EU_GBP",
    confirmationFlow: true,
    widgetsUrl: { live: `${europe}/gbp/lpa/js/Widgets.js`, sandbox: `${europe}/gbp/sandbox/lpa/js/Widgets.js` },
    loginHost: { live: "api.amazon.co.uk", sandbox: "api.sandbox.amazon.co.uk" },
  },
  us: {
    host: "mws.amazonservices.com",
    ledgerCurrency: "USD",
    currencies: ["USD"],
    paymentDomain: "NA_USD",
    confirmationFlow: false,
    widgetsUrl: { live: `${northAmerica}/us/js/Widgets.js`, sandbox: `${northAmerica}/us/sandbox/js/Widgets.js` },
    loginHost: { live: "api.amazon.com", sandbox: "api.sandbox.amazon.com" },
  },
  jp: {
    host: "mws.amazonservices.jp",
    ledgerCurrency: "JPY",
    currencies: ["JPY"],
    paymentDomain: "FE_JPY",
    confirmationFlow: false,
    widgetsUrl: { live: `${farEast}/jp/lpa/js/Widgets.js`, sandbox: `${farEast}/jp/sandbox/lpa/js/Widgets.js` },
    loginHost: { live: "api.amazon.co.jp", sandbox: "api.sandbox.amazon.co.jp" },
  },
} as const satisfies Record<RegionId, Region>
