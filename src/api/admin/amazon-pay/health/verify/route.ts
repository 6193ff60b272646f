import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { verifyConnectionWorkflow } from "../../../../../workflows/verify-connection"
import type { VerifyBody } from "../../overview/validators"

/** Asks Amazon with the account's keys; the lines say what is wrong and what to do. */
export async function POST(req: AuthenticatedMedusaRequest<VerifyBody>, res: MedusaResponse): Promise<void> {
  const { result } = await verifyConnectionWorkflow(req.scope).run({ input: { account: req.validatedBody.account } })
  res.json({ lines: result })
}
