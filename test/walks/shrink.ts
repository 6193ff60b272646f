import type { Ledger } from "../../src/services/ports/ledger"
import type { Step } from "./step"
import type { Walked } from "./walk"
import { replay } from "./walk"

/** What a rule is called, whichever cart it was about. */
const ruleOf = (broken: string): string => broken.replace(/ \([^)]*\)$/, "")

/**
 * Delta debugging: leaves out ever smaller pieces of a walk as long as the same rule stays broken. The result cannot lose
 * any single step.
 */
export async function shrink(walked: Walked, ledger: () => Ledger | undefined = () => undefined): Promise<Walked> {
  if (walked.broken === undefined) return walked
  const rule = ruleOf(walked.broken)
  let shortest = walked
  for (let size = Math.ceil(walked.steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < shortest.steps.length;) {
      const tried = await replay({ setup: shortest.setup, steps: without(shortest.steps, from, size) }, ledger())
      if (tried.broken !== undefined && ruleOf(tried.broken) === rule) shortest = tried
      else from += size
    }
  }
  return shortest
}

const without = (steps: readonly Step[], from: number, size: number): readonly Step[] => [
  ...steps.slice(0, from),
  ...steps.slice(from + size),
]
