import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ReadNotificationInput } from "./steps/read-notification"
import { readNotificationStep } from "./steps/read-notification"

/** One notification, without what it held. */
export const readNotificationWorkflow = createWorkflow(
  "amazon-pay-read-notification-workflow",
  (input: WorkflowData<ReadNotificationInput>) => new WorkflowResponse(readNotificationStep(input)),
)
