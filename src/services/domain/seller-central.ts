/** Amazon's console for sellers, by the region of the account. */
const consoles: Readonly<Record<string, string>> = {
  de: "https://sellercentral-europe.amazon.com",
  uk: "https://sellercentral-europe.amazon.com",
  us: "https://sellercentral.amazon.com",
  jp: "https://sellercentral.amazon.co.jp",
}

/** The page of one order reference in Seller Central. */
export const sellerCentralUrl = (region: string, amazonId: string): string =>
  `${consoles[region] ?? consoles["us"] ?? ""}/hz/me/pmd/payment-details?orderReferenceId=${encodeURIComponent(amazonId)}`
