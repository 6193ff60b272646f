import type { AmazonName } from "./amazon-name"

/** Amazon's console for sellers, by the region of the account in the words of either generation. */
const consoles: Readonly<Record<string, string>> = {
  de: "https://sellercentral-europe.amazon.com",
  eu: "https://sellercentral-europe.amazon.com",
  uk: "https://sellercentral-europe.amazon.com",
  us: "https://sellercentral.amazon.com",
  na: "https://sellercentral.amazon.com",
  jp: "https://sellercentral.amazon.co.jp",
}

/** The page of one payment in Seller Central; the console's first page for what it does not show yet. */
export function sellerCentralUrl(region: string, name: AmazonName | undefined): string {
  const console = consoles[region] ?? consoles["us"] ?? ""
  if (name === undefined || name.called === "checkout-session") return console
  return `${console}/hz/me/pmd/payment-details?orderReferenceId=${encodeURIComponent(name.id)}`
}
