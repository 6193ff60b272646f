import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { OwnTexts } from "../../../../../../services/domain/texts"
import { readOutcomeWorkflow } from "../../../../../../workflows/read-outcome"
import type { Outcome } from "../../../../../../workflows/steps/read-outcome"
import { textsIn } from "../../../../../../workflows/steps/texts-in"
import { problemBody } from "../../../../../problem-body"
import { spokenLanguages } from "../../../../../spoken-languages"

/** Where the cart's payment stands: always 200, told from the ledger. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { result } = await readOutcomeWorkflow(req.scope).run({
    input: { cart_id: req.params["id"] ?? "", languages: spokenLanguages(req) },
  })
  res.setHeader("Cache-Control", "no-store")
  res.json({ state: result.state, ...wordsOf(result, textsIn(req.scope)), order_id: result.order_id })
}

function wordsOf({ state, problem, language }: Outcome, own: OwnTexts) {
  if (!problem) return { reason: null, next: nextOf[state] ?? null, message: null, retry_after_seconds: null }
  const { code, next, message, retry_after_seconds = null } = problemBody(problem, language, own).body
  return { reason: code, next, message, retry_after_seconds }
}

/** The next step where nothing is wrong. */
const nextOf: Readonly<Partial<Record<string, string>>> = {
  confirmed: "complete",
  authorized: "complete",
  ordered: "order",
  pending: "order",
  attached: "retry",
}
