import { addresses, buyerOf, defaultBuyerId } from "../../src/simulator/world/wallet"
import { defaultSellers } from "../../src/simulator/world/sellers"

/** What every browser of the tests says that it is. */
export const userAgent = "Mozilla/5.0 (canary; do not keep me)"

const buyer = buyerOf(defaultBuyerId)

/**
 * Secrets of the test shop and data of the simulated buyers, as they are and as a URL or JSON would carry them. None
 * may be found in anything that the plugin writes (DESIGN rule 7).
 */
const secrets: readonly string[] = [
  ...defaultSellers.map(({ secretAccessKey }) => secretAccessKey),
  "a shop makes its own, 32 bytes or more",
  `${process.env["DB_USERNAME"] ?? "postgres"}:${process.env["DB_PASSWORD"] ?? "postgres"}@`,
]
const people: readonly string[] = [
  ...[buyer.name, buyer.email, buyer.phone, buyer.id],
  ...addresses.flatMap(({ Name, AddressLine1, AddressLine2, AddressLine3, Phone }) => [
    ...[Name, AddressLine1, AddressLine2, AddressLine3, Phone],
  ]),
].filter((it): it is string => it !== undefined && it.length > 7)

export const marks: readonly string[] = [
  ...new Set([...secrets, ...people, userAgent, "Atza|"].flatMap((it) => [it, encodeURIComponent(it)])),
]

/** The marks that occur in a text. */
export const marksIn = (text: string): readonly string[] => marks.filter((mark) => text.includes(mark))
