import type { BookAddress } from "../browser/browser-world"
import type { Element } from "../xml"

const fields = [
  "Name",
  "AddressLine1",
  "AddressLine2",
  "AddressLine3",
  "City",
  "StateOrRegion",
  "PostalCode",
  "CountryCode",
  "Phone",
] as const
/** What a Draft shows without a token. */
const coarse: readonly string[] = ["City", "StateOrRegion", "PostalCode", "CountryCode"]

export function addressElements(address: BookAddress, shown: "all" | "coarse" = "all"): readonly Element[] {
  return fields
    .filter((field) => shown === "all" || coarse.includes(field))
    .flatMap((field) => {
      const value = address[field]
      return value === undefined ? [] : [[field, value] as const]
    })
}
