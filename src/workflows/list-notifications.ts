import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ListNotificationsInput } from "./steps/list-notifications"
import { listNotificationsStep } from "./steps/list-notifications"

/** The notification inbox, newest first. */
export const listNotificationsWorkflow = createWorkflow(
  "amazon-pay-list-notifications-workflow",
  (input: WorkflowData<ListNotificationsInput>) => new WorkflowResponse(listNotificationsStep(input)),
)
