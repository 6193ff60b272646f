import type { FolioKey } from "../../../services/ports/ledger"

import { tables } from "./columns"

/** A condition on the order reference `r`, and what it is compared with. */
export type Condition = { readonly sql: string; readonly bindings: readonly string[] }

const parents = (table: string, column: string): string =>
  `select order_reference_id from ${table} where ${column} = ? and deleted_at is null`

const inAnyOf = (value: string, ...selects: readonly string[]): Condition => ({
  sql: `r.id in (${selects.join(" union all ")})`,
  bindings: selects.map(() => value),
})

/** Which order references a key means; of several, the one that counts is chosen by the order of the statement. */
export function find(key: FolioKey): Condition {
  if ("id" in key) return { sql: "r.id = ?", bindings: [key.id] }
  if ("amazonId" in key) {
    const { environment, amazonId } = key
    // Two looks into two indexes; one condition with "or" would read the table.
    const named = (column: string): string =>
      `select id from ${tables.orderReference} where environment = ? and ${column} = ? and deleted_at is null`
    return {
      sql: `r.id in (${named("amazon_id")} union all ${named("later_id")})`,
      bindings: [environment, amazonId, environment, amazonId],
    }
  }
  if ("cartId" in key) return { sql: "r.cart_id = ?", bindings: [key.cartId] }
  if ("orderId" in key) return { sql: "r.order_id = ?", bindings: [key.orderId] }
  if ("roundId" in key) return inAnyOf(key.roundId, parents(tables.round, "id"))
  if ("captureId" in key) return inAnyOf(key.captureId, parents(tables.capture, "id"))
  return inAnyOf(key.sessionId, parents(tables.round, "session_id"), parents(tables.authorization, "session_id"))
}
