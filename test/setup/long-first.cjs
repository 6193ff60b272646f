const { default: Sequencer } = require("@jest/test-sequencer")

/** From the longest on; one of minutes that begins last would leave the other worker without work. */
const longest = [/\.long\.spec\./, /several-processes/, /one-shop-/, /checkout\.smoke/, /integration\/faults/]

/** What takes longest begins first; jest itself knows durations of earlier runs only. */
module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => (longest.findIndex((it) => it.test(path)) + longest.length + 1) % (longest.length + 1)
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other))
  }
}
