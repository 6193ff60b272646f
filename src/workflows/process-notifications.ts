import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ProcessNotificationsInput } from "./steps/process-notifications"
import { processNotificationsStep } from "./steps/process-notifications"

/** Settles notifications that wait in the inbox. */
export const processNotificationsWorkflow = createWorkflow(
  "amazon-pay-process-notifications-workflow",
  (input: WorkflowData<ProcessNotificationsInput>) => new WorkflowResponse(processNotificationsStep(input)),
)
