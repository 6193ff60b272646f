import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ListReportsInput } from "./steps/read-report"
import { listReportsStep } from "./steps/read-report"

/** A page of reconciliation reports. */
export const listReportsWorkflow = createWorkflow(
  "amazon-pay-list-reports-workflow",
  (input: WorkflowData<ListReportsInput>) => new WorkflowResponse(listReportsStep(input)),
)
