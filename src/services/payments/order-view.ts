import type { AmazonName } from "../domain/amazon-name"
import { money, toDecimal } from "../domain/money"
import type { AuthorizationLine, ChargebackLine, MoneyLine, OrderAlert, OrderView, Tone } from "../domain/order-view"
import { sellerCentralUrl } from "../domain/seller-central"
import { situations } from "../domain/situation"
import { untold } from "../domain/untold"
import type { Folio } from "../ports/ledger"
import type { AuthorizationRow, CaptureRow, ChargebackRow, RefundRow } from "../ports/rows"
import { refOfOrder } from "./refs"
import { actionsOf, refundableOf } from "./view/actions"
import { alertsOf } from "./view/alerts"
import type { Case } from "./view/case"
import { captureByOf } from "./view/deadlines"
import { historyLines } from "./view/history-lines"
import { reservations } from "./view/reservations"
import { situationOf } from "./view/situation-of"
import { totalsOf } from "./view/totals"

/** What the merchant is shown, and may do. All rules are applied here; whoever shows it decides nothing. */
export function orderView(it: Case): OrderView {
  const { folio, account } = it
  const { orderReference: order } = folio
  const is = situationOf(folio)
  const alerts = alertsOf(it)
  const names = namesOf(it)
  return {
    id: order.id,
    amazon_order_reference_id: order.amazonId,
    generation: account?.connector.browser.generation ?? null,
    names,
    account: order.account,
    sandbox: order.environment === "sandbox",
    state: order.state,
    reason: order.reason,
    situation: { is, tone: worst(situations[is], alerts), reason: reasonOf(folio) },
    alerts,
    flags: order.flags,
    constraints: order.constraints,
    ...amounts(it),
    authorizations: folio.authorizations.map((row) => authorizationLine(it, row)),
    captures: folio.captures.map((row) => moneyLine(row, row.authorizationId)),
    refunds: folio.refunds.map((row) => moneyLine(row, row.captureId)),
    chargebacks: folio.chargebacks.map(chargebackLine),
    history: historyLines(it),
    actions: actionsOf(it),
    seller_central: sellerCentralUrl(account?.connector.browser.region ?? "", names.at(-1)),
  }
}

const namesOf = ({ folio: { orderReference }, account }: Case): readonly AmazonName[] =>
  account?.connector.namesOf(refOfOrder(orderReference)) ?? [{ called: "order-reference", id: orderReference.amazonId }]

/** The whole is never in a better color than the worst of what must not be overlooked. */
function worst(tone: Tone, alerts: readonly OrderAlert[]): Tone {
  const [first] = alerts
  return first && tone !== "danger" ? first.tone : tone
}

/** Once money was collected, why an authorization ended explains nothing any more. */
const reasonOf = (folio: Folio): string | null =>
  totalsOf(folio).captured > 0n ? null : (folio.authorizations.at(-1)?.reason ?? folio.orderReference.reason)

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
    capture_by: reserved ? captureByOf(row) : null,
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
  at_most: row.state === untold,
  created_at: row.createdAt,
  parent: row.captureId,
  decision: row.decision,
})
