import { runWalks } from "./run-walks"

/** A share of the walks in a process of its own; tells its parent after each walk. */
const [seed = 0, count = 0, stride = 1] = process.argv.slice(2).map(Number)

void runWalks({ seed, count, stride }, (tally) => process.send?.(tally)).then(() => {
  process.disconnect()
})
