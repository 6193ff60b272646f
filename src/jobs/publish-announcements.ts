import type { MedusaContainer } from "@medusajs/framework/types"

import { publishAnnouncementsWorkflow } from "../workflows/publish-announcements"

/** Events leave right after their commit; this is for those whose process died, or whose bus was down. */
export default async function publishAnnouncements(container: MedusaContainer): Promise<void> {
  await publishAnnouncementsWorkflow(container).run({ input: {} })
}

export const config = { name: "amazon-pay-publish-announcements", schedule: "* * * * *" }
