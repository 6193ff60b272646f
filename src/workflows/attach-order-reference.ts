import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { AttachOrderReferenceInput } from "./steps/attach-order-reference"
import { attachOrderReferenceStep } from "./steps/attach-order-reference"

/** Ties an Amazon order reference to a cart, and takes the address over where the buyer has signed in. */
export const attachOrderReferenceWorkflow = createWorkflow(
  "amazon-pay-attach-order-reference-workflow",
  (input: WorkflowData<AttachOrderReferenceInput>) => new WorkflowResponse(attachOrderReferenceStep(input)),
)
