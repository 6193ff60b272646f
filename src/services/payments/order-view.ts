import { money, toDecimal } from "../domain/money"
import type { AuthorizationLine, ChargebackLine, MoneyLine, OrderView } from "../domain/order-view"
import { sellerCentralUrl } from "../domain/seller-central"
import { situations } from "../domain/situation"
import type { AuthorizationRow, CaptureRow, ChargebackRow, RefundRow } from "../ports/rows"
import { actionsOf, refundableOf } from "./view/actions"
import { alertsOf } from "./view/alerts"
import type { Case } from "./view/case"
import { captureBy } from "./view/deadlines"
import { historyLines } from "./view/history-lines"
import { reservations } from "./view/reservations"
import { situationOf } from "./view/situation-of"
import { totalsOf } from "./view/totals"

/** What the merchant is shown, and may do. All rules are applied here; whoever shows it decides nothing. */
export function orderView(it: Case): OrderView {
  const { folio, account } = it
  const { orderReference: order } = folio
  const is = situationOf(folio)
  return {
    id: order.id,
    amazon_order_reference_id: order.amazonId,
    account: order.account,
    sandbox: order.environment === "sandbox",
    state: order.state,
    reason: order.reason,
    situation: { is, tone: situations[is], reason: folio.authorizations.at(-1)?.reason ?? order.reason },
    alerts: alertsOf(it),
    flags: order.flags,
    constraints: order.constraints,
    ...amounts(it),
    authorizations: folio.authorizations.map((row) => authorizationLine(it, row)),
    captures: folio.captures.map((row) => moneyLine(row, row.authorizationId)),
    refunds: folio.refunds.map((row) => moneyLine(row, row.captureId)),
    chargebacks: folio.chargebacks.map(chargebackLine),
    history: historyLines(it),
    actions: actionsOf(it),
    seller_central: sellerCentralUrl(account?.connector.browser.region ?? "", order.amazonId),
  }
}

function amounts(it: Case) {
  const { currency, ...totals } = totalsOf(it.folio)
  const decimal = (minor: bigint): string => toDecimal(money(minor, currency))
  return {
    currency,
    ordered: decimal(totals.ordered),
    authorized: decimal(totals.authorized),
    captured: decimal(totals.captured),
    refunded: decimal(totals.refunded),
    capturable: decimal(totals.capturable),
    refundable: decimal(refundableOf(it)),
  }
}

const lineOf = (row: AuthorizationRow | CaptureRow | RefundRow) => ({
  id: row.id,
  amazon_id: row.amazonId,
  state: row.state,
  reason: row.reason,
  soft: row.soft,
  amount: toDecimal(row.amount),
  created_at: row.createdAt,
})

function authorizationLine({ folio }: Case, row: AuthorizationRow): AuthorizationLine {
  const reserved = reservations(folio).includes(row)
  return {
    ...lineOf(row),
    reserved,
    capture_by: reserved ? captureBy(row) : null,
    expires_at: reserved ? row.expiresAt : null,
  }
}

const moneyLine = (row: CaptureRow | RefundRow, parent: string): MoneyLine => ({
  ...lineOf(row),
  parent,
  external: row.origin === "external",
})

const chargebackLine = (row: ChargebackRow): ChargebackLine => ({
  id: row.id,
  amazon_id: row.amazonId,
  state: row.state,
  reason: row.reason,
  amount: toDecimal(row.amount),
  created_at: row.createdAt,
  parent: row.captureId,
  decision: row.decision,
})
