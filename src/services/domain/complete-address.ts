import type { AmazonAddress } from "./address"

type Part = "city" | "region" | "postalCode"

const european: readonly Part[] = ["city", "postalCode"]

/** What Amazon refuses to be without, beside name, street and country (amazon-pay-cv2.md 4.4). Elsewhere: nothing more. */
const needed: Readonly<Record<string, readonly Part[]>> = {
  US: ["city", "region", "postalCode"],
  JP: ["region", "postalCode"],
  ...Object.fromEntries(
    "UK GB DE FR IT ES AT BE BG HR CY CZ DK EE FI GR HU IE LV LT LU MT NL PL PT RO SK SI SE"
      .split(" ")
      .map((country) => [country, european]),
  ),
}

/** Whether Amazon takes the address; where it does not, the buyer sees an error page of Amazon's instead of a checkout. */
export function isCompleteAddress(address: AmazonAddress): boolean {
  const { name, lines, countryCode } = address
  if (name === undefined || lines.length === 0 || countryCode === undefined) return false
  return (needed[countryCode] ?? []).every((part) => address[part] !== undefined)
}
