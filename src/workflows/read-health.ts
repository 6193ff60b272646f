import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ReadHealthInput } from "./steps/read-health"
import { readHealthStep } from "./steps/read-health"

/** How the accounts and their notifications are, without a call to Amazon. */
export const readHealthWorkflow = createWorkflow(
  "amazon-pay-read-health-workflow",
  (input: WorkflowData<ReadHealthInput>) => new WorkflowResponse(readHealthStep(input)),
)
