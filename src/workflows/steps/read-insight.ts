import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { Insight } from "../../services/domain/overview"
import { insightOf } from "../../services/payments/view/insight-of"
import type { Unit } from "../../services/ports/readings"
import { moduleIn, partsIn } from "./parts-in"
import { readingsIn } from "./readings-in"

/** `days`: how far back. `account`: a name from the options; none for all. */
export type ReadInsightInput = { readonly days: number; readonly account?: string }

const day = 24 * 60 * 60_000

/** About thirty columns at most, however long the period. */
const unitFor = (days: number): Unit => {
  if (days <= 31) return "day"
  return days <= 210 ? "week" : "month"
}

export const readInsightStep = createStep(
  "amazon-pay-read-insight",
  async ({ days, account }: ReadInsightInput, { container }) => {
    const unit = unitFor(days)
    const now = partsIn(container).clock.now()
    const since = new Date(now.getTime() - days * day)
    const counted = await readingsIn(container).outcomes(since, unit, account)
    return new StepResponse<Insight>({
      ...insightOf(counted, unit, { since, now }),
      accounts: moduleIn(container).heart().accounts,
    })
  },
)
