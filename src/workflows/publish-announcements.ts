import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { publishAnnouncementsStep } from "./steps/publish-announcements"

/** Hands to the event bus what a process that died has left in the outbox. */
export const publishAnnouncementsWorkflow = createWorkflow(
  "amazon-pay-publish-announcements-workflow",
  () => new WorkflowResponse(publishAnnouncementsStep()),
)
