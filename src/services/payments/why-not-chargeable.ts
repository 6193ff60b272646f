import type { Money } from "../domain/money"
import { chargeable, describeMoney } from "../domain/money"
import type { Account } from "./parts"
import type { Refused } from "./refused"
import { refused } from "./refused"

/** Why the account cannot take this amount: its currency, or too little or too much. */
export function whyNotChargeable({ connector }: Account, total: Money): Refused | undefined {
  if (!connector.can.currencies.includes(total.currency)) return refused("CurrencyMismatch")
  return chargeable(total) ? undefined : refused("amount-not-chargeable", describeMoney(total))
}
