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

/** Leads to a person or a locker, but is no place: c/o, attention of, a locker's post number. */
const aside = /^(c\/o\b|z\.? ?hd\b|postnummer\b|post-?nr\b|\d{5,10}$)/i
/** A place in itself where no street is given; beside a street it goes with the address, not with the company. */
const box = /^(postfach\b|p\.? ?o\.? ?box\b|(dhl[- ])?packstation\b|(dhl[- ])?postfiliale\b)/i

/**
 * Germany and Austria: the street stands in the last line, what stands before it is company, c/o or post number. An
 * aside is no street, wherever it stands.
 */
const streetLast: Placement = (lines) => {
  const place = lines.findLastIndex((line) => !aside.test(line))
  const street = place < 0 ? lines.length - 1 : place
  const others = lines.filter((_, at) => at !== street)
  const belongsToAddress = (line: string): boolean => aside.test(line) || box.test(line)
  return {
    company: others.filter((line) => !belongsToAddress(line)).join(", "),
    address_1: lines[street] ?? "",
    address_2: others.filter(belongsToAddress).join(", "),
  }
}

const streetFirst: Placement = ([first = "", ...rest]) => ({
  company: "",
  address_1: first,
  address_2: rest.join(", "),
})

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
const particles = new Set("van von vom zu zur de del della di da dos du le la lo den der ten ter y".split(" "))

/**
 * The last word is the family name, with its particles ("y" joins two of them); in Japan the first. A single word is
 * the first name, because that is the one of the two that a form may not leave out.
 */
export function splitName(name: string, country: string): Pick<ShopAddress, "first_name" | "last_name"> {
  const words = name.trim().split(/\s+/).filter(Boolean)
  if (words.length < 2) return { first_name: words[0] ?? "", last_name: "" }
  if (country === "JP") return { first_name: words.slice(1).join(" "), last_name: words[0] ?? "" }
  const from = familyFrom(words)
  return { first_name: words.slice(0, from).join(" "), last_name: words.slice(from).join(" ") }
}

/** Where the family name begins: never at the first word. */
function familyFrom(words: readonly string[]): number {
  const isParticle = (word: string): boolean => particles.has(word.toLowerCase())
  const from = words.findIndex((_, at) => at > 0 && words.slice(at, -1).every(isParticle))
  return words[from]?.toLowerCase() === "y" && from > 1 ? from - 1 : from
}
