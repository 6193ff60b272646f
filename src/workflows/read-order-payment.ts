import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ReadOrderPaymentInput } from "./steps/read-order-payment"
import { readOrderPaymentStep } from "./steps/read-order-payment"

/** Where an order's money is at Amazon, as the merchant is shown it. */
export const readOrderPaymentWorkflow = createWorkflow(
  "amazon-pay-read-order-payment-workflow",
  (input: WorkflowData<ReadOrderPaymentInput>) => new WorkflowResponse(readOrderPaymentStep(input)),
)
