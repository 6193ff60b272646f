import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { TestNotificationsInput } from "./steps/test-notifications"
import { testNotificationsStep } from "./steps/test-notifications"

/** Whether the shop's address for notifications answers as it should, asked from the server itself. */
export const testNotificationsWorkflow = createWorkflow(
  "amazon-pay-test-notifications-workflow",
  (input: WorkflowData<TestNotificationsInput>) => new WorkflowResponse(testNotificationsStep(input)),
)
