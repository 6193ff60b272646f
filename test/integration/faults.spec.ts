import { faultsSuite } from "../faults/faults-suite"

// The same sample every day.
faultsSuite({ scenarios: 28, kills: 30, faults: 20, seed: 20_261_125 }, 5)
