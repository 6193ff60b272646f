import type { MedusaContainer } from "@medusajs/framework/types"

import { processNotificationsWorkflow } from "../workflows/process-notifications"

/** What came through Medusa's own hook, waits for a second look, or was left half done by a crash. */
export default async function processNotifications(container: MedusaContainer): Promise<void> {
  await processNotificationsWorkflow(container).run({ input: { limit: 200 } })
}

export const config = { name: "amazon-pay-process-notifications", schedule: "* * * * *" }
