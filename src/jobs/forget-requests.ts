import type { MedusaContainer } from "@medusajs/framework/types"

import { forgetRequestsWorkflow } from "../workflows/forget-requests"

export default async function forgetRequests(container: MedusaContainer): Promise<void> {
  await forgetRequestsWorkflow(container).run({ input: {} })
}

export const config = { name: "amazon-pay-forget-requests", schedule: "47 * * * *" }
