import { createRequire } from "node:module"
import { join } from "node:path"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { startPostgres } from "../scripts/embedded-postgres.mjs"
import { root } from "../scripts/install-missing.mjs"
import { result } from "./result.mjs"
import { timed } from "./timed.mjs"

const require = createRequire(import.meta.url)
const built = join(root, ".medusa/server/src")
const load = (name) => require(join(built, name))

const sizes = [1_000, 10_000, 100_000]
const accounts = ["de", "uk"]
/** Looks of one round for one account: what a run may do is bounded, however many wait. */
const most = 100
const rounds = 3

setFlagsFromString("--expose-gc")
const collect = runInNewContext("gc")
const heap = () => {
  collect()
  return process.memoryUsage().heapUsed / 2 ** 20
}

/** The module's tables in a database of their own. */
async function openDatabase(server) {
  const { MikroORM, defineConfig } = require("@medusajs/framework/mikro-orm/postgresql")
  const { Migrator } = require("@medusajs/framework/mikro-orm/migrations")
  const { ModulesSdkUtils } = require("@medusajs/framework/utils")
  const clientUrl = `${server.url}/postgres`
  const orm = await MikroORM.init(
    defineConfig({
      clientUrl,
      entities: [],
      discovery: { warnWhenNoEntities: false },
      extensions: [Migrator],
      migrations: { path: join(built, "modules/amazon-pay/migrations"), snapshot: false, silent: true },
    }),
  )
  await orm.migrator.up()
  await orm.close(true)
  return ModulesSdkUtils.createPgConnection({ clientUrl, pool: { min: 1, max: 5 } })
}

const tables = ["order_reference", "round", "authorization", "history"].map((it) => `amazon_pay_${it}`)

/** Orders that wait for Amazon's answer to an asynchronous authorization, all of them due. */
async function fill(knex, count) {
  await knex.raw(`truncate ${tables.join(", ")}`)
  const rows = `from generate_series(1, ${count}) n`
  await knex.raw(`
    insert into amazon_pay_order_reference (id, account, environment, amazon_id, cart_id, state, version, total_minor,
      total_currency, constraints, order_id, labelled_at, placed_at, flags, due_at)
    select 'apor_' || n, case when n % 2 = 0 then 'de' else 'uk' end, 'sandbox', 'S02-' || lpad(n::text, 14, '0'),
      'cart_' || n, 'Open', '2021-02-03T09:45:00.086Z', 9450, 'EUR', '{}', 'order_' || n, now(), now(), '{}',
      now() - interval '1 hour' + n * interval '1 millisecond' ${rows}`)
  await knex.raw(`
    insert into amazon_pay_round (id, order_reference_id, n, session_id, total_minor, total_currency, language, confirm,
      proof, handed_out_at)
    select 'apro_' || n, 'apor_' || n, 1, 'payses_' || n, 9450, 'EUR', 'de', 'settled', 'success', now() ${rows}`)
  await knex.raw(`
    insert into amazon_pay_authorization (id, order_reference_id, reference, amount_minor, amount_currency, state, soft,
      amazon_id, version, settled_at, round_id, session_id, purpose, try_number, mode, capture_now)
    select 'apau_' || n, 'apor_' || n, 'ref-' || n, 9450, 'EUR', 'Pending', false,
      'S02-' || lpad(n::text, 14, '0') || '-A1', '2021-02-03T09:46:00.086Z', now(), 'apro_' || n, 'payses_' || n,
      'order', 1, 'async', false ${rows}`)
  await knex.raw(`analyze ${tables.join(", ")}`)
}

/** An Amazon that answers at once and always the same: what is measured is ours. */
function quickAmazon() {
  const read = async (ref) => ({
    seen: [
      ref.kind === "order-reference"
        ? {
            ref,
            state: "Open",
            version: "2021-02-03T09:45:00.086Z",
            children: [{ kind: "authorization", id: `${ref.id}-A1` }],
          }
        : { ref, state: "Pending", version: "2021-02-03T09:46:00.086Z" },
    ],
  })
  const connector = { can: { find: "by-key" }, read, as: () => connector }
  return connector
}

function partsOver(connection) {
  const { createLedger } = load("modules/amazon-pay/ledger/create-ledger")
  const { systemClock } = load("services/support/system-clock")
  const { policyOf } = load("services/options/policy-of")
  const connector = quickAmazon()
  return {
    ledger: createLedger(connection),
    lock: { run: (_key, job) => job() },
    clock: systemClock,
    account: (name) => ({ name, environment: "sandbox", connector, policy: policyOf({}, {}) }),
  }
}

/** One bounded round of the reconciler, without the shop. */
async function round(parts) {
  const { lookAround } = load("services/payments/look-around")
  const { tend, scheduleNext } = load("services/payments/tend")
  const look = async (id) => {
    await tend(parts, { id, orderId: `order_${id.slice(5)}` })
    await scheduleNext(parts, id)
    return true
  }
  return lookAround({ ...parts, look }, { accounts, most, milliseconds: 60_000 })
}

async function measure(knex, count) {
  await fill(knex, count)
  const statements = { count: 0 }
  const counted = { raw: (...of) => ((statements.count += 1), knex.raw(...of)) }
  const parts = partsOver(counted)
  await round(parts)
  const before = heap()
  statements.count = 0
  const times = []
  let looked = 0
  for (let turn = 0; turn < rounds; turn += 1) {
    const { milliseconds, value } = await timed(() => round(parts))
    times.push(milliseconds / value)
    looked += value
  }
  const grown = heap() - before
  // The best round: the others shared the machine with something else.
  return { count, looked, milliseconds: Math.min(...times), statements: statements.count / looked, grown }
}

const cell = (text) => String(text).padStart(12)
const table = (rows) =>
  [
    ["rows due", "looked at", "ms per row", "statements", "heap +MB"],
    ...rows.map((it) => [
      it.count,
      it.looked,
      it.milliseconds.toFixed(2),
      it.statements.toFixed(2),
      it.grown.toFixed(1),
    ]),
  ]
    .map((cells) => `    ${cells.map(cell).join("")}`)
    .join("\n")

/** The reconciler where 1,000, 10,000 and 100,000 order references are due at once. */
export async function compareScale(say) {
  const server = await startPostgres()
  try {
    const knex = await openDatabase(server)
    const rows = []
    for (const count of sizes) rows.push(await measure(knex, count))
    await knex.destroy()
    say(table(rows))
    const [small, , large] = rows
    return [
      result("reconciler-ms-100000-over-1000", large.milliseconds / small.milliseconds, { unit: "ratio", limit: 2 }),
      result("reconciler-statements-100000-over-1000", large.statements / small.statements, {
        unit: "ratio",
        limit: 1.1,
      }),
      result("reconciler-heap-growth-100000", Math.max(0, large.grown), { unit: "MB", limit: 8 }),
      result("reconciler-ms-per-row-100000", large.milliseconds, { unit: "ms" }),
    ]
  } finally {
    await server.stop()
  }
}
