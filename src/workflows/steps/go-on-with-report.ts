import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { WentOn } from "../../services/payments/report/go-on"
import { goOn } from "../../services/payments/report/go-on"
import { examine } from "./examine"
import { moduleIn, partsIn } from "./parts-in"

/** `most`: order references in one run. `id`: this report only. */
export type GoOnWithReportInput = { readonly most: number; readonly id?: string }

/** A run ends after so long; the next one goes on. */
const runTime = 50_000

export const goOnWithReportStep = createStep(
  "amazon-pay-go-on-with-report",
  async ({ most, id }: GoOnWithReportInput, { container }) => {
    const walk = {
      store: moduleIn(container).reports(),
      clock: partsIn(container).clock,
      examine: (orderReferenceId: string) => examine(container, orderReferenceId),
    }
    const budget = { most, milliseconds: runTime, ...(id === undefined ? {} : { id }) }
    return new StepResponse<WentOn>(await goOn(walk, budget))
  },
)
