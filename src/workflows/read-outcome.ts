import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { readOutcomeStep } from "./steps/read-outcome"

/** Where a cart's payment with Amazon Pay stands. */
export const readOutcomeWorkflow = createWorkflow(
  "amazon-pay-read-outcome-workflow",
  (input: WorkflowData<{ readonly cart_id: string }>) => new WorkflowResponse(readOutcomeStep(input)),
)
