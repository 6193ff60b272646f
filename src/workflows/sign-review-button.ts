import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { SignReviewButtonInput } from "./steps/sign-review-button"
import { signReviewButtonStep } from "./steps/sign-review-button"

/** Signs the button with which a buyer chooses address and payment at Amazon. */
export const signReviewButtonWorkflow = createWorkflow(
  "amazon-pay-sign-review-button-workflow",
  (input: WorkflowData<SignReviewButtonInput>) => new WorkflowResponse(signReviewButtonStep(input)),
)
