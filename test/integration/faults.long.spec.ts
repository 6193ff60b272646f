import { randomInt } from "node:crypto"

import { faultsSuite } from "../faults/faults-suite"

// Another sample each time.
faultsSuite({ scenarios: Infinity, kills: 600, faults: 600, seed: randomInt(1_000_000_000) }, 30)
