import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { testNotificationsWorkflow } from "../../../../../workflows/test-notifications"

/** Posts a test to the shop's own address for notifications; the lines say what that proves, or what to do. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { result } = await testNotificationsWorkflow(req.scope).run({ input: {} })
  res.json({ lines: result })
}
