import { existsSync } from "node:fs"
import pg from "pg"
import { startPostgres } from "../embedded-postgres.mjs"
import { removeOtherTemplates, templateFolder } from "./template.mjs"

const name = "amazon_pay_demo"

/** Medusa would try for five silent minutes when nobody answers. */
async function connect(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  await client.connect().catch((error) => {
    throw new Error(`The database at ${new URL(url).host} does not answer: ${error.message}`, { cause: error })
  })
  return client
}

/**
 * @param {string} url
 * @param {string} sql
 * @param {unknown[]} [values]
 * @returns {Promise<Record<string, unknown>[]>}
 */
export async function query(url, sql, values = []) {
  const client = await connect(url)
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}

const withDatabase = (url, database) => Object.assign(new URL(url), { pathname: `/${database}` }).href

const quoted = (identifier) => `"${identifier.replaceAll('"', '""')}"`

async function createIfMissing(url) {
  const database = decodeURIComponent(new URL(url).pathname.slice(1))
  const server = withDatabase(url, "postgres")
  const found = await query(server, "select 1 from pg_database where datname = $1", [database])
  if (found.length === 0) await query(server, `create database ${quoted(database)}`)
}

/** A database of somebody else: it stays when the demo ends, unless it was made for this run alone. */
async function useGiven(given, { throwaway }) {
  const own = `${name}_${process.pid}_${Date.now()}`
  const url = throwaway ? withDatabase(given, own) : given
  await createIfMissing(url)
  const drop = () => query(withDatabase(given, "postgres"), `drop database if exists ${quoted(own)} with (force)`)
  return { url, kind: "given", prepare: (work) => work(url), stop: () => (throwaway ? drop() : undefined) }
}

/** The prepared data is kept, so that only the first start has to migrate and seed. */
async function prepareAndKeep(server, template, work) {
  const url = `${server.url}/${name}`
  await createIfMissing(url)
  await work(url)
  await server.stop({ keepAs: template })
  removeOtherTemplates(template)
  return startPostgres({ from: template })
}

async function useEmbedded() {
  const template = templateFolder()
  const isPrepared = existsSync(template)
  let server = await startPostgres(isPrepared ? { from: template } : {})
  return {
    kind: isPrepared ? "prepared" : "empty",
    get url() {
      return `${server.url}/${name}`
    },
    prepare: async (work) => {
      if (!isPrepared) server = await prepareAndKeep(server, template, work)
    },
    stop: () => server.stop(),
  }
}

/**
 * Opens a database for the store: the one that `DATABASE_URL` names, else an embedded PostgreSQL with temporary data.
 *
 * @param {{ throwaway?: boolean }} [options] on a given server, a new database that is dropped at the end
 * @returns {Promise<{ url: string, kind: "given" | "prepared" | "empty", prepare: (work: (url: string) => Promise<void>) => Promise<void>, stop: () => Promise<void> }>}
 *   `prepare` runs `work`, which migrates and seeds, where that is needed; read `url` only afterwards
 */
export const openDatabase = ({ throwaway = false } = {}) =>
  process.env.DATABASE_URL === undefined ? useEmbedded() : useGiven(process.env.DATABASE_URL, { throwaway })
