import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ReadInsightInput } from "./steps/read-insight"
import { readInsightStep } from "./steps/read-insight"

/** Approval rate and declines by reason over time. */
export const readInsightWorkflow = createWorkflow(
  "amazon-pay-read-insight-workflow",
  (input: WorkflowData<ReadInsightInput>) => new WorkflowResponse(readInsightStep(input)),
)
