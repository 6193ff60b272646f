import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { readOutcomeWorkflow } from "../../../../../../workflows/read-outcome"
import { problemBody } from "../../../../../problem-body"
import { spokenLanguages } from "../../../../../spoken-languages"

/** Where the cart's payment stands: always 200, told from the ledger. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { result } = await readOutcomeWorkflow(req.scope).run({
    input: { cart_id: req.params["id"] ?? "", languages: spokenLanguages(req) },
  })
  const told = result.problem && problemBody(result.problem, result.language).body
  res.setHeader("Cache-Control", "no-store")
  res.json({
    state: result.state,
    reason: told?.code ?? null,
    next: told?.next ?? nextOf[result.state] ?? null,
    message: told?.message ?? null,
    retry_after_seconds: told?.retry_after_seconds ?? null,
    order_id: result.order_id,
  })
}

/** The next step where nothing is wrong. */
const nextOf: Readonly<Partial<Record<string, string>>> = {
  confirmed: "complete",
  authorized: "complete",
  ordered: "order",
  pending: "order",
  attached: "retry",
}
