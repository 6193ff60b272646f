import { worthOf } from "../domain/authorization-meaning"
import { money, toDecimal } from "../domain/money"
import type { HistoryLine, OrderView } from "../domain/order-view"
import type { Folio } from "../ports/ledger"
import type { AuthorizationRow, CaptureRow, HistoryRow, RefundRow } from "../ports/rows"

/** Only what Amazon completed counts as captured or refunded. */
export function orderView(folio: Folio, history: readonly HistoryRow[]): OrderView {
  const { orderReference: order } = folio
  const currency = (order.total ?? folio.rounds[0]?.total)?.currency ?? "EUR"
  const total = (rows: readonly { readonly amount: { readonly minor: bigint } }[]): string =>
    toDecimal(
      money(
        rows.reduce((sum, row) => sum + row.amount.minor, 0n),
        currency,
      ),
    )
  return {
    amazon_order_reference_id: order.amazonId,
    account: order.account,
    sandbox: order.environment === "sandbox",
    state: order.state,
    reason: order.reason,
    flags: order.flags,
    currency,
    ordered: toDecimal(order.total ?? money(0n, currency)),
    authorized: total(folio.authorizations.filter((row) => worthOf(row) === "granted")),
    captured: total(folio.captures.filter((row) => ["Completed", "Closed"].includes(row.state))),
    refunded: total(folio.refunds.filter((row) => row.state === "Completed")),
    authorizations: folio.authorizations.map((row) => ({ ...lineOf(row), expires_at: row.expiresAt })),
    captures: folio.captures.map(lineOf),
    refunds: folio.refunds.map(lineOf),
    history: history.map(historyLine),
  }
}

const lineOf = (row: AuthorizationRow | CaptureRow | RefundRow): OrderView["captures"][number] => ({
  amazon_id: row.amazonId,
  state: row.state,
  reason: row.reason,
  amount: toDecimal(row.amount),
  created_at: row.createdAt,
})

const historyLine = ({
  id,
  kind,
  event,
  from,
  to,
  reason,
  source,
  actor,
  createdAt,
  requestId,
}: HistoryRow): HistoryLine => ({
  id,
  at: createdAt,
  kind,
  event,
  from,
  to,
  reason,
  source,
  actor,
  request_id: requestId,
})
