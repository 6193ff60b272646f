import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ActOnOrderPaymentInput } from "./steps/act-on-order-payment"
import { actOnOrderPaymentStep } from "./steps/act-on-order-payment"

/** One of the merchant's actions on an order's payment: done only while the state allows it; answers what it is then. */
export const actOnOrderPaymentWorkflow = createWorkflow(
  "amazon-pay-act-on-order-payment-workflow",
  (input: WorkflowData<ActOnOrderPaymentInput>) => new WorkflowResponse(actOnOrderPaymentStep(input)),
)
