import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { TellDeliveryInput } from "./steps/tell-delivery"
import { tellDeliveryStep } from "./steps/tell-delivery"

/** Tells Amazon of a parcel that is on its way. */
export const tellDeliveryWorkflow = createWorkflow(
  "amazon-pay-tell-delivery-workflow",
  (input: WorkflowData<TellDeliveryInput>) => new WorkflowResponse(tellDeliveryStep(input)),
)
