import type { AmazonAddress } from "./address"
import type { ShopAddress } from "./shop-address"

/** What a shop knows of an address: its fields may be empty or missing. */
export type GivenAddress = { readonly [Field in keyof ShopAddress]?: string | null | undefined }

/** By country, the opposite of {@link ShopAddress}: what stands before the street in Germany and Austria. */
const streetLast: ReadonlySet<string> = new Set(["DE", "AT"])

const lineLimit = 50

/**
 * The shop's address as Amazon takes it (amazon-pay-cv2.md 4.4): one name, at most three lines. In Germany and Austria
 * company and addition stand before the street, elsewhere the company stands before it and the addition behind.
 */
export function amazonAddress(given: GivenAddress): AmazonAddress {
  const text = (field: keyof ShopAddress): string => (given[field] ?? "").trim()
  const countryCode = text("country_code").toUpperCase()
  const names = [text("first_name"), text("last_name")]
  const name = (countryCode === "JP" ? names.toReversed() : names).filter(Boolean).join(" ")
  const [company, street, addition] = [text("company"), text("address_1"), text("address_2")]
  const lines = streetLast.has(countryCode) ? [company, addition, street] : [company, street, addition]
  const known = {
    name,
    city: text("city"),
    region: text("province"),
    postalCode: text("postal_code").toUpperCase(),
    countryCode,
    phone: text("phone"),
  }
  return {
    lines: lines.filter(Boolean).map((line) => line.slice(0, lineLimit)),
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== "")),
  }
}
