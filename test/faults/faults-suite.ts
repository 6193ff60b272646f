import { writeFileSync } from "node:fs"

import type { Choice } from "./run-faults"
import { runFaults } from "./run-faults"

const settings = process.env

/**
 * One test that tries a sample of the points; `npm run test:faults` tries all of them. AMAZON_PAY_FAULT_SEED chooses the
 * sample, AMAZON_PAY_FAULT_ALL takes every point, AMAZON_PAY_FAULT_ONLY a scenario by its name, AMAZON_PAY_FAULT_REPORT
 * names a file for the figures.
 */
export function faultsSuite(chosen: Omit<Choice, "only">, minutes: number): void {
  const seed = Number(settings["AMAZON_PAY_FAULT_SEED"] ?? chosen.seed)
  const all = settings["AMAZON_PAY_FAULT_ALL"] !== undefined
  const sample = all ? { scenarios: Infinity, kills: Infinity, faults: Infinity } : chosen
  const what = `A shop that is killed or loses answers anywhere comes right again (seed ${String(seed)})`
  const tryThem = async (): Promise<void> => {
    const started = Date.now()
    const only = settings["AMAZON_PAY_FAULT_ONLY"]
    const { points, broken, calls, commits } = await runFaults({ ...sample, seed, only }, (done, all) => {
      if (done % 100 === 0) process.stderr.write(`${String(done)} of ${String(all)} points\n`)
    })
    const seconds = ((Date.now() - started) / 1000).toFixed(0)
    process.stderr.write(
      `Faults: ${String(points)} points at ${String(calls)} calls and ${String(commits)} commits, broken ${String(broken.length)}, in ${seconds} s\n`,
    )
    const figures = { points, broken: broken.length, calls, commits }
    const report = settings["AMAZON_PAY_FAULT_REPORT"]
    if (report !== undefined) writeFileSync(report, JSON.stringify({ figures, broken }))
    expect(only !== undefined || (calls > 40 && commits > 80)).toBe(true)
    expect(broken.join("\n\n")).toBe("")
  }
  // Called here so that a run can be told by its seed.
  it(what, tryThem, (all ? 90 : minutes) * 60_000)
}
