import type { Buyer } from "../domain/address"
import { problemFor } from "../domain/problem"
import type { Refused } from "./refused"
import { refused, refusedFor } from "./refused"

/** Where the shop will ship, to be compared with what the buyer chose at Amazon. */
export type ShipTo = {
  readonly city?: string
  readonly postalCode?: string
  readonly countryCode?: string
  /** Something has to be shipped, and nobody has said how: no order would come of it. */
  readonly lacksMethod?: boolean
}

/** Why the buyer must choose once more before he can pay: a constraint of Amazon's, another address, no delivery. */
export function hindrance({ constraints, shipping }: Buyer, shipTo: ShipTo | undefined): Refused | undefined {
  const [constraint] = constraints
  if (constraint !== undefined) return refusedFor(problemFor(constraint, "unknown-constraint"))
  if (shipping && shipTo && shipsElsewhere(shipping, shipTo)) return refused("address-differs")
  return shipTo?.lacksMethod === true ? refused("delivery-missing") : undefined
}

const plain = (text: string | undefined): string =>
  (text ?? "")
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase()

/** Only what both sides state is compared. */
const differ = (one: string | undefined, other: string | undefined): boolean =>
  plain(one) !== "" && plain(other) !== "" && plain(one) !== plain(other)

const shipsElsewhere = (chosen: ShipTo, shipTo: ShipTo): boolean =>
  differ(chosen.city, shipTo.city) ||
  differ(chosen.postalCode, shipTo.postalCode) ||
  differ(chosen.countryCode, shipTo.countryCode)
