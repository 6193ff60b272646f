import { join } from "node:path"
import { startStorefront } from "../../examples/storefront/server.mjs"
import { buildIfStale } from "../build-if-stale.mjs"
import { root } from "../install-missing.mjs"
import { startChild } from "./child.mjs"
import { createControl } from "./control.mjs"
import { openDatabase, query } from "./database.mjs"
import { placeExampleOrders } from "./example-orders.mjs"
import { choosePort } from "./ports.mjs"
import { createProgress } from "./progress.mjs"
import { migrate, seed, startStore } from "./store.mjs"

const preferred = { store: 9000, storefront: 8000, simulator: 4000 }
const adminUser = { email: "admin@example.com", password: "amazon-pay" }
const keyTitle = "Lindenhof storefront"

async function choosePorts(wishes) {
  const taken = new Set()
  const chosen = {}
  for (const [name, wish] of Object.entries({ ...preferred, ...wishes })) chosen[name] = await choosePort(wish, taken)
  return chosen
}

const addresses = ({ store, storefront, simulator }) => ({
  backend: `http://localhost:${store}`,
  admin: `http://localhost:${store}/app`,
  storefront: `http://localhost:${storefront}`,
  simulator: `http://localhost:${simulator}`,
})

const environmentOf = (urls) => ({
  BACKEND_URL: urls.backend,
  STOREFRONT_URL: urls.storefront,
  AMAZON_ENDPOINT: urls.simulator,
  ADMIN_EMAIL: adminUser.email,
  ADMIN_PASSWORD: adminUser.password,
})

/** The key with which the store signs for Checkout v2: the simulator makes it when it starts. */
async function checkoutKey({ simulator }) {
  const [{ public_key_id, private_key }] = await createControl(`${simulator}/_control`).get("cv2/credentials")
  return { AMAZON_PUBLIC_KEY_ID: public_key_id, AMAZON_PRIVATE_KEY: private_key }
}

async function publishableKey(databaseUrl) {
  const sql = "select token from api_key where type = 'publishable' and title = $1 and revoked_at is null"
  const [row] = await query(databaseUrl, sql, [keyTitle])
  if (row === undefined) throw new Error("The store was not seeded: it has no publishable key.")
  return row.token
}

/** Stops what was started, the last first, and all of it even if one of them fails. */
const stopper = () => {
  const started = []
  let stopping
  const stopAll = async () => {
    const failures = []
    for (const part of started.reverse()) await Promise.resolve(part.stop()).catch((error) => failures.push(error))
    if (failures.length > 0) throw new AggregateError(failures, "Something could not be stopped")
  }
  return { add: (part) => (started.push(part), part), stop: () => (stopping ??= stopAll()) }
}

async function prepare(database, { progress, env }) {
  await database.prepare(async (url) => {
    await progress.step("Tables of Medusa and the plugin", () => migrate({ ...env, DATABASE_URL: url }))
    await progress.step("Regions, products, admin user", () => seed({ ...env, DATABASE_URL: url }))
  })
}

async function startSimulator(port) {
  const child = startChild(join(root, "scripts/demo/simulator-process.cjs"), { cwd: root, env: { PORT: String(port) } })
  return { ...child, ...(await child.ready()) }
}

async function startAll({ ports, admin, throwaway, progress, parts, env }) {
  const urls = addresses(ports)
  const label = process.env.DATABASE_URL === undefined ? "Embedded PostgreSQL" : "Given database"
  const [database, simulator] = await Promise.all([
    progress.step(label, () => openDatabase({ throwaway })).then(parts.add),
    progress.step("Amazon, simulated", () => startSimulator(ports.simulator)).then(parts.add),
  ])
  const settings = { ...environmentOf(urls), ...(await checkoutKey(urls)), ...env }
  await prepare(database, { progress, env: settings })
  const store = parts.add(startStore({ port: ports.store, admin, env: { ...settings, DATABASE_URL: database.url } }))
  await progress.step("Medusa store", () => store.ready())
  const key = await publishableKey(database.url)
  const shop = { port: ports.storefront, backendUrl: urls.backend, publishableKey: key, amazonUrl: urls.simulator }
  parts.add(await progress.step("Storefront", () => startStorefront(shop)))
  return { urls, key, databaseUrl: database.url, logs: { store: store.lines, simulator: simulator.lines }, store }
}

const usual = { quiet: false, admin: true, throwaway: false, orders: false, build: true, env: {} }

/**
 * Starts the whole demo: database, Amazon's simulator, Medusa store and storefront.
 *
 * @param {object} [options]
 * @param {{ store?: number, storefront?: number, simulator?: number }} [options.ports] wishes; the next free one is taken,
 *   any free one for 0. By default 9000, 8000, 4000
 * @param {boolean} [options.quiet] say nothing of the progress
 * @param {boolean} [options.admin] serve Medusa's admin, true by default
 * @param {boolean} [options.throwaway] on a given DATABASE_URL, use a new database and drop it at the end
 * @param {boolean} [options.orders] place the example orders, false by default
 * @param {boolean} [options.build] build the package when a source is newer, true by default
 * @param {Record<string, string>} [options.env] more for the store's environment
 * @returns {Promise<{ urls: { backend: string, admin: string, storefront: string, simulator: string }, publishableKey: string,
 *   databaseUrl: string, admin: { email: string, password: string }, control: ReturnType<typeof createControl>,
 *   orders: Record<string, number>, ended: Promise<string | number>,
 *   logs: { store: string[], simulator: string[] }, times: Record<string, number>,
 *   stop: () => Promise<void> }>} `orders`: numbers of the example orders by what became of them.
 *   `ended` settles when the store ends, whoever ended it
 */
export async function startStack(options = {}) {
  const { ports, quiet, admin, throwaway, orders, build, env } = { ...usual, ...options }
  const parts = stopper()
  const progress = createProgress({ quiet })
  try {
    if (build) await progress.step("Package", () => buildIfStale())
    const chosen = await choosePorts(ports)
    const started = await startAll({ ports: chosen, admin, throwaway, progress, parts, env })
    const control = createControl(`${started.urls.simulator}/_control`)
    const shop = { urls: started.urls, publishableKey: started.key, admin: adminUser, control }
    const placed = orders ? await progress.step("Example orders", () => placeExampleOrders(shop)) : {}
    return {
      ...shop,
      databaseUrl: started.databaseUrl,
      orders: placed,
      logs: started.logs,
      times: progress.times,
      ended: started.store.ended,
      stop: parts.stop,
    }
  } catch (error) {
    await parts.stop().catch(() => undefined)
    throw error
  }
}
