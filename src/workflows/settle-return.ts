import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { SettleReturnInput } from "./steps/settle-return"
import { settleReturnStep } from "./steps/settle-return"

/** The buyer is back from Amazon's page: judged at Amazon, the cart completed where that is proven. */
export const settleReturnWorkflow = createWorkflow(
  "amazon-pay-settle-return-workflow",
  (input: WorkflowData<SettleReturnInput>) => new WorkflowResponse(settleReturnStep(input)),
)
