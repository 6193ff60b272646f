import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import pg from "pg"
import { startPostgres } from "../../scripts/embedded-postgres.mjs"

const giveTo = (environment, { host, port, username, password }) =>
  Object.assign(environment, { DB_HOST: host, DB_PORT: String(port), DB_USERNAME: username, DB_PASSWORD: password })

const given = (environment) => {
  if (environment.DATABASE_URL === undefined) return undefined
  const { hostname, port, username, password } = new URL(environment.DATABASE_URL)
  const [user, secret] = [username, password].map(decodeURIComponent)
  // Medusa's runner turns on TLS for any other name of this machine.
  const host = ["127.0.0.1", "[::1]"].includes(hostname) ? "localhost" : hostname
  return { host, port: port === "" ? "5432" : port, username: user, password: secret }
}

/** Medusa tries for five minutes when nobody answers; this says it at once. */
async function probe({ DB_HOST: host, DB_PORT: port = "5432", DB_USERNAME: user, DB_PASSWORD: password }) {
  const client = new pg.Client({
    host,
    port: Number(port),
    user,
    password,
    database: "postgres",
    connectionTimeoutMillis: 3000,
  })
  try {
    await client.connect()
  } catch (error) {
    throw new Error(`The given database at ${host}:${port} does not answer: ${error.message}`, { cause: error })
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** PostgreSQL makes each suite's database as a copy of this one, so that hundreds of migrations run once. */
async function migrateTemplate({ host, port, username, password }) {
  const url = `postgres://${username}:${password}@${host}:${port}/template1`
  await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.resolve("./run-migrations.cjs"))], {
    cwd: fileURLToPath(import.meta.resolve("../..")),
    env: { ...process.env, NODE_OPTIONS: "--no-warnings", DATABASE_URL: url },
    maxBuffer: 1 << 26,
  })
}

/** A given DATABASE_URL or DB_HOST is used; without one PostgreSQL is started for this run. Workers inherit DB_*. */
export default async function startDatabase() {
  const address = given(process.env)
  if (address !== undefined) giveTo(process.env, address)
  if (process.env.DB_HOST !== undefined) return probe(process.env)
  const database = await startPostgres()
  giveTo(process.env, database)
  globalThis.stopEmbeddedDatabase = database.stop
  await migrateTemplate(database)
  process.env.TEST_TEMPLATE_MIGRATED = "yes"
}
