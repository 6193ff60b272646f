import type { HistoryRow } from "../../../services/ports/rows"

import type { Cells } from "./column"
import { tables } from "./columns"
import type { Connection } from "./connection"
import { readRow } from "./row"

const statement = `
  select to_json(h) as row from ${tables.history} h where h.order_reference_id = ? and h.deleted_at is null
  order by h.created_at desc, h.seq desc limit ?`

/** Newest first. */
export async function readHistory(connection: Connection, id: string, limit: number): Promise<readonly HistoryRow[]> {
  const { rows } = await connection.raw<{ rows: readonly { readonly row: Cells }[] }>(statement, [id, limit])
  return rows.map(({ row }) => readRow("history", row))
}
