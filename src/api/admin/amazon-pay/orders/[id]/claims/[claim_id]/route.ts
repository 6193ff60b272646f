import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { decideClaimWorkflow } from "../../../../../../../workflows/decide-claim"
import type { DecideClaimBody } from "../validators"

/** The merchant has looked up what became of a chargeback (docs/notifications.md, "Chargebacks"). */
export async function POST(req: AuthenticatedMedusaRequest<DecideClaimBody>, res: MedusaResponse): Promise<void> {
  const { result } = await decideClaimWorkflow(req.scope).run({
    input: {
      order_id: req.params["id"] ?? "",
      claim_id: req.params["claim_id"] ?? "",
      decision: req.validatedBody.decision,
      actor: req.auth_context.actor_id,
    },
  })
  res.json({ claim: result })
}
