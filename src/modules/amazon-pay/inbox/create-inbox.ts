import type { Inbox, InboxMessage, InboxOutcome, InboxWatch } from "../../../services/ports/inbox"
import { freshId } from "../../../services/support/fresh-id"

import type { Cells } from "../ledger/column"
import type { Connection } from "../ledger/connection"
import { read } from "./cells"
import { createTally } from "./create-tally"
import { storeMessage } from "./store-message"

const free = "processed_at is null and deleted_at is null and due_at <= ? and (lease_until is null or lease_until <= ?)"

const claim = `
  with first as (
    select coalesce(order_reference_amazon_id, id) as of from amazon_pay_inbox
    where ${free} order by due_at, received_at limit 1 for update skip locked
  ), mine as (
    select i.id from amazon_pay_inbox i, first
    where ${free} and coalesce(i.order_reference_amazon_id, i.id) = first.of
    order by i.received_at limit ? for update of i skip locked
  )
  update amazon_pay_inbox i set lease_until = ?, tries = i.tries + 1, updated_at = now()
  from mine where i.id = mine.id returning to_json(i) as row`

const settle = `
  update amazon_pay_inbox set outcome = ?, reason = nullif(?, ''), processed_at = ?, lease_until = null, updated_at = now()
  where id = ? and processed_at is null`

const postpone = `
  update amazon_pay_inbox set due_at = ?, lease_until = null, updated_at = now() where id = ? and processed_at is null`

const retry = `
  update amazon_pay_inbox
  set outcome = null, reason = null, processed_at = null, lease_until = null, due_at = ?, tries = 0, updated_at = now()
  where id = ? and outcome = 'parked' and body is not null and deleted_at is null returning id`

const pin = `
  insert into amazon_pay_topic (id, account, topic, actor, pinned_at) values (?, ?, ?, nullif(?, ''), ?)
  on conflict (account, topic) where deleted_at is null do nothing`

const forget = `
  with old as (
    select id from amazon_pay_inbox
    where body is not null and (received_at <= ? or (outcome in ('held', 'ignored') and received_at <= ?))
    order by received_at limit ? for update skip locked
  )
  update amazon_pay_inbox i set body = null, updated_at = now() from old where i.id = old.id returning i.id`

const countForged = `
  insert into amazon_pay_tally (id, count, last_at) values ('forged', ?, ?)
  on conflict (id) do update set count = amazon_pay_tally.count + excluded.count, last_at = excluded.last_at, updated_at = now()`

const watch = `
  select
    count(*) filter (where processed_at is null) as waiting,
    min(received_at) filter (where processed_at is null) as "oldestWaiting",
    count(*) filter (where outcome = 'held') as held,
    count(*) filter (where outcome = 'parked') as parked,
    (
      select json_build_object('receivedAt', l.received_at, 'outcome', l.outcome) from amazon_pay_inbox l
      where l.deleted_at is null order by l.received_at desc, l.id desc limit 1
    ) as last,
    (select coalesce(sum(count), 0) from amazon_pay_tally where id = 'forged') as forged
  from amazon_pay_inbox where deleted_at is null`

const day = 24 * 60 * 60_000

type Found = { readonly rows: readonly { readonly row: Cells }[] }
type Ids = { readonly rows: readonly { readonly id: string }[] }
/** Moments travel as text inside JSON. */
type Last = { readonly receivedAt: string; readonly outcome: InboxOutcome | null }
type Watched = {
  readonly rows: readonly (Readonly<Record<"waiting" | "held" | "parked" | "forged", string>> &
    Pick<InboxWatch, "oldestWaiting"> & { readonly last: Last | null })[]
}

/** The inbox in PostgreSQL. Every verb is one statement that commits at once. */
export const createInbox = (connection: Connection): Inbox => ({
  store: (message, trust) => storeMessage(connection, message, trust),
  claim: async (now, until, limit): Promise<readonly InboxMessage[]> => {
    const { rows } = await connection.raw<Found>(claim, [now, now, now, now, limit, until])
    return rows.map(({ row }) => read(row)).sort((one, other) => Number(one.receivedAt) - Number(other.receivedAt))
  },
  settle: async (id, { outcome, reason }, at) => {
    await connection.raw(settle, [outcome, reason ?? "", at, id])
  },
  postpone: async (id, dueAt) => {
    await connection.raw(postpone, [dueAt, id])
  },
  retry: async (id, at) => ((await connection.raw<Ids>(retry, [at, id])).rows.length > 0 ? "waiting" : "gone"),
  pinTopic: async ({ account, topic, actor }, at) => {
    await connection.raw(pin, [freshId("aptp", at), account, topic, actor ?? "", at])
  },
  forgetBodies: async (now, limit) => {
    const before = (days: number): Date => new Date(now.getTime() - days * day)
    return (await connection.raw<Ids>(forget, [before(30), before(1), limit])).rows.length
  },
  countForged: createTally(async (count, at) => connection.raw(countForged, [count, at])),
  watch: async () => watched((await connection.raw<Watched>(watch, [])).rows[0]),
})

const watched = (row: Watched["rows"][number] | undefined): InboxWatch => {
  const count = (name: "waiting" | "held" | "parked" | "forged"): number => Number(row?.[name] ?? 0)
  return {
    waiting: count("waiting"),
    oldestWaiting: row?.oldestWaiting ?? null,
    held: count("held"),
    parked: count("parked"),
    last: row?.last ? { ...row.last, receivedAt: new Date(row.last.receivedAt) } : null,
    forged: count("forged"),
  }
}
