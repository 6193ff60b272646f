import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MedusaError } from "@medusajs/framework/utils"

import { languageOf } from "../../services/domain/language"
import type { ReportView } from "../../services/domain/report-view"
import { freshId } from "../../services/support/fresh-id"
import { namesOfActors } from "./names-of-actors"
import { moduleIn, partsIn } from "./parts-in"
import { viewOfReport } from "./report-view"

/** Moments in ISO 8601. `account`: a name from the options; none for all. */
export type StartReportInput = {
  readonly from: string
  readonly to: string
  readonly account?: string
  readonly actor: string | null
  /** Locale tags, best first. */
  readonly languages: readonly string[]
}

export const startReportStep = createStep(
  "amazon-pay-start-report",
  async ({ from, to, account, actor, languages }: StartReportInput, { container }) => {
    const amazonPay = moduleIn(container)
    const { accounts } = amazonPay.heart()
    if (account !== undefined && !accounts.includes(account))
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `account must be one of ${accounts.join(", ")}, or be left out for all`,
      )
    const now = partsIn(container).clock.now()
    const report = await amazonPay.reports().begin({
      id: freshId("aprp", now),
      account: account ?? null,
      from: new Date(from),
      to: new Date(to),
      requestedBy: actor,
      createdAt: now,
    })
    const nameOf = await namesOfActors(container, [{ actor }])
    return new StepResponse<ReportView>(
      viewOfReport({ report, kinds: {}, open: 0 }, { language: languageOf(...languages), nameOf }),
    )
  },
)
