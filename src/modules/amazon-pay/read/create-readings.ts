import type { Attention, Outcomes, Readings, Unit, Wanted } from "../../../services/ports/readings"
import { tables } from "../ledger/columns"
import type { Connection } from "../ledger/connection"
import type { Condition } from "./condition"
import { allOf } from "./condition"
import { needsAttention } from "./needs-attention"
import type { OrderCells } from "./read-order"
import { readOrder } from "./read-order"

const inList = (column: string, values: readonly string[]): Condition =>
  values.length === 0
    ? { sql: "false", bindings: [] }
    : { sql: `${column} in (${values.map(() => "?").join(", ")})`, bindings: values }

/** By either of its names. Only what the ids of Amazon are made of reaches the pattern: no wildcard does. */
const prefix = (text: string): Condition => {
  const pattern = `${text.replace(/[^A-Za-z0-9-]/g, "")}%`
  return { sql: "(r.amazon_id like ? or r.later_id like ?)", bindings: [pattern, pattern] }
}

const conditionOf = ({ amazonIdPrefix, orderIds, state, account, attention }: Wanted): Condition =>
  allOf([
    { sql: "r.deleted_at is null", bindings: [] },
    ...(amazonIdPrefix === undefined ? [] : [prefix(amazonIdPrefix)]),
    ...(orderIds === undefined ? [] : [inList("r.order_id", orderIds)]),
    ...(state === undefined ? [] : [{ sql: "r.state = ?", bindings: [state] }]),
    ...(account === undefined ? [] : [{ sql: "r.account = ?", bindings: [account] }]),
    ...(attention ? [{ sql: `r.id in (select a.order_reference_id from (${needsAttention}) a)`, bindings: [] }] : []),
  ])

/** The page is chosen first; what is added up belongs to its rows only. */
const pageOf = (condition: string): string => `
  with page as (
    select r.* from ${tables.orderReference} r where ${condition}
    order by r.created_at desc, r.seq desc limit ? offset ?
  )
  select p.id, p.amazon_id, p.account, p.environment, p.state, p.reason, p.total_minor, p.total_currency, p.order_id,
    p.created_at, exists (select 1 from (${needsAttention}) a where a.order_reference_id = p.id) as needs_attention,
    (select sum(c.amount_minor)::int from ${tables.capture} c where c.order_reference_id = p.id
      and c.state in ('Completed', 'Closed') and c.deleted_at is null) as captured_minor
  from page p order by p.created_at desc, p.seq desc`

/** Counted by day first: cutting weeks and months out of moments takes time, and there are far fewer days than payments. */
const outcomesSince = (condition: string): string => `
  select date_trunc(?, d.day at time zone 'UTC') at time zone 'UTC' as "from",
    case when d.state in ('Open', 'Closed') then 'approved' when d.state = 'Declined' then 'declined' else 'pending' end as outcome,
    case when d.state = 'Declined' then d.reason end as reason, sum(d.n)::int as count
  from (
    select date_bin('1 day', a.created_at, timestamptz '1970-01-01Z') as day, a.state, a.reason, count(*) as n
    from ${tables.authorization} a where a.created_at >= ? and a.deleted_at is null ${condition} group by 1, 2, 3
  ) d where d.state <> 'Void' group by 1, 2, 3 order by 1`

const ofAccount = `and a.order_reference_id in (select r.id from ${tables.orderReference} r where r.account = ?)`

/** @param connection Medusa's shared Knex instance */
export function createReadings(connection: Connection): Readings {
  const rows = async <Row>(sql: string, bindings: readonly (string | number | Date)[]): Promise<readonly Row[]> =>
    (await connection.raw<{ readonly rows: readonly Row[] }>(sql, bindings)).rows
  return {
    orders: async (wanted, { limit, offset }) => {
      const { sql, bindings } = conditionOf(wanted)
      return (await rows<OrderCells>(pageOf(sql), [...bindings, limit, offset])).map(readOrder)
    },
    count: async (wanted, most) => {
      const { sql, bindings } = conditionOf(wanted)
      const counted = `select count(*)::int as n from (select 1 from ${tables.orderReference} r where ${sql} limit ?) x`
      return (await rows<{ readonly n: number }>(counted, [...bindings, most]))[0]?.n ?? 0
    },
    attention: (limit) =>
      rows<Attention>(
        `select a.code, r.amazon_id as "amazonId", r.order_id as "orderId", a.since, a.claim from (${needsAttention}) a
          join ${tables.orderReference} r on r.id = a.order_reference_id order by a.since limit ?`,
        [limit],
      ),
    outcomes: (since: Date, unit: Unit, account?: string) =>
      account === undefined
        ? rows<Outcomes>(outcomesSince(""), [unit, since])
        : rows<Outcomes>(outcomesSince(ofAccount), [unit, since, account]),
  }
}
