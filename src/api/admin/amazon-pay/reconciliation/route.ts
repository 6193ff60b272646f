import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { listReportsWorkflow } from "../../../../workflows/list-reports"
import { startReportWorkflow } from "../../../../workflows/start-report"
import { spokenLanguages } from "../../../spoken-languages"
import type { ReportsQuery, StartReportBody } from "./validators"

/** Reports, the newest first; see `ReportPage`. */
export async function GET(req: AuthenticatedMedusaRequest<unknown, ReportsQuery>, res: MedusaResponse): Promise<void> {
  const { offset, limit } = req.validatedQuery as ReportsQuery
  const { result } = await listReportsWorkflow(req.scope).run({
    input: { offset, limit, languages: spokenLanguages(req) },
  })
  res.json(result)
}

/** Begins a report; 202: it goes on by itself, its address shows how far it is. */
export async function POST(req: AuthenticatedMedusaRequest<StartReportBody>, res: MedusaResponse): Promise<void> {
  const { from, to, account } = req.validatedBody
  const { result } = await startReportWorkflow(req.scope).run({
    input: {
      from,
      to,
      actor: req.auth_context.actor_id,
      languages: spokenLanguages(req),
      ...(account === undefined ? {} : { account }),
    },
  })
  res.status(202).location(`/admin/amazon-pay/reconciliation/${result.id}`).json({ report: result })
}
