import { faultsSuite } from "../faults/faults-suite"

faultsSuite({ kills: Infinity, faults: Infinity }, 40)
