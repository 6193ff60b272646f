import type { AmazonAddress } from "./address"

/** An address in the shop's form: ISO 3166-1 alpha-2 country in lower case. */
export type ShopAddress = {
  readonly first_name: string
  readonly last_name: string
  readonly company: string
  readonly address_1: string
  readonly address_2: string
  readonly city: string
  readonly province: string
  readonly postal_code: string
  readonly country_code: string
  readonly phone: string
}

type Placed = Pick<ShopAddress, "company" | "address_1" | "address_2">
type Placement = (lines: readonly string[]) => Placed

/** A post number (Packstation), a "c/o" or a post box goes with the address, not with the company. */
const extra = /^(c\/o\b|z\.? ?hd\b|postfach\b|p\.? ?o\.? box\b|\d{5,10}$|postnummer\b|dhl packstation\b)/i

/** Germany and Austria: the street stands in the last line, what stands before it is company, c/o or post number. */
const streetLast: Placement = (lines) => {
  const before = lines.slice(0, -1)
  return {
    company: before.filter((line) => !extra.test(line)).join(", "),
    address_1: lines.at(-1) ?? "",
    address_2: before.filter((line) => extra.test(line)).join(", "),
  }
}

const streetFirst: Placement = ([first = "", ...rest]) => ({ company: "", address_1: first, address_2: rest.join(", ") })

/** By country (amazon-pay-cv1.md 2.13); everywhere else the street stands first. */
const placements: Readonly<Record<string, Placement>> = { DE: streetLast, AT: streetLast }

/** Amazon's one name and three lines, as a person in that country would write them into the shop's fields. */
export function shopAddress(address: AmazonAddress): ShopAddress {
  const lines = address.lines.map((line) => line.trim()).filter((line) => line !== "")
  const country = (address.countryCode ?? "").toUpperCase()
  return {
    ...splitName(address.name ?? "", country),
    ...(placements[country] ?? streetFirst)(lines),
    city: address.city ?? "",
    province: address.region ?? "",
    postal_code: address.postalCode ?? "",
    country_code: country.toLowerCase(),
    phone: address.phone ?? "",
  }
}

/** Words that belong to the family name behind them. */
const particles = new Set(["van", "von", "vom", "zu", "zur", "de", "del", "della", "di", "da", "dos", "du", "le", "la", "den", "der", "ten", "ter", "y"])

/** The last word is the family name, with its particles; in Japan the first. */
export function splitName(name: string, country: string): Pick<ShopAddress, "first_name" | "last_name"> {
  const words = name.trim().split(/\s+/).filter(Boolean)
  if (country === "JP" && words.length > 1) return { first_name: words.slice(1).join(" "), last_name: words[0] ?? "" }
  const from = words.findIndex((word, at) => at > 0 && words.slice(at, -1).every((it) => particles.has(it.toLowerCase())))
  if (words.length < 2) return { first_name: words[0] ?? "", last_name: "" }
  return { first_name: words.slice(0, from).join(" "), last_name: words.slice(from).join(" ") }
}
