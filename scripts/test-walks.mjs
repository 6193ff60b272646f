import { fork } from "node:child_process"
import { randomInt } from "node:crypto"
import { once } from "node:events"
import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { availableParallelism } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { installMissing, root } from "./install-missing.mjs"

const { values } = parseArgs({
  options: { count: { type: "string", default: "500" }, seed: { type: "string" }, json: { type: "boolean" } },
})
const count = Number(values.count)
const seed = Number(values.seed ?? randomInt(1_000_000_000))
if (![count, seed].every((it) => Number.isSafeInteger(it) && it >= 0)) {
  throw new RangeError("--count and --seed take whole numbers")
}

installMissing()
const { build } = await import("esbuild")
mkdirSync(join(root, ".cache"), { recursive: true })
const folder = mkdtempSync(join(root, ".cache/walks-"))
const outfile = join(folder, "walks-process.js")
await build({
  entryPoints: [join(root, "test/walks/walks-process.ts")],
  ...{ outfile, bundle: true, packages: "external", platform: "node", target: "node20", logLevel: "error" },
})

const started = Date.now()
const processes = Math.max(1, Math.min(availableParallelism(), count))
const tallies = new Map()
const sum = (field) => [...tallies.values()].reduce((total, tally) => total + tally[field], 0)

function hear(index, tally) {
  const before = tallies.get(index)?.stories.length ?? 0
  tallies.set(index, tally)
  for (const story of tally.stories.slice(before)) process.stdout.write(`${story}\n\n`)
  const walks = sum("walks")
  if (walks % 1000 === 0) process.stderr.write(`${walks} of ${count} walks\n`)
}

/** The walks of every `processes`-th seed. @returns whether the process came to its end */
async function share(index) {
  const its = Math.floor((count - index + processes - 1) / processes)
  const child = fork(outfile, [seed + index, its, processes].map(String), {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  })
  child.on("message", (tally) => hear(index, tally))
  const [code] = await once(child, "exit")
  return code === 0
}

const ended = await Promise.all(Array.from({ length: processes }, (_, index) => share(index)))
rmSync(folder, { recursive: true })
const broken = [...tallies.values()].reduce((total, { stories }) => total + stories.length, 0)
const connectors = {}
for (const tally of tallies.values()) {
  for (const [name, walks] of Object.entries(tally.connectors)) connectors[name] = (connectors[name] ?? 0) + walks
}
const result = { walks: sum("walks"), steps: sum("steps"), broken, seed, connectors }
const seconds = ((Date.now() - started) / 1000).toFixed(1)
process.stdout.write(
  `${result.walks} walks, ${result.steps} steps, ${broken} broken, from seed ${seed} on, in ${seconds} s\n`,
)
if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`)
process.exitCode = ended.every(Boolean) && result.walks === count && broken === 0 ? 0 : 1
