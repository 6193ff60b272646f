import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { attachOrderReferenceWorkflow } from "../../../../../../workflows/attach-order-reference"
import { textsIn } from "../../../../../../workflows/steps/texts-in"
import { problemBody } from "../../../../../problem-body"
import { spokenLanguages } from "../../../../../spoken-languages"
import type { AttachBody } from "../../../../../validators"

/** Ties the order reference of Amazon's widgets to the cart; with a token the address is taken over. */
export async function POST(req: MedusaRequest<AttachBody>, res: MedusaResponse): Promise<void> {
  const { language, ...body } = req.validatedBody
  const { result } = await attachOrderReferenceWorkflow(req.scope).run({
    input: { cart_id: req.params["id"] ?? "", languages: spokenLanguages(req, language), ...body },
  })
  if (result.is === "attached") {
    const { order_reference, address_imported, payment_descriptor } = result
    res.json({ order_reference, address_imported, payment_descriptor })
    return
  }
  const { status, body: answer } = problemBody(result.problem, result.language, textsIn(req.scope))
  res.status(status).json(answer)
}
