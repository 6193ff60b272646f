import type { Ledger } from "../../src/services/ports/ledger"
import type { ConnectorName } from "../builders/generations/generations"
import { tellBroken } from "./report"
import { walk } from "./walk"

/** Steps of one walk; a seed's walk is another one with another length. */
export const walkLength = 20

type Run = { readonly seed: number; readonly count: number; readonly stride?: number; readonly ledger?: () => Ledger }
export type Tally = {
  readonly walks: number
  readonly steps: number
  readonly stories: readonly string[]
  /** How many walks went with each. */
  readonly connectors: Readonly<Partial<Record<ConnectorName, number>>>
}

/** Walks the seeds `seed`, `seed + stride`, … @param onWalk hears of each walk that is over */
export async function runWalks(
  { seed, count, stride = 1, ledger }: Run,
  onWalk: (done: Tally) => void = () => undefined,
): Promise<Tally> {
  let tally: Tally = { walks: 0, steps: 0, stories: [], connectors: {} }
  for (let index = 0; index < count; index++) {
    const walked = await walk(seed + index * stride, { length: walkLength, ...(ledger ? { ledger: ledger() } : {}) })
    const { connector } = walked.setup
    const told = walked.broken === undefined ? [] : [await tellBroken(walked, ledger)]
    tally = {
      walks: tally.walks + 1,
      steps: tally.steps + walked.steps.length,
      stories: [...tally.stories, ...told],
      connectors: { ...tally.connectors, [connector]: (tally.connectors[connector] ?? 0) + 1 },
    }
    onWalk(tally)
  }
  return tally
}
