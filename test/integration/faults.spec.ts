import { faultsSuite } from "../faults/faults-suite"

faultsSuite({ kills: 50, faults: 30 }, 5)
