import { randomUUID } from "node:crypto"
import { join } from "node:path"

import { MikroORM, defineConfig } from "@medusajs/framework/mikro-orm/postgresql"
import { Migrator } from "@medusajs/framework/mikro-orm/migrations"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { Client } from "pg"

const migrations = join(__dirname, "../../src/modules/amazon-pay/migrations")

const serverUrl = (database: string): string => {
  const { DB_HOST: host, DB_PORT: port, DB_USERNAME: user = "", DB_PASSWORD: password = "" } = process.env
  return `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host}:${port}/${database}`
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl("postgres") })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

const migratorOf = (clientUrl: string) =>
  MikroORM.init(
    defineConfig({
      clientUrl,
      entities: [],
      discovery: { warnWhenNoEntities: false },
      extensions: [Migrator],
      migrations: { path: migrations, snapshot: false, silent: true, disableForeignKeys: false },
    }),
  )

/** An empty database of its own, the module's migrations, and the Knex instance as Medusa makes it. */
export async function openLedgerDatabase() {
  const name = `ledger_${randomUUID()}`
  await onServer(`create database "${name}" template template0`)
  const orm = await migratorOf(serverUrl(name))
  const connection = ModulesSdkUtils.createPgConnection({ clientUrl: serverUrl(name), pool: { min: 1, max: 20 } })
  return {
    connection,
    url: serverUrl(name),
    up: () => orm.migrator.up(),
    /** Takes every migration back. */
    down: () => orm.migrator.down({ to: 0 }),
    rows: async (
      sql: string,
      bindings: readonly string[] = [],
    ): Promise<readonly Readonly<Record<string, unknown>>[]> =>
      (await connection.raw<{ rows: Record<string, unknown>[] }>(sql, [...bindings])).rows,
    close: async () => {
      await connection.destroy()
      await orm.close(true)
      await onServer(`drop database if exists "${name}" with (force)`)
    },
  }
}

export type LedgerDatabase = Awaited<ReturnType<typeof openLedgerDatabase>>
