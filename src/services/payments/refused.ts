import type { Problem, ProblemCode } from "../domain/problem"
import { problem } from "../domain/problem"

/** Not done, and what follows. `detail` is for the merchant or operator, in English, without buyer data. */
export type Refused = { readonly is: "refused"; readonly problem: Problem; readonly detail?: string }

export const refused = (code: ProblemCode, detail?: string): Refused =>
  detail === undefined ? { is: "refused", problem: problem(code) } : { is: "refused", problem: problem(code), detail }

export const refusedFor = (cause: Problem): Refused => ({ is: "refused", problem: cause })
