import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ListAttentionInput } from "./steps/list-attention"
import { listAttentionStep } from "./steps/list-attention"

/** What needs a person now, the oldest first. */
export const listAttentionWorkflow = createWorkflow(
  "amazon-pay-list-attention-workflow",
  (input: WorkflowData<ListAttentionInput>) => new WorkflowResponse(listAttentionStep(input)),
)
