import { tables } from "../ledger/columns"

const report = "amazon_pay_report"
const difference = "amazon_pay_difference"

/** The period's order references; `p` is the report. */
const ofPeriod = `r.created_at >= p.from_at and r.created_at < p.to_at and (p.account is null or r.account = p.account)
  and r.deleted_at is null`

export const begin = `
  insert into ${report} as p (id, account, from_at, to_at, state, total, looked_at, tries, requested_by, created_at)
  select n.id, n.account, n.from_at, n.to_at, 'running',
    (select count(*) from ${tables.orderReference} r where r.created_at >= n.from_at and r.created_at < n.to_at
      and (n.account is null or r.account = n.account) and r.deleted_at is null), 0, 0, n.requested_by, n.created_at
  from jsonb_to_record(?::jsonb) as n(id text, account text, from_at timestamptz, to_at timestamptz, requested_by text,
    created_at timestamptz)
  returning to_json(p) as report`

const withFound = `to_json(p) as report, (
    select coalesce(json_object_agg(d.kind, d.count), '{}') from (
      select kind, count(*) from ${difference} where report_id = p.id and deleted_at is null group by kind
    ) d
  ) as kinds, (
    select count(*)::int from ${difference} where report_id = p.id and state = 'open' and deleted_at is null
  ) as open from ${report} p`

export const find = `select ${withFound} where p.id = ? and p.deleted_at is null`
export const list = `select ${withFound} where p.deleted_at is null order by p.created_at desc, p.id desc offset ? limit ?`
export const countReports = `select count(*)::int as count from ${report} where deleted_at is null`

/** The last binding names a report, or is empty for any. */
export const claim = `
  with free as (
    select id from ${report} where state = 'running' and (lease_until is null or lease_until <= ?)
      and (? = '' or id = ?) and deleted_at is null
    order by lease_until nulls first, created_at limit 1 for update skip locked
  )
  update ${report} p set lease_until = ?, updated_at = now() from free where p.id = free.id returning to_json(p) as report`

export const next = `
  select r.id from ${report} p join ${tables.orderReference} r on ${ofPeriod}
    and (p.cursor_at is null or (r.created_at, r.seq) > (p.cursor_at, p.cursor_seq))
  where p.id = ? order by r.created_at, r.seq limit 1`

const found = `jsonb_to_recordset(?::jsonb) as d(id text, kind text, object_id text, remedy text, detail jsonb)`

/** What a person set aside with the same words on it stays aside. */
const isNew = `not exists (
    select 1 from ${difference} s where s.order_reference_id = ? and s.kind = d.kind and s.object_id = d.object_id
      and s.detail = d.detail and s.state = 'set-aside' and s.deleted_at is null
  )`

const columns = "id, report_id, order_reference_id, kind, object_id, remedy, detail, state, created_at"

export const note = `
  with mine as (
    update ${report} p set cursor_at = r.created_at, cursor_seq = r.seq, looked_at = p.looked_at + 1, tries = 0,
      lease_until = ?, updated_at = now()
    from ${tables.orderReference} r
    where r.id = ? and p.id = ? and p.lease_until = ? and p.state = 'running' returning p.id
  ), put as (
    insert into ${difference} (${columns})
    select d.id, mine.id, ?, d.kind, d.object_id, d.remedy, d.detail, 'open', ? from mine, ${found} where ${isNew}
    on conflict do nothing returning 1
  )
  select id from mine`

export const add = `
  insert into ${difference} (${columns})
  select d.id, ?, ?, d.kind, d.object_id, d.remedy, d.detail, 'open', ? from ${found} where ${isNew}
  on conflict do nothing`

export const release = `
  update ${report} set lease_until = ?, tries = tries + ?, updated_at = now() where id = ? and lease_until = ?`

export const end = `
  update ${report} set state = ?, reason = nullif(?, ''), finished_at = ?, lease_until = null, updated_at = now()
  where id = ? and lease_until = ? and state = 'running'`

const shown = `to_json(d) as difference, to_json(r) as "orderReference"
  from ${difference} d join ${tables.orderReference} r on r.id = d.order_reference_id`

/** State and kind twice each; empty for any. */
const wanted = `d.report_id = ? and (? = '' or d.state = ?) and (? = '' or d.kind = ?) and d.deleted_at is null`

export const page = `select ${shown} where ${wanted} order by d.seq offset ? limit ?`
export const count = `select count(*)::int as count from ${difference} d where ${wanted}`
export const one = `select ${shown} where d.id = ? and d.deleted_at is null`

/** A newer report that has looked at the same order reference is to be believed, not this one. */
export const waiting = `
  select r.account, count(*)::int as count, min(d.created_at) as since
  from ${difference} d join ${report} p on p.id = d.report_id join ${tables.orderReference} r on r.id = d.order_reference_id
  where d.state = 'open' and d.deleted_at is null and not exists (
    select 1 from ${report} n where n.created_at > p.created_at and (n.account is null or n.account = r.account)
      and r.created_at >= n.from_at and r.created_at < n.to_at and (r.created_at, r.seq) <= (n.cursor_at, n.cursor_seq)
      and n.deleted_at is null
  ) group by 1 order by 1`

export const settle = `
  update ${difference} set state = ?, outcome = ?, settled_by = nullif(?, ''),
    settled_at = case when ? = 'open' then null else ?::timestamptz end, updated_at = now() where id = ? and state = 'open'`
