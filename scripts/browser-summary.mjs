import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"

/** How `violations` of the admin's tests begins its lines. */
const axe = /"axe [a-z-]+:/

/**
 * What a run of the browser tests comes to, as its last line in JSON.
 *
 * @param {{ testResults?: { name: string, assertionResults: { status: string, failureMessages?: string[] }[] }[] } | undefined} report of jest
 * @param {string} root
 * @returns {{ journeys: number, failed: number, axe_violations: number, screenshots: number }} `axe_violations`: failed
 *   tests whose failure names what axe found
 */
export function browserSummary(report, root) {
  const folder = join(root, "test/browser/screenshots")
  const tests = (report?.testResults ?? []).flatMap(({ assertionResults }) => assertionResults)
  const failures = tests.filter(({ status }) => status === "failed")
  const suites = (report?.testResults ?? []).filter(({ assertionResults }) => assertionResults.length === 0)
  return {
    journeys: tests.filter(({ status }) => status === "passed" || status === "failed").length,
    failed: report === undefined ? 1 : failures.length + suites.length,
    axe_violations: failures.filter(({ failureMessages = [] }) => failureMessages.some((it) => axe.test(it))).length,
    screenshots: existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".png")).length : 0,
  }
}
