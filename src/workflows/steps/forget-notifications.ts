import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { moduleIn, partsIn } from "./parts-in"

/** At most so many bodies in one run. */
export type ForgetNotificationsInput = { readonly limit: number }

/** Rows per statement: no lock is held for long. */
const batch = 1_000

export const forgetNotificationsStep = createStep(
  "amazon-pay-forget-notifications",
  async ({ limit }: ForgetNotificationsInput, { container }) => {
    const inbox = moduleIn(container).inbox()
    const now = partsIn(container).clock.now()
    let forgotten = 0
    for (let last = batch; last === batch && forgotten < limit; forgotten += last) {
      last = await inbox.forgetBodies(now, batch)
    }
    return new StepResponse<number>(forgotten)
  },
)
