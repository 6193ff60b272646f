import type { BookAddress } from "../../browser/browser-world"
import type { Json, MerchantMetadata, Status } from "../world/model"

/** `20260115T102030Z` */
export const timestamp = (at: number): string =>
  new Date(at)
    .toISOString()
    .replace(/\.\d{3}/, "")
    .replace(/[-:]/g, "")

/** Descriptions in our own words: Amazon's change without notice. */
export const describe = (reasonCode: string | undefined): string | null =>
  reasonCode === undefined ? null : `The simulated Amazon gave the reason ${reasonCode}.`

export const statusDetails = ({ state, reasonCode, lastUpdate }: Status<string>): Json => ({
  state,
  reasonCode: reasonCode ?? null,
  reasonDescription: describe(reasonCode),
  lastUpdatedTimestamp: timestamp(lastUpdate),
})

/** Every name, with null where nothing is known. */
export const filled = (names: readonly string[], values: object = {}): Json =>
  Object.fromEntries(names.map((name) => [name, (values as Json)[name] ?? null]))

export const merchantMetadata = (values: MerchantMetadata | undefined): Json =>
  filled(["merchantReferenceId", "merchantStoreName", "noteToBuyer", "customInformation"], values)

/** An address of the book in the names of the API. */
export const addressOf = (it: BookAddress): Json => ({
  name: it.Name,
  addressLine1: it.AddressLine1 ?? null,
  addressLine2: it.AddressLine2 ?? null,
  addressLine3: it.AddressLine3 ?? null,
  city: it.City,
  county: null,
  district: null,
  stateOrRegion: it.StateOrRegion ?? null,
  postalCode: it.PostalCode,
  countryCode: it.CountryCode,
  phoneNumber: it.Phone ?? null,
})

const addressNames = [
  "name",
  "addressLine1",
  "addressLine2",
  "addressLine3",
  "city",
  "county",
  "district",
  "stateOrRegion",
  "postalCode",
  "countryCode",
  "phoneNumber",
]

/** The address that the shop handed over: trimmed, postal and country code in capitals, as Amazon has it. */
export function addressOfDetails(details: Json): Json {
  const texts = Object.entries(details).map(([name, value]) => [name, typeof value === "string" ? value.trim() : value])
  const given = Object.fromEntries(texts) as Readonly<Record<string, string | undefined>>
  return filled(addressNames, {
    ...given,
    county: given["districtOrCounty"],
    postalCode: given["postalCode"]?.toUpperCase(),
    countryCode: given["countryCode"]?.toUpperCase(),
  })
}
