import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { ActionName } from "../services/domain/order-view"
import { actOnOrderPaymentWorkflow } from "../workflows/act-on-order-payment"

type Body = { readonly amount?: string }

/** A route for one action of the merchant. Answers the payment as it is then; 400 with the reason when it was not done. */
export const actOnOrder =
  (action: Exclude<ActionName, "refresh">) =>
  async (req: AuthenticatedMedusaRequest<Body>, res: MedusaResponse): Promise<void> => {
    const { amount } = req.validatedBody
    const { result } = await actOnOrderPaymentWorkflow(req.scope).run({
      input: {
        order_id: req.params["id"] ?? "",
        action,
        actor: req.auth_context.actor_id,
        ...(amount === undefined ? {} : { amount }),
      },
    })
    res.json({ amazon_pay: result })
  }
