import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { installMissing, root } from "./install-missing.mjs"

const { values } = parseArgs({ options: { only: { type: "string" }, json: { type: "boolean" } } })

installMissing()
const folder = mkdtempSync(join(tmpdir(), "amazon-pay-faults-"))
const report = join(folder, "report.json")
const jest = spawn(
  process.execPath,
  [
    join(root, "node_modules/jest/bin/jest.js"),
    ...["--config", join(root, "jest.config.cjs"), "--forceExit", "--silent"],
    "--testPathPatterns=test/integration/faults\\.long\\.spec",
  ],
  {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules --no-warnings`.trim(),
      AMAZON_PAY_FAULT_ALL: "1",
      AMAZON_PAY_FAULT_REPORT: report,
      ...(values.only === undefined ? {} : { AMAZON_PAY_FAULT_ONLY: values.only }),
    },
  },
)
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => jest.kill(signal))
const [code] = await once(jest, "exit")

const read = () => {
  try {
    return JSON.parse(readFileSync(report, "utf8"))
  } catch {
    return undefined
  }
}
const told = read()
rmSync(folder, { recursive: true })
if (told === undefined) throw new Error("the run did not come to its end")
for (const story of told.broken) process.stdout.write(`${story}\n\n`)
const { points, broken, calls, commits } = told.figures
process.stdout.write(`${points} points at ${calls} calls and ${commits} commits, ${broken} broken\n`)
if (values.json) process.stdout.write(`${JSON.stringify(told.figures)}\n`)
process.exitCode = code === 0 && broken === 0 ? 0 : 1
