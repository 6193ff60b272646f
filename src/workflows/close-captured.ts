import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { CloseCapturedInput } from "./steps/close-captured"
import { closeCapturedStep } from "./steps/close-captured"

/** A payment was captured: its order reference is closed when nothing more is owed. */
export const closeCapturedWorkflow = createWorkflow(
  "amazon-pay-close-captured-workflow",
  (input: WorkflowData<CloseCapturedInput>) => new WorkflowResponse(closeCapturedStep(input)),
)
