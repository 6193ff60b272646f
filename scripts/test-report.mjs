const named = ({ fullName }, file) => `${fullName} (${file})`

const skippedIn = ({ assertionResults, name }, root) =>
  assertionResults
    .filter(({ status }) => ["pending", "todo", "skipped", "disabled"].includes(status))
    .map((test) => named(test, name.replace(`${root}/`, "")))

/**
 * The counts of a jest run. A file that could not run counts as one failed test, so that it cannot pass unseen.
 *
 * @param {object | undefined} result what jest wrote with --json; undefined when it was ended before
 */
export function countsOf(result, root) {
  if (result?.testResults === undefined) return { passed: 0, failed: 1, skipped: [] }
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.testResults.flatMap((file) => skippedIn(file, root)),
  }
}

const remedies = [
  [
    "needs redis-server",
    "MISSING redis-server: what runs on several processes was not tested. apt-get install redis-server",
  ],
]

/** Why whole suites were skipped, and what to do, so that nobody takes a run without them for a whole one. */
const loudly = (skipped) =>
  remedies.filter(([sign]) => skipped.some((name) => name.includes(sign))).map(([, remedy]) => remedy)

export function reportLines({ passed, failed, skipped }, { tier, seconds, budget, limit }) {
  const over = seconds > limit ? `, over the hard limit of ${limit} s` : seconds > budget ? ", over its budget" : ""
  return [
    `Tier ${tier}: ${seconds.toFixed(1)} s of ${budget} s${over}`,
    ...skipped.map((name) => `skipped: ${name}`),
    ...loudly(skipped),
    `${passed} passed, ${failed} failed, ${skipped.length} skipped`,
  ]
}
