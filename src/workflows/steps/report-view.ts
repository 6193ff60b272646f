import type { Language } from "../../services/domain/language"
import type { DifferenceView, ReportView } from "../../services/domain/report-view"
import { differenceTexts } from "../../services/payments/report/difference-texts"
import { resultOf } from "../../services/payments/report/mend-outcome"
import type { DifferenceKind, RemedyName } from "../../services/payments/report/difference-kinds"
import { differenceKinds, isDifferenceKind, remedies } from "../../services/payments/report/difference-kinds"
import { cannotList, remedyTexts } from "../../services/payments/report/remedy-texts"
import type { DifferenceRow, Found, Report } from "../../services/ports/report-store"

/** Who reads: his language, the names of people and keys, and the buyers' order numbers by order id. */
export type Reader = {
  readonly language: Language
  readonly nameOf: (actor: string) => string
  readonly numbers: ReadonlyMap<string, string>
}

/** A kind of an older or newer version is shown as unreadable, with its name. */
const known = (kind: string): DifferenceKind => (isDifferenceKind(kind) ? kind : "unreadable")

const namedKinds = (kinds: Found["kinds"], language: Language) =>
  Object.entries(kinds).map(([kind, count]) => ({ kind, message: differenceTexts[known(kind)][language], count }))

export const viewOfReport = (
  { report, kinds, open }: Found & { readonly report: Report },
  { language, nameOf }: Omit<Reader, "numbers">,
): ReportView => ({
  id: report.id,
  account: report.account,
  from: report.from,
  to: report.to,
  state: report.state,
  reason: report.reason,
  progress: { looked_at: report.lookedAt, total: Math.max(report.total, report.lookedAt) },
  differences: {
    count: Object.values(kinds).reduce((all, count) => all + count, 0),
    open,
    kinds,
    named: namedKinds(kinds, language),
  },
  requested_by: report.requestedBy === null ? null : nameOf(report.requestedBy),
  created_at: report.createdAt,
  finished_at: report.finishedAt,
  limits: cannotList[language],
})

export function viewOfDifference(row: DifferenceRow, { language, nameOf, numbers }: Reader): DifferenceView {
  const kind = known(row.kind)
  const remedy: RemedyName = differenceKinds[kind].remedy
  return {
    id: row.id,
    report_id: row.reportId,
    kind: row.kind,
    object_id: row.objectId,
    amazon_order_reference_id: row.amazonId,
    order_id: row.orderId,
    order_number: row.orderId === null ? null : (numbers.get(row.orderId) ?? null),
    account: row.account,
    detail: row.detail,
    message: differenceTexts[kind][language],
    remedy: {
      name: remedy,
      message: remedyTexts[remedy][language],
      by_itself: remedies[remedy].byItself,
      moves_money: remedies[remedy].movesMoney,
      asks_first: remedies[remedy].changes,
    },
    state: row.state,
    result: resultOf(row.outcome),
    outcome: row.outcome,
    settled_by: row.settledBy === null ? null : nameOf(row.settledBy),
    settled_at: row.settledAt,
    created_at: row.createdAt,
  }
}
