import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"
import { browserSummary } from "./browser-summary.mjs"
import { installMissing, root } from "./install-missing.mjs"
import { countsOf, reportLines } from "./test-report.mjs"
import { tiers } from "./tiers.mjs"

const [tier = "daily", ...given] = process.argv.slice(2)
/** `--json`: the browser tier ends with its summary as a line of JSON. */
const json = given.includes("--json")
const forJest = given.filter((argument) => argument !== "--json")
const { paths, without, budget, limit, built } = tiers[tier]

/** Jest's list options swallow what follows them, unless each value is tied to its name. */
const each = (option, values) => values.map((value) => `--${option}=${value}`)

/** Paths among the arguments replace the tier's own; all other arguments go to jest beside them. */
const selection = () => {
  const isPath = (argument) => /^(\.\/)?test\//.test(argument)
  const named = forJest.filter(isPath)
  const others = forJest.filter((argument) => !isPath(argument))
  if (named.length > 0) return [...others, ...each("testPathPatterns", named)]
  const left = ["/node_modules/", ...without]
  return [...others, ...each("testPathIgnorePatterns", left), ...each("testPathPatterns", paths)]
}

const jestArguments = (report) => [
  join(root, "node_modules/jest/bin/jest.js"),
  ...["--config", join(root, "jest.config.cjs"), "--json", "--outputFile", report],
  ...(tier === "fast" ? [] : ["--forceExit"]),
  ...["--maxWorkers", String(Math.max(2, Math.floor(availableParallelism() / 2)))],
  ...selection(),
]

/** Medusa and some packages are loaded by dynamic imports, which jest can do only with this flag. */
const environment = {
  ...process.env,
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules --no-warnings`.trim(),
}

const readReport = (report) => {
  try {
    return JSON.parse(readFileSync(report, "utf8"))
  } catch {
    return undefined
  }
}

function endTree(child, signal) {
  if (process.platform === "win32") return child.kill(signal)
  try {
    return process.kill(-child.pid, signal)
  } catch {
    // All of it has ended already.
    return false
  }
}

async function runJest(report) {
  const jest = spawn(process.execPath, jestArguments(report), {
    cwd: root,
    env: environment,
    stdio: ["ignore", "ignore", "inherit"],
    // A group of its own: its workers end with it.
    detached: process.platform !== "win32",
  })
  const stop = (signal) => endTree(jest, signal)
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stop(signal))
  const end = setTimeout(() => stop("SIGTERM"), limit * 1000)
  const [code] = await once(jest, "exit")
  clearTimeout(end)
  return code ?? 1
}

installMissing()
// The demo's shop takes the package from where it is built. Loaded late: it may just have been installed.
if (built) await (await import("./build-if-stale.mjs")).buildIfStale()
const started = Date.now()
process.stderr.write(`Tier ${tier}: budget ${budget} s, hard limit ${limit} s\n`)
const folder = mkdtempSync(join(tmpdir(), "amazon-pay-test-"))
const code = await runJest(join(folder, "report.json"))
const told = readReport(join(folder, "report.json"))
const counts = countsOf(told, root)
rmSync(folder, { recursive: true })
const seconds = (Date.now() - started) / 1000
process.stdout.write(`${reportLines(counts, { tier, seconds, budget, limit }).join("\n")}\n`)
if (json && tier === "browser") process.stdout.write(`${JSON.stringify(browserSummary(told, root))}\n`)
process.exitCode = code !== 0 || counts.failed > 0 || seconds > limit ? 1 : 0
