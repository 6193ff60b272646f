import { readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { signInAdmin } from "../scripts/demo/admin-api.mjs"
import { query } from "../scripts/demo/database.mjs"
import { root } from "../scripts/install-missing.mjs"
import { median } from "./median.mjs"
import { result } from "./result.mjs"
import { timed } from "./timed.mjs"

const few = 1_000
const many = 100_000
const warmUps = 5
const rounds = 25

const bundle = join(root, ".medusa/server/src/admin/index.mjs")

/** Order references spread over a year, with one authorization each; one in ten declined, a third captured, one in a hundred flagged. */
const references = `
  insert into amazon_pay_order_reference
    (id, account, environment, amazon_id, cart_id, state, version, total_minor, total_currency, constraints, order_id, flags, created_at)
  select 'bench' || n, 'de', 'sandbox', 'S09-' || lpad((n::bigint * 7919 % 10000000)::text, 7, '0') || '-' || lpad(n::text, 7, '0'),
    'benchcart' || n, (array['Open', 'Closed', 'Canceled'])[1 + n % 3], '', 4440, 'EUR', '{}', 'order_bench' || n,
    case when n % 100 = 0 then array['do-not-ship'] else '{}'::text[] end, now() - (n::bigint * 7919 % 31536000) * interval '1 second'
  from generate_series($1::int, $2::int) n`
const authorizations = `
  insert into amazon_pay_authorization
    (id, order_reference_id, reference, amount_minor, amount_currency, state, reason, soft, amazon_id, version, settled_at,
     round_id, session_id, purpose, try_number, mode, capture_now, created_at)
  select 'bencha' || n, 'bench' || n, 'bencha' || n, 4440, 'EUR', case when n % 10 = 0 then 'Declined' else 'Closed' end,
    case when n % 20 = 0 then 'AmazonRejected' when n % 10 = 0 then 'InvalidPaymentMethod' else 'MaxCapturesProcessed' end, false,
    'bencha' || n, '', now(), 'benchr' || n, 'benchs' || n, 'order', 1, 'sync', false,
    now() - (n::bigint * 7919 % 31536000) * interval '1 second'
  from generate_series($1::int, $2::int) n`
const captures = `
  insert into amazon_pay_capture
    (id, order_reference_id, reference, amount_minor, amount_currency, state, soft, amazon_id, version, settled_at,
     authorization_id, origin, link, created_at)
  select 'benchc' || n, 'bench' || n, 'benchc' || n, 4440, 'EUR', 'Completed', false, 'benchc' || n, '', now(), 'bencha' || n,
    'merchant', 'benchl' || n, now()
  from generate_series($1::int, $2::int) n where n % 3 = 1 and n % 10 <> 0`

async function fill({ databaseUrl }, from, to) {
  for (const sql of [references, authorizations, captures]) await query(databaseUrl, sql, [from, to])
  await query(databaseUrl, "vacuum analyze amazon_pay_order_reference, amazon_pay_authorization, amazon_pay_capture")
}

const amazonIdOf = (n) => `S09-${String((n * 7919) % 10_000_000).padStart(7, "0")}-${String(n).padStart(7, "0")}`

/** What the merchant's page asks for. */
const questions = {
  list: "overview?limit=20",
  "list-page-40": "overview?limit=20&offset=780",
  "list-attention": "overview?limit=20&attention=true",
  search: `overview?q=${amazonIdOf(500)}`,
  attention: "attention",
  chart: "insight?days=30",
  "chart-year": "insight?days=365",
}
/**
 * Told, not judged: a year's chart counts every authorization of the year, and what needs attention is a hundred times
 * as much here, too.
 */
const told = new Set(["chart-year", "attention", "list-attention"])
const judged = (name) => !told.has(name)

async function medians(admin) {
  const found = {}
  for (const [name, path] of Object.entries(questions)) {
    const times = []
    for (let round = 0; round < warmUps + rounds; round += 1)
      times.push((await timed(() => admin.ask(`amazon-pay/${path}`))).milliseconds)
    found[name] = median(times.slice(warmUps))
  }
  return found
}

/** The merchant's page with a hundred thousand order references, over the same with a thousand. */
export async function compareAdmin(stack) {
  const admin = await signInAdmin(stack.urls.backend, stack.admin)
  await fill(stack, 1, few)
  const small = await medians(admin)
  await fill(stack, few + 1, many)
  const large = await medians(admin)
  return Object.keys(questions).flatMap((name) => [
    result(`admin-${name}-100k-over-1k`, large[name] / small[name], { unit: "ratio", limit: judged(name) ? 2 : null }),
    result(`admin-${name}-100k`, large[name], { unit: "ms" }),
  ])
}

/** What only the library itself contains: a word of its own code, by library. */
const marks = {
  react: "__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED",
  "@tanstack/react-query": "class QueryClient",
  "@medusajs/ui": "Radix",
}

/** The admin's bundle: its size, and libraries of the host that it brings once more. */
export function measureBundle() {
  const code = readFileSync(bundle, "utf8")
  const copies = Object.entries(marks).filter(([name, mark]) => code.includes(mark) || !code.includes(`from "${name}"`))
  return [
    result("admin-bundle", statSync(bundle).size / 1024, { unit: "KiB" }),
    result("admin-bundle-second-copies", copies.length, { unit: "libraries", limit: 0 }),
  ]
}
