import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { languageOf } from "../../services/domain/language"
import type { DifferencePage, ReportPage, ReportView } from "../../services/domain/report-view"
import { longestReport } from "../../services/domain/report-view"
import { cannotList } from "../../services/payments/report/remedy-texts"
import type { DifferencesWanted, Found, Report } from "../../services/ports/report-store"
import { namesOfActors } from "./names-of-actors"
import { moduleIn } from "./parts-in"
import { viewOfReport } from "./report-view"
import { viewsOfDifferences } from "./views-of-differences"

/** `languages`: locale tags, best first. */
export type ReadReportInput = { readonly id: string; readonly languages: readonly string[] }

async function viewsOf(
  container: MedusaContainer,
  found: readonly (Found & { readonly report: Report })[],
  languages: readonly string[],
): Promise<readonly ReportView[]> {
  const actors = found.map(({ report: { requestedBy: actor } }) => ({ actor }))
  const nameOf = await namesOfActors(container, actors)
  return found.map((it) => viewOfReport(it, { language: languageOf(...languages), nameOf }))
}

export const readReportStep = createStep(
  "amazon-pay-read-report",
  async ({ id, languages }: ReadReportInput, { container }) => {
    const found = await moduleIn(container).reports().find(id)
    const [report] = found ? await viewsOf(container, [found], languages) : []
    return new StepResponse<ReportView | null>(report ?? null)
  },
)

export type ListReportsInput = {
  readonly languages: readonly string[]
  readonly offset: number
  readonly limit: number
}

export const listReportsStep = createStep(
  "amazon-pay-list-reports",
  async ({ languages, offset, limit }: ListReportsInput, { container }) => {
    const amazonPay = moduleIn(container)
    const { rows, count } = await amazonPay.reports().list({ offset, limit })
    const reports = await viewsOf(container, rows, languages)
    return new StepResponse<ReportPage>({
      reports,
      count,
      offset,
      limit,
      accounts: amazonPay.heart().accounts,
      longest_days: longestReport,
      limits: cannotList[languageOf(...languages)],
    })
  },
)

export type ListDifferencesInput = ReadReportInput & DifferencesWanted

export const listDifferencesStep = createStep(
  "amazon-pay-list-differences",
  async ({ id, languages, ...wanted }: ListDifferencesInput, { container }) => {
    const store = moduleIn(container).reports()
    if (!(await store.find(id))) return new StepResponse<DifferencePage | null>(null)
    const { rows, count } = await store.differences(id, wanted)
    const differences = await viewsOfDifferences(container, rows, languages)
    return new StepResponse<DifferencePage | null>({
      differences,
      count,
      offset: wanted.offset,
      limit: wanted.limit,
    })
  },
)
