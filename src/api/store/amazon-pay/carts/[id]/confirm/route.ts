import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { confirmOrderReferenceWorkflow } from "../../../../../../workflows/confirm-order-reference"
import { textsIn } from "../../../../../../workflows/steps/texts-in"
import { problemBody } from "../../../../../problem-body"
import { spokenLanguages } from "../../../../../spoken-languages"
import type { ConfirmBody } from "../../../../../validators"

/** The confirmation flow's endpoint: 200 only when the order reference is set and confirmed; anything else ends the flow. */
export async function POST(req: MedusaRequest<ConfirmBody>, res: MedusaResponse): Promise<void> {
  const { language, order_reference_id } = req.validatedBody
  const { result } = await confirmOrderReferenceWorkflow(req.scope).run({
    input: { cart_id: req.params["id"] ?? "", order_reference_id, languages: spokenLanguages(req, language) },
  })
  if (result.is === "confirmed") {
    const { next } = result
    res.json(next === "redirect" ? { next, redirect_url: result.redirect_url } : { next })
    return
  }
  const { status, body } = problemBody(result.problem, result.language, textsIn(req.scope))
  res.status(status).json(body)
}
