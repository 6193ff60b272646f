import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { DecideClaimInput } from "./steps/decide-claim"
import { decideClaimStep } from "./steps/decide-claim"

/** The merchant says what became of a chargeback; refunds of its capture go on. */
export const decideClaimWorkflow = createWorkflow(
  "amazon-pay-decide-claim-workflow",
  (input: WorkflowData<DecideClaimInput>) => new WorkflowResponse(decideClaimStep(input)),
)
