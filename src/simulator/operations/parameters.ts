import { isAboveMaximum, limits } from "../world/limits"
import { decimals, parseMoney, type Money } from "../world/money"
import { Refusal } from "../world/refusal"
import type { Call } from "./operation"

const bad = (message: string): Refusal => new Refusal("InvalidParameterValue", message)

/** A text that may be missing; the empty text counts as missing. */
export function optionalText(call: Call, name: string, longest = 1024): string | undefined {
  const value = call.parameters.get(name)
  if (value === undefined || value === "") return undefined
  if (value.length > longest) throw bad(`The value of ${name} is longer than ${longest} characters.`)
  return value
}

export function text(call: Call, name: string, longest = 1024): string {
  const value = optionalText(call, name, longest)
  if (value === undefined) throw bad(`The parameter ${name} is required.`)
  return value
}

/** Own id of a transaction: at most 32 of a-z A-Z 0-9 - _ (API reference, Authorize). */
export function referenceId(call: Call, name: string): string {
  const value = text(call, name, limits.referenceIdLength)
  if (!/^[\w-]+$/.test(value)) throw bad(`The value of ${name} may contain letters, digits, - and _ only.`)
  return value
}

/** `{prefix}.Amount` with `{prefix}.CurrencyCode`, above zero and up to the maximum. */
export function money(call: Call, prefix: string): Money {
  const currency = text(call, `${prefix}.CurrencyCode`)
  if (decimals[currency] === undefined) {
    throw new Refusal("CurrencyUnsupported", `The currency ${currency.slice(0, 8)} is not supported.`)
  }
  const amount = parseMoney(text(call, `${prefix}.Amount`), currency)
  if (amount === undefined) throw bad(`The value of ${prefix}.Amount is not a valid amount in ${currency}.`)
  if (amount.minor <= 0n) throw bad(`The value of ${prefix}.Amount must be above zero.`)
  if (isAboveMaximum(amount)) throw bad(`The value of ${prefix}.Amount is above the maximum of 150000.`)
  return amount
}

export function optionalMoney(call: Call, prefix: string): Money | undefined {
  const isSent = call.parameters.has(`${prefix}.Amount`) || call.parameters.has(`${prefix}.CurrencyCode`)
  return isSent ? money(call, prefix) : undefined
}

/** The words `true` and `false`, in any case. */
export function optionalBoolean(call: Call, name: string): boolean | undefined {
  const value = optionalText(call, name)?.toLowerCase()
  if (value === undefined) return undefined
  if (value !== "true" && value !== "false") throw bad(`The value of ${name} must be true or false.`)
  return value === "true"
}

/** TransactionTimeout: 0, or 5 to 1440 in steps of 5; 1440 when not sent. */
export function transactionTimeout(call: Call): number {
  const minutes = Number(optionalText(call, "TransactionTimeout") ?? "1440")
  const isLegal = minutes === 0 || (minutes >= 5 && minutes <= 1440 && minutes % 5 === 0)
  if (!isLegal) throw bad("The value of TransactionTimeout must be 0, or 5 to 1440 in steps of 5.")
  return minutes
}

/** A point in time in ISO 8601. */
export function optionalTime(call: Call, name: string): number | undefined {
  const value = optionalText(call, name)
  if (value === undefined) return undefined
  const time = Date.parse(value)
  if (Number.isNaN(time)) throw bad(`The value of ${name} is not a valid ISO 8601 timestamp.`)
  return time
}
