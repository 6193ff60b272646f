import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { EndOrderReferenceInput } from "./steps/end-order-reference"
import { endOrderReferenceStep } from "./steps/end-order-reference"

/** An order ended in the shop: its order reference ends at Amazon. */
export const endOrderReferenceWorkflow = createWorkflow(
  "amazon-pay-end-order-reference-workflow",
  (input: WorkflowData<EndOrderReferenceInput>) => new WorkflowResponse(endOrderReferenceStep(input)),
)
