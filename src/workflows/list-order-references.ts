import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ListOrderReferencesInput } from "./steps/list-order-references"
import { listOrderReferencesStep } from "./steps/list-order-references"

/** The order references that the merchant looks for, newest first. */
export const listOrderReferencesWorkflow = createWorkflow(
  "amazon-pay-list-order-references-workflow",
  (input: WorkflowData<ListOrderReferencesInput>) => new WorkflowResponse(listOrderReferencesStep(input)),
)
