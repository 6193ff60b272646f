import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { processNext } from "../../services/payments/process-notifications"
import { lookAfter } from "./look-after"
import { moduleIn, partsIn } from "./parts-in"

/** `limit`: order references, not messages. */
export type ProcessNotificationsInput = { readonly limit: number }

/** A run ends after so long, also when more is due: the next one goes on. */
const runTime = 50_000

/** One order reference at a time: its messages are merged, and Amazon is read for it at most once. */
export const processNotificationsStep = createStep(
  "amazon-pay-process-notifications",
  async ({ limit }: ProcessNotificationsInput, { container }) => {
    const service = moduleIn(container)
    const parts = partsIn(container)
    const room = {
      parts,
      inbox: service.inbox(),
      accounts: service.heart().notifications.accounts,
      look: (id: string) => lookAfter(container, id, "notification"),
    }
    const begun = parts.clock.now().getTime()
    const done = { looked_at: 0, failed: 0 }
    while (done.looked_at + done.failed < limit && parts.clock.now().getTime() - begun < runTime) {
      const result = await processNext(room).catch((error: unknown) => {
        const said = error instanceof Error ? error.name : "unknown"
        container.resolve(ContainerRegistrationKeys.LOGGER).error(`amazon-pay notifications: ${said}`)
        return "failed" as const
      })
      if (result === "nothing") break
      done[result === "failed" ? "failed" : "looked_at"] += 1
    }
    return new StepResponse(done)
  },
)
