import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { readInsightWorkflow } from "../../../../workflows/read-insight"
import type { InsightQuery } from "../overview/validators"

/** Approval rate and declines by reason over the last `days`, of one account or of all; see `Insight`. */
export async function GET(req: AuthenticatedMedusaRequest<unknown, InsightQuery>, res: MedusaResponse): Promise<void> {
  const { days, account } = req.validatedQuery as InsightQuery
  const input = { days, ...(account === undefined ? {} : { account }) }
  const { result } = await readInsightWorkflow(req.scope).run({ input })
  res.json({ insight: result })
}
