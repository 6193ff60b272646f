import type { Ledger } from "../../src/services/ports/ledger"
import { shrink } from "./shrink"
import { story } from "./story"
import type { Walked } from "./walk"

/** A broken walk, told: its seed, the shop's settings, the shortest story that breaks the same rule, and how to see it again. */
export async function tellBroken(walked: Walked, ledger?: () => Ledger): Promise<string> {
  const short = await shrink(walked, ledger)
  const { seed, ...setup } = walked.setup
  return [
    `Seed ${String(seed)}: ${walked.broken ?? ""}`,
    `Shop: ${JSON.stringify(setup)}`,
    story(short.steps),
    `Then: ${short.broken ?? ""}`,
    `Again: npm run test:walks -- --count 1 --seed ${String(seed)}`,
  ].join("\n")
}
