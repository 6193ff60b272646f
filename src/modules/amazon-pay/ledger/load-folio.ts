import type { Folio, FolioKey } from "../../../services/ports/ledger"

import type { Cells } from "./column"
import { tables } from "./columns"
import type { Connection } from "./connection"
import { find } from "./find"
import { readRow, readRows } from "./row"

const children = (table: keyof typeof tables): string =>
  `(select json_agg(c order by c.created_at, c.seq) from ${tables[table]} c
    where c.order_reference_id = o.id and c.deleted_at is null) as ${table}`

const statement = (condition: string): string => `
  select to_json(o) as "orderReference", ${lists.map(children).join(", ")}
  from (
    select r.* from ${tables.orderReference} r where ${condition} and r.deleted_at is null
    order by (r.superseded_at is null) desc, r.created_at desc, r.seq desc limit 1
  ) o`

const lists = ["round", "authorization", "capture", "refund", "chargeback", "plan", "wish"] as const

type Found = { readonly orderReference: Cells } & Readonly<Record<(typeof lists)[number], unknown>>

/** The folio in one statement, so that its parts are of one moment. */
export async function loadFolio(connection: Connection, key: FolioKey): Promise<Folio | undefined> {
  const { sql, bindings } = find(key)
  const { rows } = await connection.raw<{ rows: readonly Found[] }>(statement(sql), [...bindings])
  const [found] = rows
  if (found === undefined) return undefined
  return {
    orderReference: readRow("orderReference", found.orderReference),
    rounds: readRows("round", found.round),
    authorizations: readRows("authorization", found.authorization),
    captures: readRows("capture", found.capture),
    refunds: readRows("refund", found.refund),
    chargebacks: readRows("chargeback", found.chargeback),
    plans: readRows("plan", found.plan),
    wishes: readRows("wish", found.wish),
  }
}
