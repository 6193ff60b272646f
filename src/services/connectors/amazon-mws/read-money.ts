import { currencyOf } from "../../domain/currency"
import { InvalidValue } from "../../domain/invalid-value"
import type { Money } from "../../domain/money"
import { parseMoney } from "../../domain/money"
import { Unreadable } from "../../support/calls/unreadable"
import type { XmlNode } from "./xml-node"

/** `<X><CurrencyCode/><Amount/></X>`; amounts come as `0`, `0.00` or `5.0` (amazon-pay-cv1.md 2.13). */
export function readMoney(parent: XmlNode, name: string): Money {
  const node = parent.the(name)
  const currency = currencyOf(node.need("CurrencyCode"))
  if (currency === undefined) throw new Unreadable("bad-field", `${name}/CurrencyCode`)
  try {
    return parseMoney(node.need("Amount"), currency)
  } catch (error) {
    throw error instanceof InvalidValue ? new Unreadable("bad-field", `${name}/Amount`) : error
  }
}

/** As `readMoney`; absent where the element is missing or empty. */
export const readMoneyIfThere = (parent: XmlNode, name: string): Money | undefined =>
  parent.one(name) === undefined ? undefined : readMoney(parent, name)
