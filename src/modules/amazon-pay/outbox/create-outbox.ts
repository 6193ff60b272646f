import type { Announced, Outbox } from "../../../services/ports/outbox"

import type { Cells } from "../ledger/column"
import { tables } from "../ledger/columns"
import type { Connection } from "../ledger/connection"
import { readRow } from "../ledger/row"

const claim = `
  with waiting as (
    select order_reference_id as id, min(seq) as first from ${tables.announcement}
    where sent_at is null and deleted_at is null group by order_reference_id
  ), free as (
    select r.id from ${tables.orderReference} r join waiting w on w.id = r.id
    where r.announcing_until is null or r.announcing_until <= ?
    order by w.first limit ? for update of r skip locked
  )
  update ${tables.orderReference} r set announcing_until = ? from free where r.id = free.id returning r.id`

const unsent = `
  select to_json(a) as announcement, to_json(r) as "orderReference"
  from ${tables.announcement} a join ${tables.orderReference} r on r.id = a.order_reference_id
  where a.order_reference_id = ? and a.sent_at is null and a.deleted_at is null order by a.seq`

const sent = `update ${tables.announcement} set sent_at = ?, updated_at = now() where id = ? and sent_at is null`

const release = `update ${tables.orderReference} set announcing_until = null where id = ? and announcing_until = ?`

const removeSent = `
  with old as (
    select id from ${tables.announcement} where sent_at < ? order by created_at limit ? for update skip locked
  )
  delete from ${tables.announcement} a using old where a.id = old.id returning a.id`

type Ids = { readonly rows: readonly { readonly id: string }[] }
type Found = { readonly rows: readonly { readonly announcement: Cells; readonly orderReference: Cells }[] }

/** The outbox in PostgreSQL, beside the ledger that fills it. Every verb is one statement that commits at once. */
export const createOutbox = (connection: Connection): Outbox => ({
  claim: async (now, until, limit) => {
    const { rows } = await connection.raw<Ids>(claim, [now, limit, until])
    return rows.map((row) => row.id)
  },
  unsent: async (orderReferenceId) => {
    const { rows } = await connection.raw<Found>(unsent, [orderReferenceId])
    return rows.map(announced)
  },
  sent: async (id, at) => {
    await connection.raw(sent, [at, id])
  },
  release: async (orderReferenceId, until) => {
    await connection.raw(release, [orderReferenceId, until])
  },
  removeSent: async (before, limit) => {
    const { rows } = await connection.raw<Ids>(removeSent, [before, limit])
    return rows.length
  },
})

function announced({ announcement, orderReference }: Found["rows"][number]): Announced {
  const { account, environment, amazonId, laterId, cartId, orderId } = readRow("orderReference", orderReference)
  return { ...readRow("announcement", announcement), account, environment, amazonId, laterId, cartId, orderId }
}
