import { setTimeout as pause } from "node:timers/promises"
import { query } from "../scripts/demo/database.mjs"
import { aPostbox } from "./postbox.mjs"
import { result } from "./result.mjs"
import { timed } from "./timed.mjs"

const orders = 20
const perOrder = 50
const deliveries = 3
const warmUps = 30
const patience = 120_000

/** Placed orders whose money was then collected in Seller Central: the shop learns of it by notification only. */
async function ordersWithNews(buyer, control) {
  const captures = []
  for (let n = 0; n < orders; n += 1) {
    const checkout = await buyer.readyToComplete()
    await buyer.complete(checkout)
    const { authorizations } = await control.get(`order-references/${checkout.id}`)
    const { id, amount } = authorizations[0]
    await control.post("seller-central", {
      operation: "Capture",
      parameters: {
        AmazonAuthorizationId: id,
        "CaptureAmount.Amount": amount.amount,
        "CaptureAmount.CurrencyCode": amount.currency,
      },
    })
    const truth = await control.get(`order-references/${checkout.id}`)
    captures.push({ order: checkout.id, object: truth.authorizations[0].captures[0].id })
  }
  return captures
}

/** The same order in each run, so that runs can be compared. */
function shuffled(list) {
  const items = [...list]
  let seed = 42
  for (let at = items.length - 1; at > 0; at -= 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    const other = seed % (at + 1)
    ;[items[at], items[other]] = [items[other], items[at]]
  }
  return items
}

const poster = (url) => async (body) => {
  const response = await fetch(url, { method: "POST", headers: { "content-type": "text/plain; charset=UTF-8" }, body })
  await response.text()
  if (response.status !== 200) throw new Error(`${url}: ${response.status}`)
}

/** Each delivery to both routes, by turns: what happens in the background disturbs both alike. */
async function deliver(bodies, [ours, theirs]) {
  for (const [turn, body] of bodies.entries()) {
    for (const way of turn % 2 === 0 ? [ours, theirs] : [theirs, ours]) {
      way.times.push((await timed(() => way.post(body))).milliseconds)
    }
  }
}

async function untilProcessed(databaseUrl) {
  const end = Date.now() + patience
  for (;;) {
    const [row] = await query(
      databaseUrl,
      `select count(*)::int as stored, count(distinct message_id)::int as distinct,
         count(*) filter (where outcome in ('applied', 'duplicate'))::int as settled,
         count(*) filter (where outcome is null)::int as waiting from amazon_pay_inbox`,
    )
    if (row.waiting === 0 || Date.now() > end) return row
    await pause(200)
  }
}

/** Captures in the ledger for these order references: one each, or something was lost or doubled. */
async function learned(databaseUrl, captures) {
  const rows = await query(
    databaseUrl,
    `select r.amazon_id as id, count(*)::int as count from amazon_pay_order_reference r
       join amazon_pay_capture c on c.order_reference_id = r.id and c.state = 'Completed'
     where r.amazon_id = any($1) group by r.amazon_id`,
    [captures.map(({ order }) => order)],
  )
  return captures.filter(({ order }) => rows.find(({ id }) => id === order)?.count === 1).length
}

const at = (times, share) => times.toSorted((one, other) => one - other)[Math.ceil(times.length * share) - 1]

/** 1,000 notifications, each delivered three times, shuffled; against a route that only stores the body. */
export async function compareNotifications({ urls, databaseUrl, control }, buyer) {
  const box = await aPostbox()
  try {
    const captures = await ordersWithNews(buyer, control)
    await query(databaseUrl, "create table if not exists bench_body (body text not null)")
    for (const { object } of captures) {
      for (let n = 0; n < perOrder; n += 1) await control.post("notifications", { url: box.url, object_id: object })
    }
    const ways = ["amazon-pay/ipn", "body-only"].map((path) => ({
      post: poster(`${urls.backend}/hooks/${path}`),
      times: [],
    }))
    const bodies = shuffled(Array.from({ length: deliveries }, () => box.received).flat())
    await deliver(bodies, ways)
    const { stored, distinct, settled } = await untilProcessed(databaseUrl)
    const once = await learned(databaseUrl, captures)
    const [ours, theirs] = ways.map(({ times }) => times.slice(warmUps))
    const wrong = box.received.length - settled + (stored - distinct) + (orders - once)
    return [
      result("notification-p50-over-storing", at(ours, 0.5) / at(theirs, 0.5), { unit: "ratio", limit: 3 }),
      result("notification-p99-over-storing", at(ours, 0.99) / at(theirs, 0.99), { unit: "ratio", limit: 3 }),
      result("notification-p50", at(ours, 0.5), { unit: "ms" }),
      result("notification-p99", at(ours, 0.99), { unit: "ms" }),
      result("notifications", box.received.length, { unit: "messages" }),
      result("notifications-lost-or-doubled", wrong, { unit: "messages", limit: 0 }),
    ]
  } finally {
    await box.stop()
  }
}
