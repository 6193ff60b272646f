import type { Language } from "../services/domain/language"
import type { Problem } from "../services/domain/problem"
import { rowOf } from "../services/domain/problem"
import type { OwnTexts } from "../services/domain/texts"
import { textOf } from "../services/domain/texts"

/** What a storefront is told when a payment may not go on. `message` is for the buyer, in his language. */
export type ProblemBody = {
  readonly type: "amazon_pay_problem"
  readonly code: string
  readonly message: string
  readonly next: string
  readonly retry_after_seconds?: number
}

/** HTTP status and body for a problem. `own`: the shop's texts. */
export function problemBody(
  problem: Problem,
  language: Language,
  own: OwnTexts,
): { readonly status: number; readonly body: ProblemBody } {
  const row = rowOf(problem.code)
  return {
    status: row.status,
    body: {
      type: "amazon_pay_problem",
      code: problem.code,
      message: textOf(row.text, language, own),
      next: row.next,
      ...(problem.retryAfter === undefined ? {} : { retry_after_seconds: problem.retryAfter }),
    },
  }
}
