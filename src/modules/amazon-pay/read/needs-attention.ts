import { tables } from "../ledger/columns"

const claimId = (code: string): string => (code === "chargeback" ? "x.amazon_id" : "null")

const row = (code: string, from: string, where: string): string =>
  `select x.order_reference_id, '${code}' as code, x.created_at as since, ${claimId(code)} as claim from ${from} x where x.deleted_at is null and ${where}`

const later = (state: string): string =>
  `exists (select 1 from ${tables.refund} n where n.link = x.link and n.part = x.part and n.try_number > x.try_number
    and n.state in (${state}))`

/** Each kind of trouble is found by an index of its own, so that a large ledger is no slower. */
const kinds = [
  `select r.id as order_reference_id, f.flag as code, r.updated_at as since, null as claim from ${tables.orderReference} r,
    unnest(r.flags) as f(flag) where r.flags <> '{}' and f.flag not in ('refund-declined', 'chargeback') and r.deleted_at is null`,
  `select r.id as order_reference_id, 'suspended' as code, r.updated_at as since, null as claim from ${tables.orderReference} r
    where r.state = 'Suspended' and r.order_id is not null and r.superseded_at is null and r.deleted_at is null`,
  row(
    "pending-authorization",
    tables.authorization,
    "x.state = 'Pending' and x.created_at < now() - interval '1 hour'",
  ),
  row("capture-pending", tables.capture, "x.state = 'Pending'"),
  row("refund-pending", tables.refund, "x.state = 'Pending' and x.created_at < now() - interval '1 day'"),
  row("refund-declined", tables.refund, `x.state = 'Declined' and not ${later("'Completed', 'Pending'")}`),
  row("wish-parked", tables.wish, "x.state = 'parked'"),
  row("chargeback", tables.chargeback, "x.decision is null"),
]

/** Order references that need a person now: order_reference_id, code, since, and Amazon's id of a claim. */
export const needsAttention = kinds.map((kind) => `(${kind})`).join(" union all ")
