import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { LookedAfter } from "./look-after"
import { lookAfter } from "./look-after"
import { partsIn } from "./parts-in"

export type ReconcileInput = { readonly limit: number }
export type Reconciled = LookedAfter & { readonly looked_at: number }

/** A claimed row is not claimed again for so long; a process that dies gives it back by time. */
const lease = 2 * 60_000
/** A round ends after so long, also when more is due: the next one goes on. */
const roundTime = 90_000

/** Claims one order reference at a time, so that no lease runs out while others are looked at. */
export const reconcileStep = createStep("amazon-pay-reconcile", async ({ limit }: ReconcileInput, { container }) => {
  const parts = partsIn(container)
  const begun = parts.clock.now()
  const done = { looked_at: 0, recorded: 0, mended: 0, failed: 0 }
  while (done.looked_at < limit && parts.clock.now().getTime() - begun.getTime() < roundTime) {
    // What was due when the round began, so that a row in trouble is met once.
    const [id] = await parts.ledger.claimDue(begun, new Date(parts.clock.now().getTime() + lease), 1)
    if (id === undefined) break
    const one = await lookAfter(container, id, "poll")
    done.looked_at += 1
    done.recorded += one.recorded
    done.mended += one.mended
    done.failed += one.failed
  }
  return new StepResponse<Reconciled>(done)
})
