import type { TableName, Tables } from "../../../services/ports/rows"

import type { Cells, Column } from "./column"
import { columns } from "./columns"

const columnsOf = (table: TableName) => columns[table] as Readonly<Record<string, Column<unknown>>>

/** A row, or some fields of one, as JSON for its table. A field that is `undefined` is left out. */
export const writeRow = <T extends TableName>(table: T, fields: Partial<Tables[T]>): Cells =>
  Object.entries(fields).reduce<Cells>((cells, [field, value]) => {
    const column = columnsOf(table)[field]
    return column === undefined || value === undefined ? cells : { ...cells, ...column.write(value) }
  }, {})

/** A row out of its table. `cells` must hold every column. */
export const readRow = <T extends TableName>(table: T, cells: Cells): Tables[T] =>
  Object.fromEntries(
    Object.entries(columnsOf(table)).map(([field, column]) => [field, column.read(cells)]),
  ) as unknown as Tables[T]

/** Rows as PostgreSQL aggregates them; nothing for no row. */
export const readRows = <T extends TableName>(table: T, list: unknown): readonly Tables[T][] =>
  Array.isArray(list) ? list.map((cells: Cells) => readRow(table, cells)) : []
