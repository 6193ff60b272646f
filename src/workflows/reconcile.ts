import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ReconcileInput } from "./steps/reconcile"
import { reconcileStep } from "./steps/reconcile"

/** The reconciler's round: order references that are due are settled, mended and recorded. */
export const reconcileWorkflow = createWorkflow(
  "amazon-pay-reconcile-workflow",
  (input: WorkflowData<ReconcileInput>) => new WorkflowResponse(reconcileStep(input)),
)
