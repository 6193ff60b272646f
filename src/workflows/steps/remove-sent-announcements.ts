import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { moduleIn, partsIn } from "./parts-in"

export type RemoveSentInput = { readonly days: number }

/** Rows per statement: no lock is held for long. */
const batch = 1_000
const day = 24 * 60 * 60_000

export const removeSentAnnouncementsStep = createStep(
  "amazon-pay-remove-sent-announcements",
  async ({ days }: RemoveSentInput, { container }) => {
    const outbox = moduleIn(container).outbox()
    const before = new Date(partsIn(container).clock.now().getTime() - days * day)
    let removed = 0
    for (let last = batch; last === batch; removed += last) last = await outbox.removeSent(before, batch)
    return new StepResponse<number>(removed)
  },
)
