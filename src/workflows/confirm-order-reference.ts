import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ConfirmOrderReferenceInput } from "./steps/confirm-order-reference"
import { confirmOrderReferenceStep } from "./steps/confirm-order-reference"

/** "Buy now": sets and confirms the order reference for the total of the cart. */
export const confirmOrderReferenceWorkflow = createWorkflow(
  "amazon-pay-confirm-order-reference-workflow",
  (input: WorkflowData<ConfirmOrderReferenceInput>) => new WorkflowResponse(confirmOrderReferenceStep(input)),
)
