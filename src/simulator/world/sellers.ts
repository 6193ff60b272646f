import type { Environment, Seller } from "./model"

/** Facts of Amazon's regions: ledger currency, order id digit, payment domain, marketplace, notification region. */
export const regions = {
  de: { currency: "EUR", digit: "02", domain: "EU_EUR", marketplace: "136311", topics: "eu-west-1", language: "de-DE" },
  uk: { currency: "GBP", digit: "02", domain: "EU_GBP", marketplace: "136291", topics: "eu-west-1", language: "en-GB" },
  us: { currency: "USD", digit: "01", domain: "NA_USD", marketplace: "139351", topics: "us-east-1", language: "en-US" },
  jp: { currency: "JPY", digit: "03", domain: "FE_JPY", marketplace: "136317", topics: "us-east-1", language: "ja-JP" },
} as const

/** Strong customer authentication, and with it the confirmation flow, exists in Europe only. */
export const hasConfirmationFlow = (seller: Seller): boolean => seller.region === "de" || seller.region === "uk"

/** `S02-`: environment and region in front of an order reference id. */
export const idPrefix = (seller: Seller, environment: Environment): string =>
  `${environment === "Sandbox" ? "S" : "P"}${regions[seller.region].digit}`

const seller = (region: Seller["region"], sellerId: string, number: string): Seller => ({
  sellerId,
  clientId: `amzn1.application-oa2-client.${number.repeat(32)}`,
  accessKeyId: `AKIASIMULATORKEY000${number}`,
  // Characters that a careless encoder gets wrong, as real keys have them.
  secretAccessKey: `simulated/Secret+Key=With~and*${region}00000000`,
  region,
  storeName: "Simulated Shop",
  accountStatus: "ACTIVE",
  hasVatNumber: region === "de" || region === "uk",
})

/** One seller a region; the first is the one that the ready line of the program names. */
export const defaultSellers: readonly Seller[] = [
  seller("de", "A2SIMULATORSELLER", "1"),
  seller("uk", "A2SIMULATORSELLERUK", "2"),
  seller("us", "A2SIMULATORSELLERUS", "3"),
  seller("jp", "A2SIMULATORSELLERJP", "4"),
]
