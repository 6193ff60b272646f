import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ForgetNotificationsInput } from "./steps/forget-notifications"
import { forgetNotificationsStep } from "./steps/forget-notifications"

/** Empties the bodies of notifications whose time is up (docs/privacy.md). */
export const forgetNotificationsWorkflow = createWorkflow(
  "amazon-pay-forget-notifications-workflow",
  (input: WorkflowData<ForgetNotificationsInput>) => new WorkflowResponse(forgetNotificationsStep(input)),
)
