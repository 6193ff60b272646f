import { columns } from "../../../src/modules/amazon-pay/ledger/columns"
import { readRow, readRows, writeRow } from "../../../src/modules/amazon-pay/ledger/row"
import { InvalidValue } from "../../../src/services/domain/invalid-value"
import type { TableName } from "../../../src/services/ports/rows"
import { everything, row } from "../../builders/ledger-rows"

const tables = Object.keys(columns) as TableName[]
/** Given to us, so the same before and after. */
const identity = ["id", "orderReferenceId", "amazonId", "cartId"]

const overTheWire = (cells: object) => JSON.parse(JSON.stringify(cells), wholeNumbers)
/** PostgreSQL gives whole numbers back as numbers, whatever they came as. */
const wholeNumbers = (key: string, value: unknown) => (key.endsWith("_minor") && value !== null ? Number(value) : value)

describe.each(tables)("the columns of %s", (table) => {
  const empty = row[table]()
  const full = { ...empty, ...everything[table] }

  it("give every field back as it was, empty or full", () => {
    expect(readRow(table, overTheWire(writeRow(table, empty)))).toEqual(empty)
    expect(readRow(table, overTheWire(writeRow(table, full)))).toEqual(full)
  })

  it("are all tried with two values, the second not null", () => {
    const fields = Object.keys(columns[table]).filter((field) => !identity.includes(field))
    const tried = (field: string) => {
      const [one, other]: readonly unknown[] = [empty, full].map((each) => new Map(Object.entries(each)).get(field))
      return other !== null && JSON.stringify(one, text) !== JSON.stringify(other, text)
    }
    expect(fields.filter((field) => !tried(field))).toEqual([])
    expect(Object.keys(full).sort()).toEqual(Object.keys(columns[table]).sort())
  })

  it("are each one field's own", () => {
    const names = Object.values(columns[table]).flatMap((column) => column.names)
    expect(new Set(names).size).toBe(names.length)
  })

  it("are written for the given fields only", () => {
    expect(Object.keys(writeRow(table, { id: "x" }))).toEqual(["id"])
    expect(writeRow(table, { id: undefined } as object)).toEqual({})
  })
})

const text = (_: string, value: unknown) => (typeof value === "bigint" ? `${value}` : value)

describe("an amount in its columns", () => {
  const cells = (more: object) => ({ ...writeRow("plan", row.plan()), part_minor: 1, ...more })

  it.each([
    ["an unknown currency", { part_currency: "XXX" }],
    ["no currency", { part_currency: null }],
    ["no minor units", { part_minor: null }],
    ["a fraction", { part_minor: 1.5 }],
  ])("is refused with %s", (_, more) => {
    expect(() => readRow("plan", cells(more))).toThrow(InvalidValue)
  })
})

it("a moment that is no text is refused", () => {
  expect(() => readRow("wish", { ...writeRow("wish", row.wish()), created_at: 0 })).toThrow(InvalidValue)
})

it("no rows are read out of nothing", () => {
  expect(readRows("plan", null)).toEqual([])
})
