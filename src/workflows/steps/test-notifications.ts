import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { HealthLine } from "../../services/domain/overview"
import { moduleIn } from "./parts-in"

export type TestNotificationsInput = Readonly<Record<string, never>>

/** Posts a marked, unsigned test to the configured address; see `testDoor`. */
export const testNotificationsStep = createStep(
  "amazon-pay-test-notifications",
  async (_: TestNotificationsInput, { container }) =>
    new StepResponse<readonly HealthLine[]>(await moduleIn(container).heart().notifications.test()),
)
