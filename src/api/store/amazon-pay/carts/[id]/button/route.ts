import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { signOrderButtonWorkflow } from "../../../../../../workflows/sign-order-button"
import { textsIn } from "../../../../../../workflows/steps/texts-in"
import { buttonBody } from "../../../../../button-body"
import { problemBody } from "../../../../../problem-body"
import { spokenLanguages } from "../../../../../spoken-languages"
import type { OrderButtonBody } from "../../../../../validators"

/** The additional payment button of checkout v2: signed for what the cart costs now, and for where it goes. */
export async function POST(req: MedusaRequest<OrderButtonBody>, res: MedusaResponse): Promise<void> {
  const { language } = req.validatedBody
  const { result } = await signOrderButtonWorkflow(req.scope).run({
    input: { cart_id: req.params["id"] ?? "", languages: spokenLanguages(req, language) },
  })
  if (result.is === "signed") {
    res.setHeader("Cache-Control", "no-store")
    res.json(buttonBody(result.button))
    return
  }
  const { status, body } = problemBody(result.problem, result.language, textsIn(req.scope))
  res.status(status).json(body)
}
