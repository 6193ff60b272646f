import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { refreshOrderPaymentWorkflow } from "../../../../../../workflows/refresh-order-payment"

const unread = {
  type: "unexpected_state",
  message: "Amazon Pay could not be read now. It is looked at again by itself; or try again in a minute.",
}

/** The order's payment as Amazon shows it now; null when it was not paid with Amazon Pay. 503 when Amazon was not read. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { result } = await refreshOrderPaymentWorkflow(req.scope).run({
    input: { order_id: req.params["id"] ?? "", actor: req.auth_context.actor_id },
  })
  if (result.is === "read") res.json({ amazon_pay: result.view })
  else res.status(503).json(unread)
}
