import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ActOnNotificationInput } from "./steps/act-on-notification"
import { actOnNotificationStep } from "./steps/act-on-notification"

/** Takes a parked notification up again, or pins a topic. */
export const actOnNotificationWorkflow = createWorkflow(
  "amazon-pay-act-on-notification-workflow",
  (input: WorkflowData<ActOnNotificationInput>) => new WorkflowResponse(actOnNotificationStep(input)),
)
