import type { Ledger } from "../../../services/ports/ledger"

import { claimDue } from "./claim-due"
import { commitChanges } from "./commit-changes"
import type { Connection } from "./connection"
import { loadFolio } from "./load-folio"
import { readHistory } from "./read-history"

/**
 * The ledger in PostgreSQL. Every verb is one statement in a transaction of its own; none is held over anything.
 *
 * @param connection Medusa's shared Knex instance, `ContainerRegistrationKeys.PG_CONNECTION` of any module's container
 */
export const createLedger = (connection: Connection): Ledger => ({
  load: (key) => loadFolio(connection, key),
  commit: (changes) => commitChanges(connection, changes),
  claimDue: (now, until, limit) =>
    claimDue(connection, { now, until, ...(typeof limit === "number" ? { limit } : limit) }),
  history: (orderReferenceId, limit) => readHistory(connection, orderReferenceId, limit),
})
