import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { lives } from "../../services/domain/lives"
import type { Money } from "../../services/domain/money"
import { toDecimal } from "../../services/domain/money"
import type { ListedOrder, OrderList } from "../../services/domain/overview"
import type { ReadOrder, Wanted } from "../../services/ports/readings"
import { orderNumbers, ordersNumbered } from "./order-numbers"
import { moduleIn } from "./parts-in"
import { readingsIn } from "./readings-in"

/** `q`: an id of Amazon or its beginning, a Medusa order id, or the buyer's order number. */
export type ListOrderReferencesInput = {
  readonly q?: string
  readonly state?: string
  readonly account?: string
  readonly attention: boolean
  readonly limit: number
  readonly offset: number
}

/** Counting further would take longer the more there is. */
const most = 1_000

/** Four queries at most, whatever is asked for. */
export const listOrderReferencesStep = createStep(
  "amazon-pay-list-order-references",
  async ({ q, limit, offset, ...filters }: ListOrderReferencesInput, { container }) => {
    const wanted: Wanted = { ...filters, ...(await searched(container, q?.trim() ?? "")) }
    const readings = readingsIn(container)
    const [rows, count] = await Promise.all([
      readings.orders(wanted, { limit, offset }),
      readings.count(wanted, most + 1),
    ])
    const numbers = await orderNumbers(
      container,
      rows.map(({ orderId }) => orderId),
    )
    return new StepResponse<OrderList>({
      orders: rows.map((row) => listed(row, numbers)),
      count,
      counted_up_to: most,
      offset,
      limit,
      states: lives["order-reference"].states,
      accounts: moduleIn(container).heart().accounts,
    })
  },
)

/** Ids of authorizations, captures and refunds begin with that of their order reference. */
const amazonId = /^[A-Za-z][0-9]{2}-[0-9]{0,7}(-[0-9]{0,7})?/
/** Of checkout sessions, whole or their beginning. */
const sessionId = /^[0-9a-f]{8}-[0-9a-f-]{0,27}$/i

async function searched(container: MedusaContainer, q: string): Promise<Pick<Wanted, "amazonIdPrefix" | "orderIds">> {
  if (q === "") return {}
  const [prefix] = amazonId.exec(q) ?? []
  if (prefix !== undefined) return { amazonIdPrefix: prefix.toUpperCase() }
  if (sessionId.test(q)) return { amazonIdPrefix: q.toLowerCase() }
  if (q.startsWith("order_")) return { orderIds: [q] }
  return { orderIds: await ordersNumbered(container, q.replace(/^#/, "")) }
}

const decimal = (amount: Money | null): string | null => (amount ? toDecimal(amount) : null)

const listed = (row: ReadOrder, numbers: ReadonlyMap<string, string>): ListedOrder => ({
  id: row.id,
  amazon_order_reference_id: row.amazonId,
  account: row.account,
  sandbox: row.environment === "sandbox",
  state: row.state,
  reason: row.reason,
  total: decimal(row.total),
  currency: row.total?.currency ?? null,
  captured: decimal(row.captured),
  order_id: row.orderId,
  order_number: row.orderId === null ? null : (numbers.get(row.orderId) ?? null),
  needs_attention: row.needsAttention,
  created_at: row.createdAt,
})
