import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { readReportWorkflow } from "../../../../../workflows/read-report"
import { spokenLanguages } from "../../../../spoken-languages"

/** How far a report is, and how many differences of which kind it has found. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { result } = await readReportWorkflow(req.scope).run({
    input: { id: req.params["id"] ?? "", languages: spokenLanguages(req) },
  })
  if (!result) throw new MedusaError(MedusaError.Types.NOT_FOUND, "there is no such report")
  res.json({ report: result })
}
