import { parseArgs } from "node:util"
import { installMissing } from "../scripts/install-missing.mjs"

const { values } = parseArgs({ options: { json: { type: "boolean" } } })

const shown = ({ value, unit }) => `${Number(value.toFixed(value < 10 ? 3 : 0))} ${unit}`
const bounds = ({ limit, least }) =>
  [limit === null ? "" : `limit ${limit}`, least === null ? "" : `at least ${least}`].join(" ").trim()
const verdict = (result) => (bounds(result) === "" ? "" : `${result.ok ? "✓" : "✗"} ${bounds(result)}`)
const line = (result) => `  ${result.name.padEnd(34)} ${shown(result).padStart(12)}   ${verdict(result)}`

/** All comparisons, one after the other: they share two cores. Ratios are of one run, so that machines can differ. */
async function measure() {
  // Only now: what they import may just have been installed.
  const { measureAll } = await import("./measure-all.mjs")
  return measureAll((text) => process.stderr.write(`${text}\n`))
}

async function main() {
  installMissing()
  const results = await measure()
  process.stdout.write(`${results.map(line).join("\n")}\n`)
  if (values.json) process.stdout.write(`${JSON.stringify({ results })}\n`)
  process.exit(results.every(({ ok }) => ok) ? 0 : 1)
}

await main().catch((error) => {
  process.stderr.write(`\n${error.stack}\n`)
  process.exit(1)
})
