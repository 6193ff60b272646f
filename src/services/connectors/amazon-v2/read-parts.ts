import type { AmazonAddress } from "../../domain/address"
import { currencyOf } from "../../domain/currency"
import { InvalidValue } from "../../domain/invalid-value"
import type { Money } from "../../domain/money"
import { parseMoney, sameMoney, toDecimal } from "../../domain/money"
import { present } from "../../support/calls/present"
import { Unreadable } from "../../support/calls/unreadable"
import { wordOf } from "../../support/calls/word-of"
import type { JsonNode } from "./json-node"

/** Two decimals, or none for yen: more are refused (amazon-pay-cv2.md 3.3). */
export const wirePrice = (amount: Money): { readonly amount: string; readonly currencyCode: string } => ({
  amount: toDecimal(amount),
  currencyCode: amount.currency,
})

/** `{ amount, currencyCode }`; zero comes as "0" or "0.00" (amazon-pay-cv2.md 3.3). */
export function readMoney(parent: JsonNode, name: string): Money | undefined {
  const price = parent.one(name)
  if (price?.text("amount") === undefined) return undefined
  const currency = currencyOf(price.need("currencyCode"))
  if (currency === undefined) throw new Unreadable("bad-field", `${name}.currencyCode`)
  try {
    return parseMoney(price.need("amount"), currency)
  } catch (error) {
    throw error instanceof InvalidValue ? new Unreadable("bad-field", `${name}.amount`) : error
  }
}

/** @throws Unreadable when the answer states another amount. Where it states none, what was asked for stands. */
export function agreed(stated: Money | undefined, asked: Money): Money {
  if (stated !== undefined && !sameMoney(stated, asked)) throw new Unreadable("other-amount")
  return asked
}

const form = /^[A-Za-z0-9-]{1,64}$/

/** @throws Unreadable for an id of another object than was asked about, or of no possible form. */
export function readId(parent: JsonNode, name: string, asked?: string): string {
  const id = parent.need(name)
  if (!form.test(id)) throw new Unreadable("bad-field", name)
  if (asked !== undefined && id !== asked) throw new Unreadable("other-id", name)
  return id
}

const compact = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/

/** `20260115T102030Z` in the form that dates are compared in; empty for anything else (amazon-pay-cv2.md 3.3). */
export function readTime(parent: JsonNode, name: string): string {
  const raw = parent.text(name) ?? ""
  const iso = raw.replace(compact, "$1-$2-$3T$4:$5:$6Z")
  return Number.isNaN(Date.parse(iso)) ? "" : iso
}

export type Status = { readonly state: string; readonly reason: string | undefined; readonly version: string }

/** `reasons` of a permission, else `reasonCode`. Words are checked for their form: they are shown and logged. */
export function readStatus(parent: JsonNode): Status {
  const status = parent.the("statusDetails")
  const reason = status.text("reasonCode") ?? status.many("reasons")[0]?.text("reasonCode")
  return {
    state: wordOf(status.need("state")),
    reason: reason === undefined ? undefined : wordOf(reason),
    version: readTime(status, "lastUpdatedTimestamp"),
  }
}

/** amazon-pay-cv2.md 3.3: every field may be null. */
export function readAddress(node: JsonNode): AmazonAddress {
  const lines = [node.text("addressLine1"), node.text("addressLine2"), node.text("addressLine3")]
  return {
    lines: lines.filter((line) => line !== undefined),
    ...present("name", node.text("name")),
    ...present("city", node.text("city")),
    ...present("region", node.text("stateOrRegion") ?? node.text("county") ?? node.text("district")),
    ...present("postalCode", node.text("postalCode")),
    ...present("countryCode", node.text("countryCode")?.toUpperCase()),
    ...present("phone", node.text("phoneNumber")),
  }
}
