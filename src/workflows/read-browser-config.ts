import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { readBrowserConfigStep } from "./steps/read-browser-config"

/** What the browser needs to load Amazon's script for one provider. */
export const readBrowserConfigWorkflow = createWorkflow(
  "amazon-pay-read-browser-config-workflow",
  (input: WorkflowData<{ readonly provider_id: string }>) => new WorkflowResponse(readBrowserConfigStep(input)),
)
