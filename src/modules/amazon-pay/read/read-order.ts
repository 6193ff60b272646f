import type { Currency } from "../../../services/domain/currency"
import { currencyOf } from "../../../services/domain/currency"
import type { Money } from "../../../services/domain/money"
import { money } from "../../../services/domain/money"
import type { ReadOrder } from "../../../services/ports/readings"

/** A row of the list as PostgreSQL gives it. */
export type OrderCells = {
  readonly id: string
  readonly amazon_id: string
  readonly account: string
  readonly environment: "sandbox" | "live"
  readonly state: string
  readonly reason: string | null
  readonly total_minor: number | null
  readonly total_currency: string | null
  readonly captured_minor: number | null
  readonly order_id: string | null
  readonly needs_attention: boolean
  readonly created_at: Date
}

export function readOrder(cells: OrderCells): ReadOrder {
  const currency = currencyOf(cells.total_currency ?? "")
  return {
    id: cells.id,
    amazonId: cells.amazon_id,
    account: cells.account,
    environment: cells.environment,
    state: cells.state,
    reason: cells.reason,
    total: amount(cells.total_minor, currency),
    captured: amount(cells.captured_minor, currency),
    orderId: cells.order_id,
    needsAttention: cells.needs_attention,
    createdAt: cells.created_at,
  }
}

const amount = (minor: number | null, currency: Currency | undefined): Money | null =>
  minor === null || !currency ? null : money(BigInt(minor), currency)
