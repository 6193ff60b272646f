import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { WriteToBuyerInput } from "./steps/write-to-buyer"
import { writeToBuyerStep } from "./steps/write-to-buyer"

/** A buyer who is gone is written to, in his language, with the way to repair his payment. */
export const writeToBuyerWorkflow = createWorkflow(
  "amazon-pay-write-to-buyer-workflow",
  (input: WorkflowData<WriteToBuyerInput>) => new WorkflowResponse(writeToBuyerStep(input)),
)
