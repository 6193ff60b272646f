import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { startReportWorkflow } from "../../../../workflows/start-report"
import type { StartReportBody } from "./validators"

/** Begins a report; 202: it goes on by itself, its address shows how far it is. */
export async function POST(req: AuthenticatedMedusaRequest<StartReportBody>, res: MedusaResponse): Promise<void> {
  const { from, to, account } = req.validatedBody
  const { result } = await startReportWorkflow(req.scope).run({
    input: { from, to, actor: req.auth_context.actor_id, ...(account === undefined ? {} : { account }) },
  })
  res.status(202).location(`/admin/amazon-pay/reconciliation/${result.id}`).json({ report: result })
}
