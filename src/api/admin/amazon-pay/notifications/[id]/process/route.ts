import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { processSoon } from "../../../../../../workflows/process-soon"
import { act } from "../../act"

/** Takes a parked notification up again; 202: it is processed after the answer, and the list shows its outcome. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const notification = await act("process", req, res)
  if (!notification) return
  res.status(202).json({ notification })
  processSoon(req.scope)
}
