import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { listAttentionWorkflow } from "../../../../workflows/list-attention"

/** What needs a person now: what waits by account, then up to fifty order references, the oldest first; see `AttentionItem`. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { result } = await listAttentionWorkflow(req.scope).run({ input: { limit: 50 } })
  res.json({ attention: result })
}
