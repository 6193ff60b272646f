import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { SignOrderButtonInput } from "./steps/sign-order-button"
import { signOrderButtonStep } from "./steps/sign-order-button"

/** Signs the button that pays what the cart costs now. */
export const signOrderButtonWorkflow = createWorkflow(
  "amazon-pay-sign-order-button-workflow",
  (input: WorkflowData<SignOrderButtonInput>) => new WorkflowResponse(signOrderButtonStep(input)),
)
