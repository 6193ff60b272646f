import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { RefreshOrderPaymentInput } from "./steps/refresh-order-payment"
import { refreshOrderPaymentStep } from "./steps/refresh-order-payment"

/** Reads an order's payment at Amazon now, brings ledger and order to it, and shows it to the merchant. */
export const refreshOrderPaymentWorkflow = createWorkflow(
  "amazon-pay-refresh-order-payment-workflow",
  (input: WorkflowData<RefreshOrderPaymentInput>) => new WorkflowResponse(refreshOrderPaymentStep(input)),
)
