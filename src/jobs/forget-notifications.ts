import type { MedusaContainer } from "@medusajs/framework/types"

import { forgetNotificationsWorkflow } from "../workflows/forget-notifications"

export default async function forgetNotifications(container: MedusaContainer): Promise<void> {
  await forgetNotificationsWorkflow(container).run({ input: { limit: 100_000 } })
}

export const config = { name: "amazon-pay-forget-notifications", schedule: "17 * * * *" }
