import { currencyOf } from "../../../services/domain/currency"
import { InvalidValue } from "../../../services/domain/invalid-value"
import type { Money } from "../../../services/domain/money"
import { money } from "../../../services/domain/money"

/** A table's row as JSON: column names to JSON values. */
export type Cells = Readonly<Record<string, unknown>>

/** How one field of a row is kept: in which columns, and how it is written and read. */
export type Column<Value> = {
  readonly names: readonly string[]
  /** JSON that PostgreSQL reads into the columns. */
  readonly write: (value: Value) => Cells
  /** @throws InvalidValue when the columns hold what nothing of ours has written. */
  readonly read: (cells: Cells) => Value
}

/** Text, whole numbers, booleans and lists of text: JSON has them as they are. */
export const plain = <Value>(name: string): Column<Value> => ({
  names: [name],
  write: (value) => ({ [name]: value }),
  read: (cells) => cells[name] as Value,
})

/** A moment; PostgreSQL keeps more than our milliseconds and gives back what it got. */
export const date = <Value extends Date | null>(name: string): Column<Value> => ({
  names: [name],
  write: (value) => ({ [name]: value?.toISOString() ?? null }),
  read: (cells) => readDate(cells[name]) as Value,
})

/** An amount: minor units in one column, the currency in another, both null for none. */
export const amount = <Value extends Money | null>(name: string): Column<Value> => {
  const [minor, currency] = [`${name}_minor`, `${name}_currency`]
  return {
    names: [minor, currency],
    write: (value) => ({ [minor]: value?.minor.toString() ?? null, [currency]: value?.currency ?? null }),
    read: (cells) => readMoney(cells[minor], cells[currency]) as Value,
  }
}

function readDate(text: unknown): Date | null {
  if (text === null) return null
  if (typeof text !== "string") throw new InvalidValue("moment", "is not one of ours")
  return new Date(text)
}

function readMoney(minor: unknown, code: unknown): Money | null {
  if (minor === null && code === null) return null
  const currency = currencyOf(String(code))
  if (currency === undefined || !Number.isSafeInteger(minor)) throw new InvalidValue("amount", "is not one of ours")
  return money(BigInt(Number(minor)), currency)
}
