import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { keyedRequests } from "./keyed-requests"

/** Nothing: what is too old is removed. */
export type ForgetRequestsInput = Readonly<Record<string, never>>

export const forgetRequestsStep = createStep(
  "amazon-pay-forget-requests",
  async (_: ForgetRequestsInput, { container }) => new StepResponse<number>(await keyedRequests(container).removeOld()),
)
