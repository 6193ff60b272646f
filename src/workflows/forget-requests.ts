import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ForgetRequestsInput } from "./steps/forget-requests"
import { forgetRequestsStep } from "./steps/forget-requests"

/** Removes Idempotency-Keys and their answers when their time is up (docs/privacy.md). */
export const forgetRequestsWorkflow = createWorkflow(
  "amazon-pay-forget-requests-workflow",
  (input: WorkflowData<ForgetRequestsInput>) => new WorkflowResponse(forgetRequestsStep(input)),
)
