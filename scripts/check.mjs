import { spawn } from "node:child_process"
import { once } from "node:events"
import { steps } from "./check/steps.mjs"
import { installMissing, root } from "./install-missing.mjs"

/** Runs one command; what it printed comes back, to be shown only when it failed. */
async function run(command) {
  const child = spawn(process.execPath, command, { cwd: root, stdio: ["ignore", "pipe", "pipe"] })
  let printed = ""
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (printed += text))
  const [code] = await once(child, "close")
  return { failed: code !== 0, printed }
}

async function runStep(name) {
  const started = Date.now()
  const results = []
  for (const command of steps[name]()) results.push(await run(command))
  const failures = results.filter(({ failed }) => failed)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  for (const { printed } of failures) process.stdout.write(`${printed.trimEnd()}\n`)
  process.stdout.write(`${failures.length > 0 ? "FAILED" : "ok    "} ${name.padEnd(12)} ${seconds} s\n`)
  return failures.length === 0
}

installMissing()
// The demo's shop is linted and type-checked against the built package. Loaded late: it may just have been installed.
await (await import("./build-if-stale.mjs")).buildIfStale()
const wanted = process.argv.slice(2)
const failed = []
for (const name of wanted.length > 0 ? wanted : Object.keys(steps)) if (!(await runStep(name))) failed.push(name)
process.stdout.write(failed.length > 0 ? `check failed: ${failed.join(", ")}\n` : "check passed\n")
process.exitCode = failed.length > 0 ? 1 : 0
