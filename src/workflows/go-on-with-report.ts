import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { GoOnWithReportInput } from "./steps/go-on-with-report"
import { goOnWithReportStep } from "./steps/go-on-with-report"

/** Goes on with an unfinished report where it was left, within Amazon's quota for work in the background. */
export const goOnWithReportWorkflow = createWorkflow(
  "amazon-pay-go-on-with-report-workflow",
  (input: WorkflowData<GoOnWithReportInput>) => new WorkflowResponse(goOnWithReportStep(input)),
)
