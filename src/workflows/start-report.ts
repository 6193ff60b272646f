import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { StartReportInput } from "./steps/start-report"
import { startReportStep } from "./steps/start-report"

/** Begins a reconciliation report over a period; the job goes on with it. */
export const startReportWorkflow = createWorkflow(
  "amazon-pay-start-report-workflow",
  (input: WorkflowData<StartReportInput>) => new WorkflowResponse(startReportStep(input)),
)
