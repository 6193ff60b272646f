const { default: Sequencer } = require("@jest/test-sequencer")

/** What takes longest begins first, so that no worker is left alone with it; jest itself knows durations of earlier runs only. */
module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => (/\.long\.spec\.|\/one-shop-/.test(path) ? 0 : 1)
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other))
  }
}
