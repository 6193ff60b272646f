import type { Change } from "../../../services/ports/ledger"

import { tables } from "./columns"
import type { Connection } from "./connection"
import { writeRow } from "./row"

/**
 * SQLSTATEs that mean "somebody else was first" (https://www.postgresql.org/docs/current/errcodes-appendix.html):
 * unique_violation; no_data_found, raised by amazon_pay_commit for an update that met no row; serialization_failure and
 * deadlock_detected, where PostgreSQL has chosen us to give way. Each has taken the whole commit back.
 */
const lostCodes: readonly unknown[] = ["23505", "P0002", "40001", "40P01"]

/** One statement: PostgreSQL makes all changes in their order, or none (migration of amazon_pay_commit). */
export async function commitChanges(connection: Connection, changes: readonly Change[]): Promise<"done" | "lost"> {
  if (changes.length === 0) return "done"
  try {
    await connection.raw("select amazon_pay_commit(?::jsonb)", [JSON.stringify(changes.map(toJson))])
    return "done"
  } catch (error) {
    if (lostCodes.includes(codeOf(error))) return "lost"
    throw error
  }
}

function toJson(change: Change) {
  const table = tables[change.in]
  if ("insert" in change) return { table, insert: writeRow(change.in, change.insert) }
  return { table, id: change.id, when: writeRow(change.in, change.when), set: writeRow(change.in, change.set) }
}

const codeOf = (error: unknown): unknown =>
  typeof error === "object" && error !== null && "code" in error ? error.code : undefined
