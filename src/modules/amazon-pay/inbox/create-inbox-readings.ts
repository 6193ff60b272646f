import type { InboxReadings, ParkedMessages, ReadMessage, WantedMessages } from "../../../services/ports/inbox-readings"

import { tables } from "../ledger/columns"
import type { Connection } from "../ledger/connection"
import type { Condition } from "../read/condition"
import { allOf } from "../read/condition"

const table = "amazon_pay_inbox"

const searched = (q: string): Condition => {
  const text = q.replace(/[%_\\]/g, "\\$&")
  return {
    sql: "(i.object_id like ? or i.order_reference_amazon_id like ? or i.topic ilike ?)",
    bindings: [`${text.toUpperCase()}%`, `${text.toUpperCase()}%`, `%${text}%`],
  }
}

const conditionOf = ({ outcome, account, q }: WantedMessages): Condition =>
  allOf([
    { sql: "i.deleted_at is null", bindings: [] },
    ...(outcome === undefined
      ? []
      : [
          outcome === "waiting"
            ? { sql: "i.processed_at is null", bindings: [] }
            : { sql: "i.outcome = ?", bindings: [outcome] },
        ]),
    ...(account === undefined ? [] : [{ sql: "i.account = ?", bindings: [account] }]),
    ...(q === undefined ? [] : [searched(q)]),
  ])

/** The page is chosen first; what is looked up belongs to its rows only. */
const pageOf = (condition: string): string => `
  with page as (
    select i.* from ${table} i where ${condition} order by i.received_at desc, i.id desc limit ? offset ?
  )
  select p.id, p.account, p.topic, p.environment, p.kind, p.object_id as "objectId",
    p.order_reference_amazon_id as "orderReferenceId", p.received_at as "receivedAt", p.outcome, p.reason,
    p.due_at as "dueAt", p.tries, p.body is not null as "hasBody", r.id as "ledgerId", r.order_id as "orderId",
    exists (
      select 1 from amazon_pay_topic t where t.account = p.account and t.topic = p.topic and t.deleted_at is null
    ) as "topicIsPinned"
  from page p left join ${tables.orderReference} r
    on p.order_reference_amazon_id in (r.amazon_id, r.later_id) and r.environment = p.environment and r.deleted_at is null
  order by p.received_at desc, p.id desc`

const parkedByAccount = `
  select account, count(*)::int as count, min(received_at) as since from ${table}
  where outcome = 'parked' and deleted_at is null group by account order by account`

/** @param connection Medusa's shared Knex instance */
export function createInboxReadings(connection: Connection): InboxReadings {
  const rows = async <Row>(sql: string, bindings: Condition["bindings"]): Promise<readonly Row[]> =>
    (await connection.raw<{ readonly rows: readonly Row[] }>(sql, bindings)).rows
  return {
    messages: async (wanted, { limit, offset }) => {
      const { sql, bindings } = conditionOf(wanted)
      return rows<ReadMessage>(pageOf(sql), [...bindings, limit, offset])
    },
    message: async (id) => (await rows<ReadMessage>(pageOf("i.id = ? and i.deleted_at is null"), [id, 1, 0]))[0],
    count: async (wanted, most) => {
      const { sql, bindings } = conditionOf(wanted)
      const counted = `select count(*)::int as n from (select 1 from ${table} i where ${sql} limit ?) x`
      return (await rows<{ readonly n: number }>(counted, [...bindings, most]))[0]?.n ?? 0
    },
    parked: () => rows<ParkedMessages>(parkedByAccount, []),
  }
}
