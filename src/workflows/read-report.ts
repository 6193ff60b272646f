import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ReadReportInput } from "./steps/read-report"
import { readReportStep } from "./steps/read-report"

/** How far a report is, and what it has found. */
export const readReportWorkflow = createWorkflow(
  "amazon-pay-read-report-workflow",
  (input: WorkflowData<ReadReportInput>) => new WorkflowResponse(readReportStep(input)),
)
