import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { Client } from "pg"

const root = join(__dirname, "../..")
const serverUrl = (database: string): string => {
  const { DB_HOST: host, DB_PORT: port, DB_USERNAME: user = "", DB_PASSWORD: password = "" } = process.env
  return `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host}:${port}/${database}`
}

async function ask<Row>(database: string, sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
  const client = new Client({ connectionString: serverUrl(database) })
  await client.connect()
  try {
    return (await client.query(sql, [...values])).rows as Row[]
  } finally {
    await client.end()
  }
}

/** A database of its own with all of Medusa's migrations and ours, made by Medusa's own command. */
export async function migratedDatabase() {
  const name = `shops_${String(process.pid)}_${Date.now().toString(36)}`
  await ask("postgres", `create database "${name}"`)
  const environment = { ...process.env, NODE_OPTIONS: "--no-warnings", DATABASE_URL: serverUrl(name) }
  await promisify(execFile)(process.execPath, [join(__dirname, "run-migrations.cjs")], {
    cwd: root,
    env: environment,
    maxBuffer: 1 << 26,
  })
  return {
    url: serverUrl(name),
    rows: <Row>(sql: string, values?: readonly unknown[]) => ask<Row>(name, sql, values),
    drop: () => ask("postgres", `drop database if exists "${name}" with (force)`),
  }
}

export type MigratedDatabase = Awaited<ReturnType<typeof migratedDatabase>>
