import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { MendDifferenceInput } from "./steps/mend-difference"
import { mendDifferenceStep } from "./steps/mend-difference"

/** Mends one difference between Amazon, the ledger and the shop, once, and looks whether it is gone. */
export const mendDifferenceWorkflow = createWorkflow(
  "amazon-pay-mend-difference-workflow",
  (input: WorkflowData<MendDifferenceInput>) => new WorkflowResponse(mendDifferenceStep(input)),
)
