import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ListDifferencesInput } from "./steps/read-report"
import { listDifferencesStep } from "./steps/read-report"

/** A page of a report's differences. */
export const listDifferencesWorkflow = createWorkflow(
  "amazon-pay-list-differences-workflow",
  (input: WorkflowData<ListDifferencesInput>) => new WorkflowResponse(listDifferencesStep(input)),
)
