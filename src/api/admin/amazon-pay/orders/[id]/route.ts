import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { readOrderPaymentWorkflow } from "../../../../../workflows/read-order-payment"

/** The order's payment at Amazon; null when it was not paid with Amazon Pay. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { result } = await readOrderPaymentWorkflow(req.scope).run({ input: { order_id: req.params["id"] ?? "" } })
  res.json({ amazon_pay: result })
}
