import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"
import { installMissing, root } from "./install-missing.mjs"
import { countsOf, reportLines } from "./test-report.mjs"
import { tiers } from "./tiers.mjs"

const [tier = "daily", ...forJest] = process.argv.slice(2)
const { paths, without, budget, limit } = tiers[tier]

const namesPaths = forJest.some((argument) => /^(\.\/)?test\//.test(argument))

/** Paths among the arguments replace the tier's own; all other arguments go to jest beside them. */
const jestArguments = (report) => [
  join(root, "node_modules/jest/bin/jest.js"),
  ...["--config", join(root, "jest.config.cjs"), "--json", "--outputFile", report],
  ...(tier === "fast" ? [] : ["--forceExit"]),
  ...["--maxWorkers", String(Math.max(2, Math.floor(availableParallelism() / 2)))],
  ...(without.length > 0 ? ["--testPathIgnorePatterns", "/node_modules/", ...without] : []),
  ...(namesPaths ? [] : paths.flatMap((path) => ["--testPathPatterns", path])),
  ...forJest,
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

async function runJest(report) {
  const jest = spawn(process.execPath, jestArguments(report), {
    cwd: root,
    env: environment,
    stdio: ["ignore", "ignore", "inherit"],
  })
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => jest.kill(signal))
  const end = setTimeout(() => jest.kill("SIGTERM"), limit * 1000)
  const [code] = await once(jest, "exit")
  clearTimeout(end)
  return code ?? 1
}

installMissing()
const started = Date.now()
process.stderr.write(`Tier ${tier}: budget ${budget} s, hard limit ${limit} s\n`)
const folder = mkdtempSync(join(tmpdir(), "amazon-pay-test-"))
const code = await runJest(join(folder, "report.json"))
const counts = countsOf(readReport(join(folder, "report.json")), root)
rmSync(folder, { recursive: true })
const seconds = (Date.now() - started) / 1000
process.stdout.write(`${reportLines(counts, { tier, seconds, budget, limit }).join("\n")}\n`)
process.exitCode = code !== 0 || counts.failed > 0 || seconds > limit ? 1 : 0
