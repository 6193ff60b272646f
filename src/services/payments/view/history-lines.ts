import type { HistoryLine, Tone } from "../../domain/order-view"
import { toDecimal } from "../../domain/money"
import type { Folio } from "../../ports/ledger"
import type { HistoryRow } from "../../ports/rows"
import type { Case } from "./case"

const good = new Set(["Open", "Completed", "repaired", "linked", "recorded", "adopted"])
const bad = new Set([
  "decline",
  "Declined",
  "chargeback",
  "parked",
  "gave-up",
  "captured-without-order",
  "captured-on-canceled",
  "second-order",
  "unknown-state",
  "notification-parked",
])
const doubtful = new Set([
  "Pending",
  "Suspended",
  "unknown",
  "unsettled",
  "refused",
  "expiring",
  "tell-buyer",
  "foreign",
])

/** Told from the word, and for a change of state from where it led. */
function toneOf({ event, to }: HistoryRow): Tone {
  const words = event === "transition" ? [to ?? ""] : [event]
  if (words.some((word) => bad.has(word))) return "danger"
  if (words.some((word) => doubtful.has(word))) return "warning"
  return words.some((word) => good.has(word)) ? "good" : "neutral"
}

function amountOf(folio: Folio, targetId: string): string | null {
  const { authorizations, captures, refunds, chargebacks } = folio
  const row = [...authorizations, ...captures, ...refunds, ...chargebacks].find(({ id }) => id === targetId)
  return row ? toDecimal(row.amount) : null
}

export const historyLines = ({ folio, history, nameOf }: Case): readonly HistoryLine[] =>
  history.map((row) => ({
    id: row.id,
    at: row.createdAt,
    kind: row.kind,
    event: row.event,
    from: row.from,
    to: row.to,
    reason: row.reason,
    soft: row.event === "decline" ? row.soft : null,
    tone: toneOf(row),
    amount: amountOf(folio, row.targetId),
    amazon_id: row.amazonId,
    source: row.source,
    actor: row.actor === null ? null : nameOf(row.actor),
    request_id: row.requestId,
  }))
