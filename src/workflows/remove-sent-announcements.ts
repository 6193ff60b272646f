import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { RemoveSentInput } from "./steps/remove-sent-announcements"
import { removeSentAnnouncementsStep } from "./steps/remove-sent-announcements"

/** Announcements that were published long ago are removed; the history stays. */
export const removeSentAnnouncementsWorkflow = createWorkflow(
  "amazon-pay-remove-sent-announcements-workflow",
  (input: WorkflowData<RemoveSentInput>) => new WorkflowResponse(removeSentAnnouncementsStep(input)),
)
