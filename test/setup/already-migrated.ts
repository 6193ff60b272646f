// eslint-disable-next-line @medusajs/import-from-framework-not-internal -- the runner has no switch for it
import * as database from "@medusajs/test-utils/dist/medusa-test-runner-utils/use-db"

const done = () => Promise.resolve()

/**
 * Global setup has migrated the database that each suite's is a copy of, and links and search indexes with it. Medusa's
 * runner would compare all tables with all migrations once more per file, which takes ten seconds.
 */
export function skipSecondMigration(): void {
  if (process.env["TEST_TEMPLATE_MIGRATED"] !== "yes") return
  Object.assign(database, { migrateDatabase: done, syncLinks: done })
}
