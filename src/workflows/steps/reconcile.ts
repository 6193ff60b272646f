import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { lookAround } from "../../services/payments/look-around"
import type { LookedAfter } from "./look-after"
import { lookAfter } from "./look-after"
import { moduleIn, partsIn } from "./parts-in"

/** `limit`: order references of one account. */
export type ReconcileInput = { readonly limit: number }
export type Reconciled = LookedAfter & { readonly looked_at: number }

/** A round ends after so long, also when more is due: the next one goes on. */
const roundTime = 90_000

export const reconcileStep = createStep("amazon-pay-reconcile", async ({ limit }: ReconcileInput, { container }) => {
  const { ledger, clock } = partsIn(container)
  const done = { recorded: 0, mended: 0, failed: 0 }
  const look = async (id: string): Promise<boolean> => {
    const one = await lookAfter(container, id, "poll")
    done.recorded += one.recorded
    done.mended += one.mended
    done.failed += one.failed
    return one.failed === 0
  }
  const { accounts } = moduleIn(container).heart()
  const looked_at = await lookAround({ ledger, clock, look }, { accounts, most: limit, milliseconds: roundTime })
  return new StepResponse<Reconciled>({ looked_at, ...done })
})
