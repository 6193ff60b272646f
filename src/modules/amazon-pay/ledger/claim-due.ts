import type { Among } from "../../../services/ports/ledger"
import { tables } from "./columns"
import type { Connection } from "./connection"

/** One statement that commits at once: a row that another instance is claiming is passed over, not waited for. */
const statement = (condition: string): string => `
  with due as (
    select id from ${tables.orderReference} where due_at <= ? and deleted_at is null ${condition}
    order by due_at limit ? for update skip locked
  )
  update ${tables.orderReference} r set due_at = ?, updated_at = now() from due where r.id = due.id returning r.id`

/** What was due at `now`, at most `limit`, is left alone by everybody else until `until`. */
export type Claim = {
  readonly now: Date
  readonly until: Date
  readonly limit: number
  readonly among?: Among | undefined
}

/** Ids of ours, in no order. */
export async function claimDue(
  connection: Connection,
  { now, until, limit, among }: Claim,
): Promise<readonly string[]> {
  const { sql, bindings } = conditionOf(among)
  const { rows } = await connection.raw<{ rows: readonly { readonly id: string }[] }>(statement(sql), [
    now,
    ...bindings,
    limit,
    until,
  ])
  return rows.map((row) => row.id)
}

/** An index leads to the account's first due row (account, due_at); accounts that are not known are few. */
function conditionOf(among: Among | undefined): { readonly sql: string; readonly bindings: readonly string[] } {
  if (among === undefined) return { sql: "", bindings: [] }
  if ("account" in among) return { sql: "and account = ?", bindings: [among.account] }
  return among.noneOf.length === 0
    ? { sql: "", bindings: [] }
    : { sql: `and account not in (${among.noneOf.map(() => "?").join(", ")})`, bindings: among.noneOf }
}
