import { faultsSuite } from "../faults/faults-suite"

faultsSuite({ kills: 110, faults: 50 }, 5)
