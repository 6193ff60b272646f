import { faultsSuite } from "../faults/faults-suite"

// The same sample every day.
faultsSuite({ kills: 50, faults: 30, seed: 20_261_125 }, 5)
