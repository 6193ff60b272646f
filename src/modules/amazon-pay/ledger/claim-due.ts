import { tables } from "./columns"
import type { Connection } from "./connection"

/** One statement that commits at once: a row that another instance is claiming is passed over, not waited for. */
const statement = `
  with due as (
    select id from ${tables.orderReference} where due_at <= ? and deleted_at is null
    order by due_at limit ? for update skip locked
  )
  update ${tables.orderReference} r set due_at = ?, updated_at = now() from due where r.id = due.id returning r.id`

/** What was due at `now`, at most `limit`, is left alone by everybody else until `until`. */
export type Claim = { readonly now: Date; readonly until: Date; readonly limit: number }

/** Ids of ours, in no order. */
export async function claimDue(connection: Connection, { now, until, limit }: Claim): Promise<readonly string[]> {
  const { rows } = await connection.raw<{ rows: readonly { readonly id: string }[] }>(statement, [now, limit, until])
  return rows.map((row) => row.id)
}
