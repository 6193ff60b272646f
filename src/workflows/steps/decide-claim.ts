import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { toDecimal } from "../../services/domain/money"
import type { ClaimDecision } from "../../services/payments/decide-claim"
import { decideClaim } from "../../services/payments/decide-claim"
import { folioOfOrder } from "./folio-of-order"
import { partsIn } from "./parts-in"

export type DecideClaimInput = {
  readonly order_id: string
  /** Amazon's id of the chargeback. */
  readonly claim_id: string
  readonly decision: ClaimDecision
  readonly actor: string | null
}

/** @throws MedusaError not_found */
export const decideClaimStep = createStep(
  "amazon-pay-decide-claim",
  async ({ order_id, claim_id, decision, actor }: DecideClaimInput, { container }) => {
    const folio = await folioOfOrder(container, order_id)
    const claim = folio
      ? await decideClaim(partsIn(container), folio.orderReference.id, { claimId: claim_id, decision, actor })
      : undefined
    if (!claim) throw new MedusaError(MedusaError.Types.NOT_FOUND, "this order has no such chargeback")
    return new StepResponse({
      id: claim.amazonId,
      state: claim.state,
      reason: claim.reason,
      amount: toDecimal(claim.amount),
      currency_code: claim.amount.currency,
      decision: claim.decision,
    })
  },
)
