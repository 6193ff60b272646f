import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { readInsightWorkflow } from "../../../../workflows/read-insight"
import type { InsightQuery } from "../overview/validators"

/** Approval rate and declines by reason over the last `days`; see `Insight`. */
export async function GET(req: AuthenticatedMedusaRequest<unknown, InsightQuery>, res: MedusaResponse): Promise<void> {
  const { days } = req.validatedQuery as InsightQuery
  const { result } = await readInsightWorkflow(req.scope).run({ input: { days } })
  res.json({ insight: result })
}
