import type { Ledger } from "../../src/services/ports/ledger"
import { shrink } from "./shrink"
import type { Walked } from "./walk"
import { walk } from "./walk"
import type { Setup } from "./walk-world"

/** The first walk that a lying ledger breaks, and its shortest story. */
export async function caught(
  ledger: () => Ledger,
  wanted: (setup: Setup) => boolean = () => true,
): Promise<{ readonly first: Walked; readonly short: Walked } | undefined> {
  for (let seed = 1; seed < 120; seed++) {
    const walked = await walk(seed, { length: 20, ledger: ledger() })
    if (walked.broken !== undefined && wanted(walked.setup))
      return { first: walked, short: await shrink(walked, ledger) }
  }
  return undefined
}
