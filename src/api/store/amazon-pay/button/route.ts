import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { signReviewButtonWorkflow } from "../../../../workflows/sign-review-button"
import { buttonBody } from "../../../button-body"
import type { ButtonBody } from "../../../validators"

/** The signed button of checkout v2, the same for all buyers. 404 for a provider that is not ours. */
export async function POST(req: MedusaRequest<ButtonBody>, res: MedusaResponse): Promise<void> {
  const { result } = await signReviewButtonWorkflow(req.scope).run({ input: req.validatedBody })
  res.json(buttonBody(result))
}
