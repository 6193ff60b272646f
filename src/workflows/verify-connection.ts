import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { VerifyConnectionInput } from "./steps/verify-connection"
import { verifyConnectionStep } from "./steps/verify-connection"

/** Asks Amazon whether an account's keys, clock and service are right. */
export const verifyConnectionWorkflow = createWorkflow(
  "amazon-pay-verify-connection-workflow",
  (input: WorkflowData<VerifyConnectionInput>) => new WorkflowResponse(verifyConnectionStep(input)),
)
