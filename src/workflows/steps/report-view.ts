import type { Language } from "../../services/domain/language"
import { differenceTexts } from "../../services/payments/report/difference-texts"
import type { RemedyName } from "../../services/payments/report/difference-kinds"
import { differenceKinds, isDifferenceKind, remedies } from "../../services/payments/report/difference-kinds"
import { cannotList, remedyTexts } from "../../services/payments/report/remedy-texts"
import type { DifferenceRow, Report } from "../../services/ports/report-store"

/** A reconciliation report as the admin is told of it. Moments as Date (ISO 8601 in JSON). */
export type ReportView = {
  readonly id: string
  readonly account: string | null
  readonly from: Date
  readonly to: Date
  readonly state: "running" | "done" | "failed"
  readonly reason: string | null
  /** Order references of the period, and how many were looked at. */
  readonly progress: { readonly looked_at: number; readonly total: number }
  readonly differences: { readonly count: number; readonly kinds: Readonly<Record<string, number>> }
  readonly requested_by: string | null
  readonly created_at: Date
  readonly finished_at: Date | null
  /** What no report can find, for people. */
  readonly limits: string
}

/** One difference. `detail`: what each side says. `message`, `remedy.message`: for people, in the asked language. */
export type DifferenceView = {
  readonly id: string
  readonly report_id: string
  readonly kind: string
  readonly object_id: string
  readonly amazon_order_reference_id: string
  readonly order_id: string | null
  readonly account: string
  readonly detail: Readonly<Record<string, string | undefined>>
  readonly message: string
  readonly remedy: {
    readonly name: string
    readonly message: string
    readonly by_itself: boolean
    /** Mending it asks for `"confirm": true`. */
    readonly moves_money: boolean
  }
  readonly state: "open" | "mended" | "set-aside"
  readonly outcome: string | null
  readonly settled_by: string | null
  readonly settled_at: Date | null
  readonly created_at: Date
}

export const viewOfReport = (
  report: Report,
  kinds: Readonly<Record<string, number>>,
  language: Language = "en",
): ReportView => ({
  id: report.id,
  account: report.account,
  from: report.from,
  to: report.to,
  state: report.state,
  reason: report.reason,
  progress: { looked_at: report.lookedAt, total: Math.max(report.total, report.lookedAt) },
  differences: { count: Object.values(kinds).reduce((all, count) => all + count, 0), kinds },
  requested_by: report.requestedBy,
  created_at: report.createdAt,
  finished_at: report.finishedAt,
  limits: cannotList[language],
})

/** A kind of an older or newer version is shown as unreadable, with its name. */
export function viewOfDifference(row: DifferenceRow, language: Language): DifferenceView {
  const kind = isDifferenceKind(row.kind) ? row.kind : "unreadable"
  const remedy: RemedyName = differenceKinds[kind].remedy
  return {
    id: row.id,
    report_id: row.reportId,
    kind: row.kind,
    object_id: row.objectId,
    amazon_order_reference_id: row.amazonId,
    order_id: row.orderId,
    account: row.account,
    detail: row.detail,
    message: differenceTexts[kind][language],
    remedy: {
      name: remedy,
      message: remedyTexts[remedy][language],
      by_itself: remedies[remedy].byItself,
      moves_money: remedies[remedy].movesMoney,
    },
    state: row.state,
    outcome: row.outcome,
    settled_by: row.settledBy,
    settled_at: row.settledAt,
    created_at: row.createdAt,
  }
}
