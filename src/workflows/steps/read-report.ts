import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { languageOf } from "../../services/domain/language"
import { moduleIn } from "./parts-in"
import type { DifferenceView, ReportView } from "./report-view"
import { viewOfDifference, viewOfReport } from "./report-view"

/** `languages`: locale tags, best first. */
export type ReadReportInput = { readonly id: string; readonly languages: readonly string[] }

export const readReportStep = createStep(
  "amazon-pay-read-report",
  async ({ id, languages }: ReadReportInput, { container }) => {
    const found = await moduleIn(container).reports().find(id)
    return new StepResponse<ReportView | null>(
      found ? viewOfReport(found.report, found.kinds, languageOf(...languages)) : null,
    )
  },
)

export type ListDifferencesInput = ReadReportInput & { readonly offset: number; readonly limit: number }

/** A page of a report's differences, in the order in which they were found. */
export type DifferencePage = {
  readonly differences: readonly DifferenceView[]
  readonly count: number
  readonly offset: number
  readonly limit: number
}

export const listDifferencesStep = createStep(
  "amazon-pay-list-differences",
  async ({ id, languages, offset, limit }: ListDifferencesInput, { container }) => {
    const store = moduleIn(container).reports()
    if (!(await store.find(id))) return new StepResponse<DifferencePage | null>(null)
    const { rows, count } = await store.differences(id, { offset, limit })
    const differences = rows.map((row) => viewOfDifference(row, languageOf(...languages)))
    return new StepResponse<DifferencePage | null>({ differences, count, offset, limit })
  },
)
