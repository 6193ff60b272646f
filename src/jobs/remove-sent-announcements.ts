import type { MedusaContainer } from "@medusajs/framework/types"

import { removeSentAnnouncementsWorkflow } from "../workflows/remove-sent-announcements"

/** Published events are kept for thirty days. */
export default async function removeSentAnnouncements(container: MedusaContainer): Promise<void> {
  await removeSentAnnouncementsWorkflow(container).run({ input: { days: 30 } })
}

export const config = { name: "amazon-pay-remove-sent-announcements", schedule: "17 3 * * *" }
