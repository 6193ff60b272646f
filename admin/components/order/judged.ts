import type { OrderPayment } from "../../hooks/use-order-payment"

type Action = OrderPayment["actions"][number]

/** What the server said of this amount. `says`: a key of the texts; `amount` in the server's form. */
export type Verdict = { readonly allowed: boolean; readonly says: string; readonly amount: string }

/** Looks the amount up in the ranges that the server gave; the server decides again when it is asked. */
export function judged({ amount: limits }: Action, typed: string): Verdict {
  const amount = typed.trim().replace(",", ".")
  if (limits === null) return { allowed: true, says: "", amount }
  if (!/^[0-9]{1,9}(\.[0-9]{1,3})?$/.test(amount) || Number(amount) === 0)
    return { allowed: false, says: "action.notANumber", amount }
  const range = limits.ranges.find(({ up_to }) => Number(amount) <= Number(up_to))
  if (!range) return { allowed: false, says: "action.tooMuch", amount }
  return { allowed: range.allowed, says: `says.${range.says}`, amount }
}
