import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ReadOutcomeInput } from "./steps/read-outcome"
import { readOutcomeStep } from "./steps/read-outcome"

/** Where a cart's payment with Amazon Pay stands. */
export const readOutcomeWorkflow = createWorkflow(
  "amazon-pay-read-outcome-workflow",
  (input: WorkflowData<ReadOutcomeInput>) => new WorkflowResponse(readOutcomeStep(input)),
)
