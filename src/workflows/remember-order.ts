import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { RememberOrderInput } from "./steps/remember-order"
import { rememberOrderStep } from "./steps/remember-order"

/** An order was placed: remembered in the ledger, its number added at Amazon once. */
export const rememberOrderWorkflow = createWorkflow(
  "amazon-pay-remember-order-workflow",
  (input: WorkflowData<RememberOrderInput>) => new WorkflowResponse(rememberOrderStep(input)),
)
