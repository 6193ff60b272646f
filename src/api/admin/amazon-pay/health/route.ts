import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { readHealthWorkflow } from "../../../../workflows/read-health"

/** How the accounts are, without a call to Amazon; see `Health`. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { result } = await readHealthWorkflow(req.scope).run({ input: {} })
  res.json({ health: result })
}
